using CentreHost.Stock.Moves;
using CentreHost.Texts;

namespace CentreHost.Stock;

/// <summary>A document of the stock book, newest first in lists.</summary>
/// <param name="Kind">The ledger's document type.</param>
/// <param name="Reversed">Number of the document that undid it, wholly or in part.</param>
internal sealed record DocumentLine(
    string Number, string Kind, DateTime AtUtc, DateTime RecordedAtUtc, DateOnly ServiceDay, string Staff,
    string? From, string? To, string? Partner, string? Reference, long Units, string? Reversed);

internal sealed record DocumentPage(DocumentLine Document, string? Paper, IReadOnlyList<DocumentMove> Moves);

/// <param name="Move">To undo a part of the document by.</param>
/// <param name="Remaining">What of it has not been undone yet.</param>
internal sealed record DocumentMove(
    long Move, string From, string To, string Item, Sentence Name, string Unit, string? Lot, DateOnly? LastUsableDay, long Units, long Remaining);

/// <summary>Undoes a posted document, all of it or the moves named, by opposite lines.</summary>
internal sealed record ReverseDocument(Guid Id, string Number, string Reason)
{
    public IReadOnlyList<ReversedMove> Moves { get; init => field = value ?? []; } = [];
}

internal sealed record ReversedMove(long Move, long Units);

/// <summary>A document that waits for a second person.</summary>
internal sealed record DraftLine(
    Guid Id, string Kind, string Why, string Author, DateTime RecordedAtUtc, string? From, string? To, IReadOnlyList<DraftedItem> Items)
{
    /// <summary>Who saw unusable goods destroyed.</summary>
    public string? Witness { get; init; }
}

internal sealed record DraftedItem(string Item, Sentence Name, string Unit, long Units)
{
    /// <summary>Why it is lost; none where nothing is.</summary>
    public LossKind? Loss { get; init; }
}

internal enum DraftVerdict { Approve, Reject, Withdraw }

internal sealed record DecideDraft(Guid Id, Guid Draft, DraftVerdict Verdict)
{
    public string? Note { get; init; }
}

internal sealed record LotLine(
    long Id, string Code, DateOnly? LastUsableDay, DateOnly FirstReceived, string Standing, long OnHand, string? MergedInto);

/// <summary>Something written about a lot was wrong, or has changed. Exactly one of the three is given.</summary>
internal sealed record CorrectLot(Guid Id, long Lot, string Reason)
{
    public ChangedDay? LastUsableDay { get; init; }

    /// <summary>free, held or recalled.</summary>
    public string? Standing { get; init; }

    public string? Code { get; init; }
}

/// <param name="Day">None for what does not expire after all.</param>
internal sealed record ChangedDay(DateOnly? Day);

/// <summary>Two codes are one item: <paramref name="From"/> keeps its history, and what comes later goes under <paramref name="Into"/>.</summary>
internal sealed record MergeItems(Guid Id, string From, string Into, string Reason);

/// <param name="Number">Of the document that carried the goods over; none where nothing was on a shelf.</param>
internal sealed record ItemsMerged(Guid Id, string? Number);

internal sealed record MergeLots(Guid Id, long From, long Into, string Reason);
