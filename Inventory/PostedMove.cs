namespace Inventory;

/// <summary>The two lines of a move, and how much of it has been undone.</summary>
internal sealed record PostedMove(PostedLine Giving, PostedLine Taking, Quantity Reversed)
{
    public long Id => Giving.Move;

    public bool IsReversal => Giving.Reverses is not null;

    public Quantity Remaining => Taking.Quantity - Reversed;

    public static SortedDictionary<long, PostedMove> Of(IEnumerable<PostedLine> lines)
    {
        var moves = new SortedDictionary<long, PostedMove>();
        foreach (var move in lines.GroupBy(posted => posted.Move))
        {
            if (move.OrderBy(posted => posted.Quantity).ToArray() is not [var giving, var taking]
                || giving.Quantity != -taking.Quantity)
            {
                throw new ArgumentException($"Move {move.Key} has not its two lines.", nameof(lines));
            }

            moves.Add(move.Key, new PostedMove(giving, taking, Quantity.Zero));
        }

        foreach (var reversal in moves.Values.Where(move => move.IsReversal).ToList())
        {
            if (moves.TryGetValue(reversal.Giving.Reverses!.Value, out var undone))
            {
                moves[undone.Id] = undone with { Reversed = undone.Reversed + reversal.Taking.Quantity };
            }
        }

        return moves;
    }
}
