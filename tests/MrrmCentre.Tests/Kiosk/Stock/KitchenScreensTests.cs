using CentreHost.Staff;
using CentreHost.Stock.Moves;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class KitchenScreensTests
{
    [Fact]
    public async Task A_dish_is_cooked_for_heads_and_the_meal_is_closed_on_what_was_counted()
    {
        await using var centre = await SomeMaking.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.OpenWork(kiosk.Desk.Say("work_cook"));
        await Cook(kiosk);
        await kiosk.Press(Key.F10);
        await kiosk.See("Ce que le livre n'avait pas");
        Assert.Equal(5, centre.OnHand("KITCHEN", "PORTION"));
        await kiosk.Press(Key.Enter);
        await kiosk.OpenWork(kiosk.Desk.Say("work_close_kitchen"));
        await kiosk.Type("lunch");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("3");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("1");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("0");

        await kiosk.Press(Key.F10);

        await kiosk.See("ouverture 0 + cuites 5 = scannées 0 + sans carte 3 +");
        await kiosk.See("Écart : 1");
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeMaking.Start();
        await Consume(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenWork(kiosk.Desk.Say("work_outlook"));
        await Approve("outlook");
        await kiosk.Press(Key.F6);
        await Approve("outlook-months");
        await kiosk.Press(Key.F6);
        await kiosk.Type("rice");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await Approve("item-outlook");
        await kiosk.Press(Key.Escape, Key.Escape, Key.Escape);
        await kiosk.OpenWork("kits");
        await Approve("kits");
        await kiosk.Press(Key.F5);
        await kiosk.Quiet();
        await Approve("assemble");
        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.OpenWork(kiosk.Desk.Say("work_cook"));
        await Cook(kiosk);
        await Approve("cook");
        await kiosk.Press(Key.F10);
        await kiosk.See("COOK");
        await kiosk.Quiet();
        await Approve("cooked");

        Task Approve(string name) => ApprovedScreen.Check(kiosk, $"{name}-{language}-{columns}x{rows}");
    }

    private static async Task Cook(KioskAtCentre kiosk)
    {
        await kiosk.Press(Key.Tab);
        await kiosk.Type("5");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("1");
        await kiosk.Press(Key.Enter, Key.Enter, Key.Enter);
        await kiosk.Type("3");
    }

    /// <summary>Three weeks of rice going out.</summary>
    private static async Task Consume(CentreFixture centre)
    {
        for (var day = 0; day < 21; day++)
        {
            using var seat = await centre.SignIn(Role.Storekeeper);
            await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
                centre.NewId(), MoveKind.Issue, "STORE", "people", [new MovedLine("RICE", 15)]));
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }
    }
}
