using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Medical;

public sealed class MedicalScreensTests
{
    [Fact]
    public async Task Screening_a_convoy_is_a_scan_and_Enter_for_each()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Medical);
        var cards = await kiosk.People(3);
        await kiosk.OpenMenu("menu_medical");
        await kiosk.Scan(cards[0]);
        await kiosk.See("Motif");
        await kiosk.Type("dép");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("1 visite à ce poste");

        foreach (var card in cards.Skip(1))
        {
            await kiosk.Scan(card);
            await kiosk.See("Visite de");
            await kiosk.Press(Key.Enter);
            await kiosk.See("Motif proposé : Dépistage");
        }

        await kiosk.See("3 visites à ce poste");
        Assert.Equal(3, centre.Number("SELECT sum(visits) FROM visit_day_figures WHERE category = 'Screening'"));
    }

    [Fact]
    public async Task Another_reason_than_the_one_proposed_is_simply_typed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Medical);
        var cards = await kiosk.People(3);
        await kiosk.OpenMenu("menu_medical");
        await kiosk.Scan(cards[0]);
        await kiosk.See("Motif");
        await kiosk.Type("dép");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("1 visite à ce poste");

        await kiosk.Scan(cards[1]);
        await kiosk.See("Visite de");
        await kiosk.Type("urg");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("2 visites à ce poste");
        Assert.Equal(1, centre.Number("SELECT sum(visits) FROM visit_day_figures WHERE category = 'Emergency'"));

        // A card's letters mean no reason: Enter saves what is proposed, as before.
        await kiosk.Scan(cards[2]);
        await kiosk.See("Visite de");
        await kiosk.Scan(cards[0]);
        await kiosk.See(kiosk.Desk.Say("visit_save_before_scan"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("3 visites à ce poste");
        Assert.Equal(2, centre.Number("SELECT sum(visits) FROM visit_day_figures WHERE category = 'Emergency'"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_visit_is_added_to_and_one_entered_by_mistake_is_taken_back(string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Medical, language: language);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_medical");
        await kiosk.Scan(card);
        await kiosk.See(kiosk.Desk.Say("visit_category"));
        await kiosk.Type(kiosk.Desk.Say("visit_Screening")[..3]);
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See(kiosk.Desk.Say("medical_seen", 1));
        await kiosk.Scan(card);
        await kiosk.See(kiosk.Desk.Say("visit_before", 1));
        await kiosk.Press(Key.F6);
        await kiosk.See(kiosk.Desk.Say("visits_no_note"));
        await kiosk.Press(Key.F5);
        await kiosk.Type("Tension 12/8");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("visits_added"));
        await kiosk.See("Tension 12/8");
        await kiosk.Press(Key.F8, Key.F10);
        await kiosk.See(kiosk.Desk.Say("paper_needed"));
        await kiosk.Type("Mauvaise carte");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("visits_mistake"));
        await kiosk.Quiet();

        await ApprovedScreen.Check(kiosk, $"visits-{language}-80x24");
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, binding => binding.Label is "visits_key_add" or "visits_key_take_back");
        Assert.Equal(0, centre.Number("SELECT sum(visits) FROM visit_day_figures"));
    }

    [Fact]
    public async Task A_visit_keeps_whether_the_card_was_scanned_or_typed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Medical);
        var card = (await kiosk.People(1))[0];
        var shortCode = (string)centre.Rows("SELECT short_code FROM cards WHERE state = 'Bound'")[0][0]!;
        await kiosk.OpenMenu("menu_medical");
        await kiosk.Scan(card);
        await kiosk.See("Motif");
        await kiosk.Type("dép");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("1 visite à ce poste");

        await kiosk.Press(Key.F3);
        await kiosk.Type(shortCode);
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter);
        await kiosk.See("Visite de");
        await kiosk.Press(Key.F10);

        await kiosk.See("2 visites à ce poste");
        Assert.Equal(
            ["Qr", "Typed"],
            centre.Rows("SELECT e.read_by FROM service_events e JOIN services s ON s.id = e.service_id WHERE s.kind = 'Medical' ORDER BY e.seq")
                .Select(row => (string)row[0]!));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task A_medicine_the_book_has_not_is_given_and_the_shortfall_is_said(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Medical, columns, rows, language);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_medical");
        await kiosk.Scan(card);
        await kiosk.See(kiosk.Desk.Say("visit_medicine"));
        await kiosk.Quiet();
        await kiosk.Type(kiosk.Desk.Say("visit_Emergency"));
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Démo fièvre");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("par");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("12");
        await kiosk.Press(Key.Enter);
        await kiosk.See("+ PARA");
        await ApprovedScreen.Check(kiosk, $"visit-{language}-{columns}x{rows}");

        await kiosk.Press(Key.F10);

        await kiosk.See("PARA × 12");
        Assert.Equal(12, centre.Number("SELECT sum(missing) FROM open_shortages"));
        await ApprovedScreen.Check(kiosk, $"medical-{language}-{columns}x{rows}");
    }

    [Fact]
    public async Task Earlier_visits_are_shown_with_their_notes()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Medical);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_medical");
        await kiosk.Scan(card);
        await kiosk.See("Motif");
        await kiosk.Type("urg");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Démo plaie lavée");
        await kiosk.Press(Key.F10);
        await kiosk.See("1 visite à ce poste");

        await kiosk.Scan(card);

        await kiosk.See("1 visite auparavant");
        await kiosk.Press(Key.F6);
        await kiosk.See("Démo plaie lavée");
    }
}
