namespace Inventory;

/// <summary>A line as the book holds it: never changed, never removed.</summary>
/// <remarks>
/// <para><paramref name="Sequence"/>: order of posting, unique in the ledger.</para>
/// <para><paramref name="Move"/>: shared by the two lines of one move: the sequence of the first.</para>
/// <para><paramref name="Source"/>: what caused it: the service entry, or the document itself where there is none. The
/// lines that settle a hand-out's shortage, and those that undo it, carry the hand-out's.</para>
/// <para><paramref name="OccurredAt"/>: UTC: when it happened, not when it was typed.</para>
/// <para><paramref name="Day"/>: the centre's own day it belongs to.</para>
/// <para><paramref name="Reverses"/>: the move it undoes, if it undoes one.</para>
/// <para><paramref name="AlreadyIn"/>: the count that had seen what the rest of the document tells late; the line takes
/// it back for the shelf. Never undone by itself: undoing the rest is absorbed anew.</para>
/// </remarks>
public readonly record struct PostedLine(
    long Sequence,
    long Move,
    DocumentType Type,
    Guid Document,
    Guid Source,
    DateTime OccurredAt,
    DateOnly Day,
    StockLine Line,
    long? Reverses = null,
    Guid? AlreadyIn = null)
{
    public Quantity Quantity => Line.Quantity;

    /// <summary>
    /// In the column of the counts, which is signed: what a count found and what it had already seen cancel there,
    /// whichever was written down first.
    /// </summary>
    public bool CountsAsCounted => AlreadyIn is not null || Type == DocumentType.Count;

    /// <summary>A reversal counts against the column of what it undoes: less out rather than more in.</summary>
    public bool CountsAsIn => Reverses is null ? Line.Quantity.IsPositive : !Line.Quantity.IsPositive;

    /// <summary>The ledger's one order: by instant, what came in before what went out, then by posting.</summary>
    public static int InBookOrder(PostedLine left, PostedLine right)
    {
        var byInstant = left.OccurredAt.CompareTo(right.OccurredAt);
        if (byInstant != 0)
        {
            return byInstant;
        }

        var insFirst = right.Quantity.IsPositive.CompareTo(left.Quantity.IsPositive);
        return insFirst != 0 ? insFirst : left.Sequence.CompareTo(right.Sequence);
    }
}
