namespace Inventory;

/// <summary>
/// Opening + received + transfers in + found = issued + transfers out + losses + closing: printed on every report.
/// </summary>
/// <remarks>
/// <para><paramref name="TransfersIn"/>, <paramref name="TransfersOut"/>: other places and partners, goods sent back to
/// a supplier, and the bench: kits and portions made, components that went into kits.</para>
/// <para><paramref name="Found"/>, <paramref name="Losses"/>: count differences are in them; so is, as found, what was
/// there before the ledger began.</para>
/// <para><paramref name="Issued"/>: to people, and ingredients cooked; less what came back. Negative when more came
/// back than went out.</para>
/// </remarks>
public sealed record PeriodFigures(
    DateOnly From,
    DateOnly Through,
    Quantity Opening,
    Quantity Received,
    Quantity TransfersIn,
    Quantity Found,
    Quantity Issued,
    Quantity TransfersOut,
    Quantity Losses,
    Quantity Closing)
{
    /// <remarks>
    /// <para><paramref name="lines"/>: every line of the item up to the last day.</para>
    /// <para><paramref name="place"/>: none for the centre as a whole; what moves within it is then no transfer.</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The two sides differ: the lines are not a whole ledger.</exception>
    public static PeriodFigures Of(IReadOnlyCollection<PostedLine> lines, Place? place, DateOnly from, DateOnly through)
    {
        var columns = new Dictionary<Flow, Quantity>();
        foreach (var move in FlowMove.Of(lines, place).Where(move => move.Day >= from && move.Day <= through))
        {
            columns[move.Flow] = columns.GetValueOrDefault(move.Flow) + move.Units;
        }

        var figures = new PeriodFigures(
            from,
            through,
            OnHand(lines, place, posted => posted.Day < from),
            columns.GetValueOrDefault(Flow.Received),
            columns.GetValueOrDefault(Flow.TransferredIn),
            columns.GetValueOrDefault(Flow.Found),
            columns.GetValueOrDefault(Flow.Issued),
            columns.GetValueOrDefault(Flow.TransferredOut),
            columns.GetValueOrDefault(Flow.Lost),
            OnHand(lines, place, posted => posted.Day <= through));
        return figures.AddsUp ? figures : throw new InvalidOperationException($"{figures} does not add up.");
    }

    internal bool AddsUp =>
        Opening + Received + TransfersIn + Found == Issued + TransfersOut + Losses + Closing;

    private static Quantity OnHand(
        IReadOnlyCollection<PostedLine> lines, Place? place, Func<PostedLine, bool> counted) => lines
        .Where(posted => FlowMove.Counts(posted.Line.Place, place) && counted(posted))
        .Aggregate(Quantity.Zero, (sum, posted) => sum + posted.Quantity);
}
