namespace Inventory;

/// <summary>The lots one arriving document meets: those known, and those it brings.</summary>
internal sealed class LotBook
{
    private readonly Dictionary<LotName, Lot> _known = [];
    private readonly Dictionary<(ItemId Item, LotCode Code), DateOnly> _statedDays = [];
    private readonly DateOnly _day;
    private LotId _next;

    public LotBook(IEnumerable<Lot> known, LotId next, DateOnly day)
    {
        var byId = known.ToDictionary(lot => lot.Id);
        foreach (var lot in byId.Values)
        {
            _known.Add(LotName.Of(lot.Item, lot.Code, lot.LastUsableDay), Final(lot, byId));
        }

        _next = next;
        _day = day;
    }

    public List<Lot> New { get; } = [];

    public List<Lot> Earlier { get; } = [];

    public Lot? Find(ItemId item, LotCode code) =>
        code.IsBlank ? null : _known.GetValueOrDefault(LotName.Of(item, code, null));

    /// <summary>The first line that states a lot's day states it for the whole document.</summary>
    public void State(ItemId item, LotCode code, DateOnly lastUsableDay)
    {
        if (!code.IsBlank)
        {
            _statedDays.TryAdd((item, code), lastUsableDay);
        }
    }

    /// <summary>A known lot keeps its day: a second scan without one does not erase it.</summary>
    public DateOnly? LastUsableDayOf(ItemId item, LotCode code, DateOnly? typed) =>
        Find(item, code) is { } lot ? lot.LastUsableDay
        : !code.IsBlank && _statedDays.TryGetValue((item, code), out var stated) ? stated
        : typed;

    public Lot Take(ItemId item, LotCode code, DateOnly? lastUsableDay)
    {
        var name = LotName.Of(item, code, lastUsableDay);
        if (!_known.TryGetValue(name, out var lot))
        {
            lot = new Lot(_next, item, code, lastUsableDay, _day);
            _next = _next.Following();
            New.Add(lot);
            _known.Add(name, lot);
        }
        else if (lot.FirstReceived > _day)
        {
            lot = lot with { FirstReceived = _day };
            Earlier.RemoveAll(earlier => earlier.Id == lot.Id);
            Earlier.Add(lot);
            _known[name] = lot;
        }

        return lot;
    }

    public static Lot Final(Lot lot, Dictionary<LotId, Lot> byId)
    {
        while (lot.MergedInto is { } into)
        {
            lot = byId[into];
        }

        return lot;
    }

    private readonly record struct LotName(ItemId Item, LotCode Code, DateOnly? LastUsableDay)
    {
        public static LotName Of(ItemId item, LotCode code, DateOnly? lastUsableDay) =>
            new(item, code, code.IsBlank ? lastUsableDay : null);
    }
}
