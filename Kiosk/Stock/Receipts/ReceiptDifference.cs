using Kiosk.Tables;

namespace Kiosk.Stock.Receipts;

/// <summary>What arrived otherwise than the waybill says, as the note of goods received reckons it.</summary>
/// <param name="Short">On the waybill and not there.</param>
/// <param name="Damaged">Arrived, and kept apart.</param>
/// <param name="Surplus">There and not on the waybill.</param>
internal readonly record struct ReceiptDifference(long Short, long Damaged, long Surplus)
{
    public bool IsNone => this == default;

    /// <param name="onWaybill">None when the goods came without one: then nothing is short or too much.</param>
    public static ReceiptDifference Of(long? onWaybill, long sound, long damaged)
    {
        var arrived = sound + damaged;
        var promised = onWaybill ?? arrived;
        return new ReceiptDifference(Math.Max(0, promised - arrived), damaged, Math.Max(0, arrived - promised));
    }

    /// <summary>Short 8, damaged 2: each in a word.</summary>
    public IEnumerable<string> Marks(Desk desk) => Said(desk, "receive_short", "receive_damage", "receive_surplus");

    /// <summary>What becomes of each, in a sentence.</summary>
    public IEnumerable<string> Outcomes(Desk desk) =>
        Said(desk, "receive_short_becomes", "receive_damage_becomes", "receive_surplus_becomes");

    private IEnumerable<string> Said(Desk desk, params IEnumerable<string> keys) => new[] { Short, Damaged, Surplus }
        .Zip(keys).Where(pair => pair.First > 0).Select(pair => desk.Say(pair.Second, desk.Number(pair.First)));
}
