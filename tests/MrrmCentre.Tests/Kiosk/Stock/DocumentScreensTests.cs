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
        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.See("REV-");
        Assert.DoesNotMatch("Annulation +→", kiosk.Screen);
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

    [Fact]
    public async Task The_papers_speak_of_places_by_the_names_they_were_given()
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_documents"));
        await kiosk.See("Magasin → Cuisine");
        await kiosk.Type("cuisine");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Pièce ISS-");
        await kiosk.See("Magasin → Cuisine");
        Assert.DoesNotContain("KITCHEN", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.F2);

        await kiosk.See("Store → Kitchen");
    }

    [Fact]
    public async Task Names_and_places_of_a_document_take_the_room_there_is()
    {
        await using var centre = await Issued();
        await centre.Give("UPDATE items SET name_fr = 'Albendazole 400 mg', unit = 'comprimé' WHERE code = 'SOAP'");
        await centre.Give("UPDATE places SET name_fr = 'Cuisine de Démo' WHERE code = 'KITCHEN'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);

        await Open(kiosk);

        await kiosk.See("Albendazole 400 mg");
        await kiosk.See("Magasin → Cuisine de Démo");
        await kiosk.See("30 comprimé");
    }

    [Fact]
    public async Task A_last_day_written_wrong_is_corrected_and_a_lot_number_too()
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenLot(kiosk, "s1", "dernier jour");
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("30112027");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("À remplir");
        await kiosk.Type("Mal lu");
        await kiosk.Press(Key.F10);
        await kiosk.See("libre");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM lots WHERE code = 'S1' AND last_usable_day = '2027-11-30'"));

        await Change(kiosk, "numéro de lot");
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("S11");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("Mal lu");
        await kiosk.Press(Key.F10);

        await kiosk.See("libre");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM lots WHERE code = 'S11'"));
    }

    [Fact]
    public async Task Two_lots_that_are_the_same_become_one_with_all_their_stock()
    {
        await using var centre = await Issued();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenLot(kiosk, "s1", "même");
        await Merge(kiosk);
        await kiosk.See("n'ont pas la même date");
        await kiosk.Press(Key.Escape, Key.Left, Key.Enter);
        await kiosk.See("libre");
        await Change(kiosk, "dernier jour");
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("30062028");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("Mal lu");
        await kiosk.Press(Key.F10);
        await kiosk.See("libre");
        await Change(kiosk, "même");

        await Merge(kiosk);

        await kiosk.See("S1 → S2");
        Assert.Equal(110, centre.Number(
            "SELECT sum(b.on_hand) FROM stock_balances b JOIN lots l ON l.id = b.lot_id JOIN places p ON p.id = b.place_id WHERE l.code = 'S2' AND p.code = 'STORE'"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "fr")]
    [InlineData(80, 24, "en")]
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
        await Approve("item");

        // The first takes back what was searched.
        await kiosk.Press(Key.Escape, Key.Escape, Key.Escape);
        await kiosk.OpenWork(kiosk.Desk.Say("work_documents"));
        await Approve("documents");
        await kiosk.Type("iss-");
        await kiosk.Press(Key.Enter);
        await kiosk.See("RICE");
        await kiosk.Quiet();
        await Approve("document");
        await kiosk.Press(Key.F7);
        await kiosk.Type("10");
        await Approve("undo");

        Task Approve(string name) => ApprovedScreen.Check(kiosk, $"{name}-{language}-{columns}x{rows}");
    }

    private static async Task<CentreFixture> Issued()
    {
        var centre = await SomeStore.Start();
        using var seat = await centre.SignIn(Role.Storekeeper);
        await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
            centre.NewId(), MoveKind.Issue, "STORE", "KITCHEN", [new MovedLine("SOAP", 30), new MovedLine("RICE", 200)]));
        return centre;
    }

    private static async Task OpenLot(KioskAtCentre kiosk, string lot, string change)
    {
        await kiosk.OpenMenu("menu_stock");
        await kiosk.See("31/12/2027");
        await kiosk.Type(lot);
        await kiosk.Press(Key.F8);
        await kiosk.See("libre");
        await kiosk.Quiet();
        await kiosk.Type(lot);
        await Change(kiosk, change);
    }

    private static async Task Merge(KioskAtCentre kiosk)
    {
        await kiosk.Type("s2");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("Étiquette double");
        await kiosk.Press(Key.F10);
    }

    /// <summary>Of the lot that is marked: what was searched stays searched.</summary>
    private static async Task Change(KioskAtCentre kiosk, string change)
    {
        await kiosk.Quiet();
        await kiosk.Press(Key.F5);
        await kiosk.Type(change);
        await kiosk.Press(Key.Enter);
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
