using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;
using CentreHost.Texts;
using Kiosk.Stock.Paper;

namespace Kiosk.Stock.Counts;

/// <param name="Lot">None for a lot found beside the sheet.</param>
internal sealed record CountRow(string Item, Sentence Name, PackedUnits Packed, long? Lot, string? LotCode, DateOnly? LastUsableDay, GoodsCondition Condition)
{
    /// <summary>When its quantity was typed: the shelf was counted then, and moved on since.</summary>
    public DateTime? CountedAtUtc { get; set; }

    public string Typed { get; set; } = "";

    public bool IsUncounted => string.IsNullOrWhiteSpace(Typed);

    /// <summary>Null when uncounted, and when it cannot be read.</summary>
    public long? Units => IsUncounted ? null : Packed.Read(Typed);

    public bool IsUnreadable => !IsUncounted && Units is null;

    public string Say(Desk desk) => $"{desk.Say(Name)}  {desk.Lot(LotCode, LastUsableDay)}{Apart(desk)}";

    /// <summary>Where the lot stands beside it.</summary>
    public string SayWithoutLot(Desk desk) => desk.Say(Name) + Apart(desk);

    private string Apart(Desk desk) => Condition == GoodsCondition.Sound ? "" : $" ({StoreWords.Of(desk, Condition)})";

    public CountedEntry OnTheWire(DateTime nowUtc, bool isRecount) => new(Item, CountedAtUtc ?? nowUtc, Units)
    {
        Lot = Lot,
        LotCode = Lot is null ? LotCode : null,
        LastUsableDay = Lot is null ? LastUsableDay : null,
        Condition = Condition,
        Recount = isRecount,
    };
}
