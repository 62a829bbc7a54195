using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class StoreScreensTests
{
    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        using (var seat = await centre.SignIn(Role.Storekeeper))
        {
            await seat.Post<Receive, Received>("stock/receipts", new Receive(
                centre.NewId(), "STORE", false, null, [new ReceivedLine("SOAP", "S1", new DateOnly(2027, 12, 31), 10)]));
        }

        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper, columns, rows, language);
        await kiosk.OpenMenu("menu_stock");
        await kiosk.See("31/12/2027");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"stock-{language}-{columns}x{rows}");
        await kiosk.Press(Key.Enter);
        await kiosk.See("GRN");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"stock-card-{language}-{columns}x{rows}");
    }

    [Fact]
    public async Task Damaged_units_of_a_lot_are_told_from_the_sound_ones_on_the_shelf_and_in_the_count()
    {
        await using var centre = await SomeRooms.Start();
        using (var seat = await centre.SignIn(Role.Storekeeper))
        {
            await seat.Post<Receive, Received>("stock/receipts", new Receive(
                centre.NewId(), "STORE", false, null, [new ReceivedLine("SOAP", "S1", new DateOnly(2027, 12, 31), 96) { Damaged = 90 }]));
        }

        centre.Clock.UtcNow = centre.Clock.UtcNow.AddMinutes(5);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenMenu("menu_stock");
        await kiosk.See("31/12/2027");
        await kiosk.Quiet();
        Assert.Matches("abîmé +90 ", kiosk.Screen);
        Assert.DoesNotMatch("abîmé +96 ", kiosk.Screen);
        await kiosk.Press(Key.Escape);

        await kiosk.OpenWork(kiosk.Desk.Say("work_count"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("(abîmé)");
        await kiosk.Type("96");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("90");
        await kiosk.Press(Key.F10);
        await kiosk.See("Justes : 2 sur 2");
        Assert.Contains("(abîmé)", kiosk.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(80, 24, "en")]
    [InlineData(120, 36, "en")]
    public async Task Lots_issued_out_of_order_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeStore.Start();
        using (var seat = await centre.SignIn(Role.Storekeeper))
        {
            var lot = centre.Number("SELECT id FROM lots WHERE code = 'S2'");
            await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
                centre.NewId(), MoveKind.Issue, "STORE", "people",
                [
                    new MovedLine("RICE", 5),
                    new MovedLine("SOAP", 5) { Lots = [new ChosenLot(lot, 5)], ChoiceReason = "Carton ouvert" },
                ]));
        }

        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper, columns, rows, language);
        await kiosk.OpenWork(kiosk.Desk.Say("work_deviations"));
        await kiosk.See("Carton ouvert");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"deviations-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F5);
        await kiosk.See("90");
        await kiosk.Press(Key.Enter);
        await kiosk.See("ISS-");
    }
}
