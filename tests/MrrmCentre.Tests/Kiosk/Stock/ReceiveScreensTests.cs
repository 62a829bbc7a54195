using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class ReceiveScreensTests
{
    [Fact]
    public async Task All_that_the_waybill_says_is_recorded_and_the_note_gets_its_number()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk, "Démo ONG", "B-17");
        await ReceiveSteps.Line(kiosk, "soap", ordered: "100", onWaybill: "60", sound: "50", damaged: "2", lot: "S1", day: "31122027", claim: "8 non livrés");

        await kiosk.Press(Key.F10, Key.F10);

        await kiosk.See("Réception GRN-XXX-2026-00001 enregistrée. Écrivez ce numéro");
        Assert.Equal(("Démo ONG", "B-17"), centre.Rows("SELECT partner, waybill FROM stock_documents").Select(r => ((string)r[0]!, (string)r[1]!)).Single());
        Assert.Equal(["0:50", "2:2"], ReceiveSteps.Lines(centre, "l.condition || ':' || l.units"));
        var paper = (string)centre.Rows("SELECT paper FROM stock_documents")[0][0]!;
        Assert.Contains("\"ordered\":100", paper, StringComparison.Ordinal);
        Assert.Contains("\"onWaybill\":60", paper, StringComparison.Ordinal);
        Assert.Contains("8 non livr", paper, StringComparison.Ordinal);
        await kiosk.Press(Key.F5);
        await kiosk.See("Pièce GRN-XXX-2026-00001");
    }

    [Fact]
    public async Task What_differs_is_said_with_what_becomes_of_it_before_anything_is_recorded()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk, "Démo ONG", "B-17");
        await ReceiveSteps.Line(kiosk, "soap", onWaybill: "60", sound: "50", damaged: "2", lot: "S1", day: "31122027", claim: "");
        await ReceiveSteps.Line(kiosk, "para", onWaybill: "30", sound: "33", lot: "P1", day: "31122027", claim: "");

        await kiosk.Press(Key.F10);

        await kiosk.See("Manque 8 : n'entre pas en stock");
        await kiosk.See("Abîmé 2 : entre en stock à part");
        await kiosk.See("En trop 3 : entre en stock avec le reste");
        Assert.Empty(centre.Rows("SELECT 1 FROM stock_lines"));
        await kiosk.Press(Key.Escape);
        await kiosk.See("manque 8  abîmé 2");
        Assert.Empty(centre.Rows("SELECT 1 FROM stock_lines"));
        await kiosk.Press(Key.F10, Key.F10);
        await kiosk.See("Écrivez ce numéro");
        Assert.Equal((52, 33), (centre.OnHand("STORE", "SOAP"), centre.OnHand("STORE", "PARA")));
    }

    [Fact]
    public async Task An_item_nobody_knows_is_said_so_and_what_was_typed_stays()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk, "Démo ONG", "B-17");
        await kiosk.Type("riz");
        await kiosk.See("✗ Aucun article de ce nom");

        await kiosk.Press(Key.Enter, Key.F10);

        await kiosk.See("riz");
        await kiosk.See("Terminez d'abord la ligne commencée : Article.");
        await kiosk.Press(Key.F2);
        await kiosk.See("✗ No item of that name");
        await kiosk.Press(Key.Backspace, Key.Backspace, Key.Backspace);
        await kiosk.Type("soap");
        await kiosk.Press(Key.Enter);
        await kiosk.See("SOAP (SOAP)");
    }

    [Fact]
    public async Task What_is_as_on_the_waybill_is_recorded_without_a_question()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk, "Démo ONG", "B-17");
        await ReceiveSteps.Line(kiosk, "soap", onWaybill: "60", sound: "60", lot: "S1", day: "31122027");

        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro");
    }

    [Fact]
    public async Task Two_wrong_lines_are_each_told_at_their_line_and_keep_what_was_typed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk);
        await ReceiveSteps.Line(kiosk, "soap", sound: "10", day: "31122027");
        await ReceiveSteps.Line(kiosk, "para", sound: "5", lot: "P1", day: "31122027");
        await ReceiveSteps.Line(kiosk, "soap", sound: "20", lot: "S2", day: "01012020");

        await kiosk.Press(Key.F10);

        await kiosk.See("✗ SOAP se reçoit avec son numéro de lot");
        await kiosk.See("✗ SOAP est périmé");
        var rows = kiosk.Screen.Split('\n').ToList();
        Assert.Equal(rows.FindIndex(r => r.Contains("  1  SOAP", StringComparison.Ordinal)) + 1, rows.FindIndex(r => r.Contains("numéro de lot", StringComparison.Ordinal)));
        Assert.Equal(rows.FindIndex(r => r.Contains("  3  SOAP", StringComparison.Ordinal)) + 1, rows.FindIndex(r => r.Contains("périmé", StringComparison.Ordinal)));
        Assert.Empty(centre.Rows("SELECT 1 FROM stock_lines"));
    }

    [Fact]
    public async Task A_wrong_line_is_corrected_in_its_place()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk);
        await ReceiveSteps.Line(kiosk, "soap", sound: "10", lot: "S1", day: "01012020");
        await ReceiveSteps.Line(kiosk, "para", sound: "30", lot: "P1", day: "31122027");
        await kiosk.Press(Key.F10);
        await kiosk.See("périmé");

        await kiosk.Press(Key.F7, Key.Tab, Key.Tab, Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("31122027");
        await kiosk.Press(Key.Enter, Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal(["SOAP:10", "PARA:30"], ReceiveSteps.Lines(centre, "i.code || ':' || l.units"));
    }

    [Fact]
    public async Task A_waybill_is_received_once_from_a_supplier_and_its_number_again_from_another()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk, "Démo ONG", "B-17");
        await ReceiveSteps.Line(kiosk, "soap", sound: "10", lot: "S1", day: "31122027");
        await kiosk.Press(Key.F10);
        await kiosk.See("GRN-XXX-2026-00001");
        await ReceiveSteps.Head(kiosk, "Démo ONG", "B-17");
        await ReceiveSteps.Line(kiosk, "soap", sound: "10", lot: "S1", day: "31122027");

        await kiosk.Press(Key.F10);

        await kiosk.See("Le bordereau B-17 de ce fournisseur a déjà été reçu : GRN-XXX-2026-00001");
        Assert.Equal(10, centre.OnHand("STORE", "SOAP"));
        await kiosk.Press(Key.Up);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("Démo Mairie");
        await kiosk.Press(Key.F10);
        await kiosk.See("GRN-XXX-2026-00002");
        Assert.Equal(20, centre.OnHand("STORE", "SOAP"));
    }

    [Fact]
    public async Task A_waybill_without_its_supplier_is_not_sent()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Open(kiosk);
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("B-17");

        await kiosk.Press(Key.F4);

        await kiosk.See("Bordereau de qui ?");
    }

    [Fact]
    public async Task A_gift_is_taken_without_lot_and_day()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Open(kiosk);
        await kiosk.Press(Key.Tab, Key.Tab);
        await kiosk.Type("Démo voisins");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type(" ");
        await kiosk.Press(Key.F4);
        await ReceiveSteps.Line(kiosk, "soap", sound: "12");

        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal(12, centre.OnHand("STORE", "SOAP"));
    }

    [Fact]
    public async Task Paper_of_yesterday_is_written_on_its_day()
    {
        await using var centre = await SomeRooms.Start();
        var day = DateOnly.FromDateTime(centre.Clock.GetUtcNow().UtcDateTime);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Open(kiosk);
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type($"{day:ddMMyyyy}");
        await kiosk.Press(Key.F4);
        await ReceiveSteps.Line(kiosk, "soap", sound: "12", lot: "S1", day: "31122027");

        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal($"{day:yyyy-MM-dd}", centre.Rows("SELECT service_day FROM stock_documents")[0][0]);
    }

    [Fact]
    public async Task The_kitchen_receives_its_own_portions_and_is_asked_nothing_of_suppliers()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.OpenWork(kiosk.Desk.Say("work_receive"));
        Assert.DoesNotContain("Fournisseur", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Type("cuisine");
        await kiosk.Press(Key.Enter, Key.F4);
        await kiosk.Type("portion");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("80");
        await kiosk.Press(Key.Enter, Key.Enter, Key.Enter);

        await kiosk.Press(Key.F10);

        await kiosk.See("enregistrée");
        Assert.Equal(80, centre.OnHand("KITCHEN", "PORTION"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "fr")]
    [InlineData(80, 24, "en")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await ReceiveSteps.Packed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper, columns, rows, language);
        await ReceiveSteps.Open(kiosk);
        await kiosk.Press(Key.Tab, Key.Tab);
        await kiosk.Type("Démo ONG");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("B-17");
        await Approve("receive-head");
        await kiosk.Press(Key.F4);
        await ReceiveSteps.Line(kiosk, "soap", ordered: "10 c", onWaybill: "5 c", sound: "4 c", damaged: "2", lot: "S1", day: "31122027", claim: "Carton ouvert");
        await ReceiveSteps.Line(kiosk, "para", onWaybill: "30", sound: "33", lot: "P1", day: "01012020", claim: "");
        await kiosk.Type("para");
        await kiosk.Press(Key.Enter);
        await Approve("receive");
        await kiosk.Press(Key.Backspace, Key.F10);
        await Approve("receive-check");
        await kiosk.Press(Key.F10);
        await kiosk.See("✗");
        await kiosk.Quiet();
        await Approve("receive-refused");
        await kiosk.Press(Key.F8, Key.F10, Key.F10);
        await kiosk.See("GRN");
        await kiosk.Quiet();
        await Approve("receive-done");

        Task Approve(string name) => ApprovedScreen.Check(kiosk, $"{name}-{language}-{columns}x{rows}");
    }
}
