using CentreHost.Staff;
using CentreHost.Stock.Moves;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class MoveScreensTests
{
    [Fact]
    public async Task An_issue_is_typed_line_by_line_and_gets_its_number()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk, "move_Issue", "magasin", "cuisine");
        await Line(kiosk, "soap", "30");
        await Line(kiosk, "rice", "120");

        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro sur le papier");
        Assert.Equal((30, 120), (centre.OnHand("KITCHEN", "SOAP"), centre.OnHand("KITCHEN", "RICE")));
    }

    [Fact]
    public async Task An_issue_that_must_last_takes_the_lot_that_does()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("move_Issue"));
        await kiosk.Type("magasin");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("cuisine");
        await kiosk.Press(Key.Enter, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("700");
        await kiosk.Press(Key.F4);
        await Line(kiosk, "soap", "30");

        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro sur le papier");
        Assert.Equal("S2", centre.Rows("SELECT l.code FROM stock_balances b JOIN lots l ON l.id = b.lot_id WHERE b.place_id <> 1001")[0][0]);
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_line_and_nothing_typed_is_lost()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk, "move_Issue", "magasin", "cuisine");
        await Line(kiosk, "rice", "20");
        await Line(kiosk, "soap", "900");
        await kiosk.Press(Key.F10);
        await kiosk.See("✗ SOAP : 900 demandés, il y en a 140");
        Assert.Equal(500, centre.OnHand("STORE", "RICE"));

        // The refused line is the marked one: it is taken back and stands where it was.
        await kiosk.Press(Key.F7);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("90");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter, Key.Enter, Key.F10);

        await kiosk.See("Écrivez ce numéro sur le papier");
        Assert.Equal((20, 90), (centre.OnHand("KITCHEN", "RICE"), centre.OnHand("KITCHEN", "SOAP")));
    }

    [Fact]
    public async Task A_refusal_calls_the_item_by_its_name()
    {
        await using var centre = await SomeStore.Start();
        await centre.Give("UPDATE items SET name_fr = 'Savon de Démo', name_en = 'Demo soap' WHERE code = 'SOAP'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk, "move_Issue", "magasin", "cuisine");
        await Line(kiosk, "savon", "900");

        await kiosk.Press(Key.F10);

        await kiosk.See("✗ Savon de Démo : 900 demandés, il y en a 140");
        await kiosk.Press(Key.F2);
        await kiosk.See("✗ Demo soap: 900 asked, there are 140");
    }

    [Fact]
    public async Task The_place_goods_come_from_is_no_destination()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("move_Issue"));
        await kiosk.Type("magasin");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("magasin");

        await kiosk.See("✗ Rien de ce nom");
        await kiosk.Press(Key.Escape);
        await kiosk.Type("cuisine");
        await kiosk.Press(Key.Enter, Key.F4);
        await kiosk.See(kiosk.Desk.Say("stock_item"));
    }

    [Fact]
    public async Task An_unfinished_line_is_told_by_the_field_that_is_missing()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk, "move_Loss", "magasin", null);
        await kiosk.Type("soap");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See($"Terminez d'abord la ligne commencée : {kiosk.Desk.Say("stock_units")}.");

        await kiosk.Type("3");
        await kiosk.Press(Key.F10);
        await kiosk.See($"Terminez d'abord la ligne commencée : {kiosk.Desk.Say("move_loss")}.");

        await kiosk.Press(Key.Down, Key.Enter, Key.F10);
        await kiosk.See("Entrée pour finir la ligne commencée.");

        // Enter does what the sentence says.
        await kiosk.Press(Key.Enter);
        await kiosk.See("SOAP  3");
    }

    [Fact]
    public async Task Going_back_with_typed_lines_asks_first()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk, "move_Issue", "magasin", "cuisine");
        await Line(kiosk, "rice", "20");

        await kiosk.Press(Key.Escape);

        await kiosk.See(kiosk.Desk.Say("unsaved_title"));
        await kiosk.Press(Key.Escape);
        await kiosk.See("RICE  20");
    }

    [Fact]
    public async Task What_came_of_a_transfer_is_told_lot_by_lot_and_the_rest_stays_on_the_way()
    {
        await using var centre = await SomeStore.Start();
        await Dispatch(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_arrival"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("Arrivée de");
        await kiosk.Quiet();
        await kiosk.Type("30");
        await kiosk.Press(Key.Right);
        await kiosk.Type("4");
        await kiosk.See("reste 6");

        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro sur le papier");
        Assert.Equal(94 + 40, centre.OnHand("STORE", "SOAP"));
        Assert.Equal(6, centre.OnHand("TRANSIT", "SOAP"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "fr")]
    [InlineData(80, 24, "en")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper | Role.Head, columns, rows, language);
        await kiosk.OpenMenu("menu_store");
        await kiosk.See(kiosk.Desk.Say("work_title"));
        await Approve(kiosk, "work");
        await kiosk.Press(Key.Escape);
        var (store, kitchen) = language == "fr" ? ("magasin", "cuisine") : ("store", "kitchen");
        await Begin(kiosk, "move_Dispatch", store, null, approve: "move-head");
        await Line(kiosk, "soap", "40");
        await Line(kiosk, "rice", "999");
        await kiosk.Press(Key.F10);
        await kiosk.See("999");
        await kiosk.Quiet();
        await Approve(kiosk, "move-lines");
        await kiosk.Press(Key.F8, Key.F10);
        await kiosk.See("WB-");
        await kiosk.Quiet();
        await Approve(kiosk, "move-posted");
        await kiosk.Press(Key.Escape);
        await kiosk.OpenWork(kiosk.Desk.Say("work_arrival"));
        await Approve(kiosk, "transfers");
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("arrival_into"));
        await kiosk.Quiet();
        await kiosk.Type("30");
        await Approve(kiosk, "arrival");

        Task Approve(KioskAtCentre at, string name) => ApprovedScreen.Check(at, $"{name}-{language}-{columns}x{rows}");
    }

    private static async Task Dispatch(CentreFixture centre)
    {
        using var seat = await centre.SignIn(Role.Storekeeper);
        await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
            centre.NewId(), MoveKind.Dispatch, "STORE", "transit", [new MovedLine("SOAP", 40)])
        { Partner = "Démo Arlit" });
    }

    /// <summary>The head, up to the first line.</summary>
    private static async Task Begin(KioskAtCentre kiosk, string kind, string from, string? to, string? approve = null)
    {
        await kiosk.OpenWork(kiosk.Desk.Say(kind));
        await kiosk.Type(from);
        await kiosk.Press(Key.Enter, Key.Enter);
        if (to is not null)
        {
            await kiosk.Type(to);
            await kiosk.Press(Key.Enter);
        }

        if (kind == "move_Dispatch")
        {
            await kiosk.Press(Key.Tab, Key.Tab);
            await kiosk.Type("Démo Arlit");
        }

        if (approve is not null)
        {
            await ApprovedScreen.Check(
                kiosk, $"{approve}-{kiosk.Desk.Language}-{kiosk.Terminal.Size.Columns}x{kiosk.Terminal.Size.Rows}");
        }

        await kiosk.Press(Key.F4);
        await kiosk.See(kiosk.Desk.Say("stock_item"));
    }

    /// <summary>Item and quantity, then Enter past the fields that are not needed.</summary>
    private static async Task Line(KioskAtCentre kiosk, string item, string units)
    {
        await kiosk.Type(item);
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Quiet();
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter, Key.Enter);
    }
}
