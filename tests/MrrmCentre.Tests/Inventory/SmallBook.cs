using Inventory;
using MrrmCentre.Tests.Inventory.Histories;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

/// <summary>A store with one item in it, whose book is written as a host would write it: plan, post, absorb.</summary>
internal sealed class SmallBook
{
    public static readonly Guid Transfer = new(7, 0, 0, new byte[8]), OtherTransfer = new(8, 0, 0, new byte[8]);

    private int _documents;

    public List<PostedLine> Lines { get; } = [];

    public List<CountedShelf> Counts { get; } = [];

    public List<Lot> Lots { get; } = [Lot(1), Lot(2, March(20))];

    public Absorber Absorb { get; init; } = Absorption.Of;

    public ShelfHistory History => ShelfHistory.Of(Lines, Counts);

    public static DateTime At(int day, int hour, int minute = 0) =>
        new(2026, 3, day, hour, minute, 0, DateTimeKind.Utc);

    public static BalanceKey Shelf(long lot = 1, Place? place = null, StockCondition condition = default) =>
        new(place ?? Place.Store, Soap, new LotId(lot), condition);

    public static Movement Of(
        DocumentType type, Place from, Place to, DateTime at, params IReadOnlyList<MovementLine> lines) =>
        new(type, from, to, at, DateOnly.FromDateTime(at), lines);

    public static Movement Issue(DateTime at, params long[] units) =>
        Of(DocumentType.Issue, Place.Store, Place.Kitchen, at,
            [.. units.Select(one => new MovementLine(Soap, Units(one)))]);

    public static MovementLine Named(long lot, long units) =>
        new(Soap, Units(units)) { Chosen = [new LotChoice(new LotId(lot), Units(units))] };

    public long OnHand(long lot = 1, Place? place = null, StockCondition condition = default) =>
        History.Now(Shelf(lot, place, condition)).Units;

    public long AsOf(DateTime moment, long lot = 1) => History.AsOf(Shelf(lot), moment).Units;

    public DayFigure On(int day, long lot = 1) =>
        DayFigures.Of(Lines).On(March(day), Place.Store, Soap, new LotId(lot));

    /// <returns>The move's id.</returns>
    public long Receive(long units, DateTime at, long lot = 1) =>
        Post(DocumentType.Receipt, at, Raw(Place.Supplier, Place.Store, units, lot));

    public long HandOut(long units, DateTime at, long lot = 1) =>
        Post(DocumentType.Service, at, Raw(Place.Store, Place.PeopleServed, units, lot));

    public MovementPlan Plan(Movement movement) => StockLedger.PlanMovement(movement, Lots, History);

    public MovementPlan.Accepted Carry(Movement movement, Guid source = default)
    {
        var plan = Assert.IsType<MovementPlan.Accepted>(Plan(movement));
        Post(movement.Type, movement.OccurredAt, plan.Lines, source);
        return plan;
    }

    public IReadOnlyList<PostingError> Refused(Movement movement) =>
        Assert.IsType<MovementPlan.Refused>(Plan(movement)).Errors;

    public CountPlan.Accepted Count(params IReadOnlyList<CountLine> lines) => Count(lines, []);

    public CountPlan.Accepted Count(IReadOnlyList<CountLine> lines, OpenShortage[] shortages)
    {
        var plan = Assert.IsType<CountPlan.Accepted>(PlanCount(lines, shortages));
        Lots.AddRange(plan.NewLots);
        foreach (var line in plan.Lines.Where(line => line.IsPosted))
        {
            Post(DocumentType.Count, line.Shelf.CountedAt, line.Lines);
        }

        foreach (var part in plan.Settled)
        {
            Post(DocumentType.Settlement, part.OccurredAt, [.. part.Found, .. part.Lines]);
        }

        Counts.AddRange(plan.Lines.Where(line => line.IsPosted).Select(line => line.Shelf));
        return plan;
    }

    public CountPlan PlanCount(IReadOnlyList<CountLine> lines, params OpenShortage[] shortages) =>
        StockLedger.PlanCount(
            new StockCount(new Guid(++_documents, 1, 0, new byte[8]), Place.Store, lines),
            History,
            Lots,
            new LotId(Lots.Count + 1),
            shortages);

    public static CountLine Counted(DateTime at, long? units, long lot = 1) =>
        new(Soap, at, DateOnly.FromDateTime(at), units is { } counted ? Units(counted) : null) { Lot = new LotId(lot) };

    public ReversalPlan Undo(long move, DateTime now, long? units = null)
    {
        var own = Lines.FindAll(posted => posted.Move == move || posted.Reverses == move);
        ReversalExtent extent = units is { } part
            ? new ReversalExtent.OfMoves([new ReversalPart(move, Units(part))])
            : new ReversalExtent.Whole();
        var plan = StockLedger.PlanReversal(
            new Reversal(own, History, now, DateOnly.FromDateTime(now), extent) { Transfers = Lines });
        if (plan is ReversalPlan.Accepted accepted)
        {
            foreach (var instant in accepted.Lines.GroupBy(line => line.OccurredAt).ToList())
            {
                Post(DocumentType.Reversal, instant.Key, [.. instant.Select(line => line.Line)], own[0].Source, move);
            }
        }

        return plan;
    }

    public ArrivalPlan Arrive(Guid transfer, DateTime at, params IReadOnlyList<ArrivalLine> lines)
    {
        var arrival = new Arrival(Place.Transit, Place.Clinic, at, DateOnly.FromDateTime(at), lines);
        var plan = StockLedger.PlanArrival(arrival, Lines.FindAll(posted => posted.Source == transfer), Lots);
        if (plan is ArrivalPlan.Accepted accepted)
        {
            Post(DocumentType.Arrival, at, accepted.Lines, transfer);
        }

        return plan;
    }

    public TransferStanding Standing(Guid transfer) =>
        Assert.Single(TransferStanding.Of(Lines.Where(posted => posted.Source == transfer)));

    public long Post(
        DocumentType type, DateTime at, IReadOnlyList<StockLine> lines, Guid source = default, long? reverses = null)
    {
        var (first, document) = (Lines.Count + 1L, new Guid(++_documents, 0, 0, new byte[8]));
        var history = History;
        var day = DateOnly.FromDateTime(at);
        foreach (var line in lines)
        {
            Add(new PostedLine(0, 0, type, document, source, at, day, line, reverses));
        }

        foreach (var (line, count) in Absorb(lines, at, history))
        {
            Add(new PostedLine(0, 0, type, document, source, count.CountedAt, count.Day, line, null, count.Count));
        }

        return first;
    }

    private void Add(PostedLine posted)
    {
        var sequence = Lines.Count + 1L;
        Lines.Add(posted with { Sequence = sequence, Move = sequence - (sequence - 1) % 2 });
    }

    private static StockLine[] Raw(Place from, Place to, long units, long lot) =>
    [
        new(from, Soap, new LotId(lot), StockCondition.Sound, Units(-units)),
        new(to, Soap, new LotId(lot), StockCondition.Sound, Units(units)),
    ];
}
