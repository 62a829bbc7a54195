using Inventory;

namespace CentreHost.Stock.Papers;

/// <summary>
/// Opening + received + transfers in + found = issued + transfers out + losses + closing. Figures that do not add up
/// are not printed: a signed paper with a wrong sum is worse than none.
/// </summary>
internal sealed record PeriodSums
{
    public PeriodSums(
        DateOnly from,
        DateOnly through,
        long opening,
        long received,
        long transfersIn,
        long found,
        long issued,
        long transfersOut,
        long losses,
        long closing)
    {
        (From, Through) = (from, through);
        (Opening, Received, TransfersIn, Found) = (opening, received, transfersIn, found);
        (Issued, TransfersOut, Losses, Closing) = (issued, transfersOut, losses, closing);
        Total = opening + received + transfersIn + found;
        if (Total != issued + transfersOut + losses + closing)
        {
            throw new ArgumentException($"The figures of {from:O} to {through:O} do not add up.", nameof(closing));
        }
    }

    public DateOnly From { get; }

    public DateOnly Through { get; }

    public long Opening { get; }

    public long Received { get; }

    public long TransfersIn { get; }

    public long Found { get; }

    public long Issued { get; }

    public long TransfersOut { get; }

    public long Losses { get; }

    public long Closing { get; }

    /// <summary>Of either side.</summary>
    public long Total { get; }

    public static PeriodSums Of(PeriodFigures figures) => new(
        figures.From,
        figures.Through,
        figures.Opening.Units,
        figures.Received.Units,
        figures.TransfersIn.Units,
        figures.Found.Units,
        figures.Issued.Units,
        figures.TransfersOut.Units,
        figures.Losses.Units,
        figures.Closing.Units);

    /// <summary>Of several items together: units of different things, so a check and not a quantity.</summary>
    public static PeriodSums Of(DateOnly from, DateOnly through, IReadOnlyCollection<PeriodSums> items) => new(
        from,
        through,
        items.Sum(item => item.Opening),
        items.Sum(item => item.Received),
        items.Sum(item => item.TransfersIn),
        items.Sum(item => item.Found),
        items.Sum(item => item.Issued),
        items.Sum(item => item.TransfersOut),
        items.Sum(item => item.Losses),
        items.Sum(item => item.Closing));
}
