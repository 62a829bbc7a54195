using CentreHost.Staff;
using CentreHost.Stock.Moves;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class DocumentScreensTests
{
    [Fact]
    public async Task A_document_is_undone_with_a_reason_and_stays_in_the_book()
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk);
        await kiosk.Press(Key.F8, Key.F10);
        await kiosk.See("À remplir");
        Assert.Equal(30, centre.OnHand("KITCHEN", "SOAP"));
        await kiosk.Type("Écrit deux fois");

        await kiosk.Press(Key.F10);

        await kiosk.See("Enregistré");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Annulé, en tout ou en partie, par");
        Assert.Equal((0, 140), (centre.OnHand("KITCHEN", "SOAP"), centre.OnHand("STORE", "SOAP")));
    }

    [Fact]
    public async Task A_part_of_one_line_is_undone_and_the_rest_can_still_be()
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk);
        await kiosk.Press(Key.F7);
        await kiosk.See("il en reste 30");
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("10");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("Rapporté");

        await kiosk.Press(Key.F10);

        await kiosk.See("Enregistré");
        Assert.Equal((20, 200), (centre.OnHand("KITCHEN", "SOAP"), centre.OnHand("KITCHEN", "RICE")));
        await kiosk.Press(Key.Enter);
        await kiosk.See("◀ 20");
    }

    [Fact]
    public async Task A_lot_set_aside_is_passed_over_until_it_is_free_again()
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenMenu("menu_stock");
        await kiosk.See("31/12/2027");
        await kiosk.Type("s1");
        await kiosk.Press(Key.F8);
        await kiosk.See("libre");
        await kiosk.Type("s1");
        await kiosk.Press(Key.F5);
        await kiosk.Type("mettre");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("Odeur");

        await kiosk.Press(Key.F10);

        await kiosk.See("■ mis de côté");
        Assert.Equal(1, centre.Number("SELECT standing FROM lots WHERE code = 'S1'"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenMenu("menu_stock");
        await kiosk.See("31/12/2027");
        await kiosk.Type("s2");
        await kiosk.Press(Key.F8);
        await kiosk.See("S1");
        await kiosk.Quiet();
        Approve("item");

        void Approve(string name) => ApprovedScreen.Check(kiosk.Picture, $"{name}-{language}-{columns}x{rows}");
    }

    private static async Task<CentreFixture> Issued()
    {
        var centre = await SomeStore.Start();
        using var seat = await centre.SignIn(Role.Storekeeper);
        await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
            centre.NewId(), MoveKind.Issue, "STORE", "KITCHEN", [new MovedLine("SOAP", 30), new MovedLine("RICE", 200)]));
        return centre;
    }

    private static async Task Open(KioskAtCentre kiosk)
    {
        await kiosk.OpenWork(kiosk.Desk.Say("work_documents"));
        await kiosk.See("GRN-");
        await kiosk.Type("iss-");
        await kiosk.Press(Key.Enter);
        await kiosk.See("RICE");
        await kiosk.Quiet();
    }
}
