using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Planning;
using CentreHost.Texts;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

/// <summary>The keys by which a waybill is entered.</summary>
internal static class ReceiveSteps
{
    public const string Carton = "4006381333931";

    public static async Task<CentreFixture> Packed()
    {
        var centre = await SomeRooms.Start();
        using var head = await centre.SignIn(Role.Head);
        await head.Post<SetPack, Done>(
            "stock/packs", new SetPack(centre.NewId(), "SOAP", new Sentence("carton", "case"), 12) { Gtin = Carton });
        return centre;
    }

    public static IEnumerable<object?> Lines(CentreFixture centre, string what) => centre.Rows(
        $"""
        SELECT {what} FROM stock_lines l JOIN items i ON i.id = l.item_id JOIN lots o ON o.id = l.lot_id WHERE l.units > 0 ORDER BY l.seq
        """).Select(row => row[0]);

    public static async Task Open(KioskAtCentre kiosk)
    {
        await kiosk.OpenWork(kiosk.Desk.Say("work_receive"));
        await kiosk.See(kiosk.Desk.Say("receive_reference"));
        await kiosk.Quiet();
    }

    public static async Task Begin(KioskAtCentre kiosk, string supplier = "", string waybill = "")
    {
        await Open(kiosk);
        await kiosk.Press(Key.Tab, Key.Tab);
        await Names(kiosk, supplier, waybill);
    }

    /// <summary>After a paper was recorded: the first field has the focus again.</summary>
    public static async Task Head(KioskAtCentre kiosk, string supplier, string waybill)
    {
        await kiosk.Quiet();
        await kiosk.Press(Key.Tab, Key.Tab);
        await Names(kiosk, supplier, waybill);
    }

    private static async Task Names(KioskAtCentre kiosk, string supplier, string waybill)
    {
        await kiosk.Type(supplier);
        await kiosk.Press(Key.Tab);
        await kiosk.Type(waybill);
        await kiosk.Press(Key.F4);
        await kiosk.See(kiosk.Desk.Say("receive_ordered"));
    }

    /// <param name="claim">Asked for where something differs; none where nothing does.</param>
    public static async Task Line(
        KioskAtCentre kiosk, string item, string ordered = "", string onWaybill = "", string sound = "", string damaged = "",
        string lot = "", string day = "", string? claim = null)
    {
        await kiosk.Type(item);
        await kiosk.Press(Key.Enter);
        foreach (var typed in new[] { ordered, onWaybill, sound, damaged, lot, day }.Append(claim).OfType<string>())
        {
            await kiosk.Press(Key.Enter);
            await kiosk.Type(typed);
        }

        await kiosk.Press(Key.Enter);
    }
}
