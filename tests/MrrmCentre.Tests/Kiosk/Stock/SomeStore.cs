using System.Globalization;
using CentreHost.Staff;
using CentreHost.Stock;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

/// <summary>A centre whose store holds soap in two lots and rations without any.</summary>
internal static class SomeStore
{
    public static async Task<CentreFixture> Start()
    {
        var centre = await SomeRooms.Start();
        await centre.Item("RICE", ItemKind.Ration);
        using var seat = await centre.SignIn(Role.Storekeeper);
        await seat.Post<Receive, Received>("stock/receipts", new Receive(centre.NewId(), "STORE", false, "Bordereau 17",
        [
            new ReceivedLine("SOAP", "S1", Day("2027-12-31"), 40), new ReceivedLine("SOAP", "S2", Day("2028-06-30"), 100),
            new ReceivedLine("RICE", null, null, 500),
        ]));
        centre.Clock.Pass(TimeSpan.FromHours(1));
        return centre;
    }

    /// <summary>From the home screen, by the name it has in the desk's language.</summary>
    public static async Task OpenWork(this KioskAtCentre kiosk, string name)
    {
        await kiosk.OpenMenu("menu_store");
        await kiosk.See(kiosk.Desk.Say("work_title"));
        await kiosk.Type(name);
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
    }

    public static long OnHand(this CentreFixture centre, string place, string item) => centre.Number(
        $"""
        SELECT coalesce(sum(b.on_hand), 0) FROM stock_balances b JOIN places p ON p.id = b.place_id JOIN items i ON i.id = b.item_id
        WHERE p.code = '{place}' AND i.code = '{item}'
        """);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
