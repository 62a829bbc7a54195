namespace Inventory;

/// <summary>The columns of a stock report.</summary>
internal enum Flow
{
    Received,
    TransferredIn,
    Found,
    Issued,
    TransferredOut,
    Lost,
}

/// <summary>What one move is to the centre, or to one place of it.</summary>
/// <remarks>
/// <paramref name="Units"/>: negative for what an earlier move of the column is taken back by: its reversal, or goods
/// that people bring back.
/// </remarks>
internal readonly record struct FlowMove(PostedMove Move, Flow Flow, Quantity Units)
{
    public DateOnly Day => Move.Giving.Day;

    /// <summary>Stock found later for what people had been given already.</summary>
    public bool IsSettlement { get; init; }

    /// <summary>Moves within the centre, or past the place, are left out.</summary>
    /// <remarks>
    /// <para><paramref name="lines"/>: of one item, with every move that a reversal among them undoes.</para>
    /// <para><paramref name="place"/>: none for the whole centre.</para>
    /// </remarks>
    public static IEnumerable<FlowMove> Of(IEnumerable<PostedLine> lines, Place? place)
    {
        var moves = PostedMove.Of(lines);
        foreach (var move in moves.Values)
        {
            var undone = move.IsReversal ? Undone(move, moves) : move;
            var (from, to) = (undone.Giving.Line.Place, undone.Taking.Line.Place);
            if (Counts(from, place) == Counts(to, place))
            {
                continue;
            }

            var (flow, sign) = Counts(to, place) ? Entering(from) : (Leaving(to, undone.Giving.Type), 1);
            var units = new Quantity((move.IsReversal ? -sign : sign) * move.Taking.Quantity.Units);
            yield return new FlowMove(move, flow, units)
            {
                IsSettlement = undone.Giving.Type == DocumentType.Settlement,
            };
        }
    }

    public static bool Counts(Place at, Place? place) => place is { } only ? at == only : at.IsInside;

    private static PostedMove Undone(PostedMove reversal, SortedDictionary<long, PostedMove> moves) =>
        moves.TryGetValue(reversal.Giving.Reverses!.Value, out var undone)
            ? undone
            : throw new ArgumentException($"Move {reversal.Id} undoes one that is not among the lines.");

    private static (Flow Flow, int Sign) Entering(Place from) => from.Kind switch
    {
        PlaceKind.Supplier => (Flow.Received, 1),
        PlaceKind.PeopleServed => (Flow.Issued, -1),
        PlaceKind.Lost or PlaceKind.CountDifference or PlaceKind.Opening => (Flow.Found, 1),
        _ => (Flow.TransferredIn, 1),
    };

    // Ingredients are used up in the pot, and only a kitchen's book is settled towards the bench; components of a kit
    // are still there, in the kit.
    private static Flow Leaving(Place to, DocumentType type) => to.Kind switch
    {
        PlaceKind.PeopleServed => Flow.Issued,
        PlaceKind.Bench when type is DocumentType.Cooking or DocumentType.Settlement => Flow.Issued,
        PlaceKind.Lost or PlaceKind.CountDifference or PlaceKind.Opening => Flow.Lost,
        _ => Flow.TransferredOut,
    };
}
