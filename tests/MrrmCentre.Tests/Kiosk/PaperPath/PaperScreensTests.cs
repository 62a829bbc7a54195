using CentreHost.PaperPath;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.CentreHost.Gate;
using MrrmCentre.Tests.CentreHost.PaperPath;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.PaperPath;

public sealed class PaperScreensTests
{
    public static TheoryData<string> Languages => ["fr", "en"];

    [Fact]
    public async Task No_screen_shows_the_whole_code_of_a_card()
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        var (blank, card) = ((await kiosk.BlankCards(1))[0], kiosk.BoundCards()[0]);
        var printed = (string)centre.Rows("SELECT short_code FROM cards WHERE state = 'Blank' ORDER BY id DESC LIMIT 1").Single()[0]!;
        await EnterSheet(kiosk);
        await kiosk.Scan(blank);
        await kiosk.See("conflits 1");
        await kiosk.Press(Key.Escape, Key.F10);

        await kiosk.See($"{printed[..4]}-{printed[^4..]}");
        Assert.DoesNotContain(blank[..12], kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.Enter);
        await kiosk.See($"Trancher : {printed[..4]}-{printed[^4..]}");
        await kiosk.Scan(card);
        await kiosk.See("●●●●●●●●");
        Assert.DoesNotContain(card[4..12], kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_key_prints_tomorrows_roster_and_tally()
    {
        await using var centre = await SomePaper.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.People(3);
        await kiosk.OpenMenu("menu_sheets");
        await kiosk.See("Rien n'est encore imprimé");
        var before = Saved();

        await kiosk.Press(Key.F6);

        await kiosk.See("Enregistré");
        await kiosk.See("11/03/2026");
        await kiosk.Quiet();
        var saved = Saved().Except(before).ToList();
        saved.ForEach(File.Delete);
        Assert.Equal(2, saved.Count);
        Assert.All(saved, path => Assert.Contains(Path.GetFileName(path), kiosk.Screen, StringComparison.Ordinal));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM paper_sheets"));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'paper/print'"));
    }

    [Fact]
    public async Task Lines_are_typed_and_scanned_one_after_another_and_the_last_is_taken_back()
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        var cards = kiosk.BoundCards();
        await EnterSheet(kiosk);

        await kiosk.Type("1");
        await kiosk.Press(Key.Enter);
        await kiosk.Scan(cards[0]);
        await kiosk.Type("99");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Saisies 3 · conflits 1 · en attente 0");
        await kiosk.Press(Key.F8);

        await kiosk.See("Saisies 2 · conflits 0 · en attente 0");
        Assert.Equal(2, centre.Number("SELECT sum(heads) FROM service_events WHERE read_by = 'Roster'"));
    }

    [Fact]
    public async Task A_service_that_is_no_meal_has_its_own_paper_with_as_many_boxes_as_wanted()
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.OpenMenu("menu_sheets");
        await kiosk.See("10/03/2026");
        var before = Saved();

        await kiosk.Press(Key.F7);
        await kiosk.See("Cases par nom");
        await kiosk.Quiet();
        await kiosk.Type("KIT");
        await kiosk.Press(Key.Enter, Key.Tab, Key.Backspace);
        await kiosk.Type("4");
        await kiosk.Press(Key.F10);

        await kiosk.See("11/03/2026");
        await kiosk.See("Enregistré");
        await kiosk.Quiet();
        Saved().Except(before).ToList().ForEach(File.Delete);
        Assert.Equal(2, centre.Number("SELECT count(*) FROM paper_sheets WHERE service_id IS NOT NULL AND boxes = 4"));
    }

    [Fact]
    public async Task Paper_of_somebodys_own_is_entered_without_a_sheet()
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.OpenMenu("menu_sheets");
        await kiosk.See("10/03/2026");

        await kiosk.Press(Key.Insert);
        await kiosk.See("Saisie d'un papier sans numéro");
        await kiosk.Type("KIT");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("Sans numéro de feuille");
        await kiosk.Scan(kiosk.BoundCards()[0]);

        await kiosk.See("Saisies 1 · conflits 0");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM late_lines WHERE sheet IS NULL AND person_id IS NOT NULL"));
    }

    [Fact]
    public async Task A_tally_is_entered_from_the_same_sheet()
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await EnterSheet(kiosk);

        await kiosk.Press(Key.F7);
        await kiosk.See("Les sommes sous les cases");
        await kiosk.Type("12");
        await kiosk.Press(Key.F10, Key.Left, Key.Enter);

        await kiosk.Until(() => centre.Number("SELECT coalesce(sum(heads), 0) FROM service_events") == 12, "the heads to be counted");
        await kiosk.Quiet();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_screens_look_as_approved(string language)
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, language: language);
        await kiosk.OpenMenu("menu_sheets");
        await kiosk.See("10/03/2026");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"sheets-{language}-80x24");
        await kiosk.Press(Key.Down, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("late_hour_default", "13:00"));
        await ApprovedScreen.Check(kiosk, $"late-moment-{language}-80x24");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("late_counters", 0, 0, 0));
        foreach (var code in new[] { "1", "1", "Awa, bloc 3" })
        {
            await kiosk.Type(code);
            await kiosk.Press(Key.Enter);
        }

        await kiosk.See(kiosk.Desk.Say("late_counters", 3, 2, 0));
        await ApprovedScreen.Check(kiosk, $"late-{language}-80x24");
        await kiosk.Press(Key.Escape, Key.F10);
        await kiosk.See("Awa, bloc 3");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"conflicts-{language}-80x24");
        await kiosk.Press(Key.Down, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("conflict_end"));
        await ApprovedScreen.Check(kiosk, $"conflict-{language}-80x24");
    }

    [Fact]
    public async Task The_head_gives_a_line_nobody_was_known_by_to_its_person_with_a_scan()
    {
        await using var centre = await Printed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        var card = kiosk.BoundCards()[0];
        await EnterSheet(kiosk);
        await kiosk.Type("Awa");
        await kiosk.Press(Key.Enter);
        await kiosk.See("conflits 1");
        await kiosk.Press(Key.Escape, Key.F10);
        await kiosk.See("1 conflit à trancher");

        await kiosk.Press(Key.Enter);
        await kiosk.See("Décision");
        await kiosk.Scan(card);
        await kiosk.Press(Key.Tab, Key.Tab);
        await kiosk.Type("reconnue");
        await kiosk.Press(Key.F10);

        await kiosk.See("C'est tranché.");
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_events WHERE person_id IS NOT NULL"));
        Assert.Equal(nameof(ConflictEnd.GivenTo), centre.Rows("SELECT decision FROM conflict_decisions").Single()[0]);
    }

    private static string[] Saved() =>
        Directory.GetFiles(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "feuille-*.pdf");

    /// <summary>Three people with names, today's paper printed in the morning, and lunch over.</summary>
    private static async Task<CentreFixture> Printed()
    {
        var centre = await SomePaper.Canteen();
        await PresenceTests.Crowd(centre, 3);
        using (var kitchen = await centre.SignIn(Role.Kitchen))
        {
            await kitchen.Post<PrintPapers, PapersPrinted>("paper/sheets", new PrintPapers(centre.NewId(), SomePaper.Day));
        }

        centre.At(15);
        return centre;
    }

    private static async Task EnterSheet(KioskAtCentre kiosk)
    {
        await kiosk.OpenMenu("menu_sheets");
        await kiosk.See("10/03/2026");
        await kiosk.Press(Key.Down, Key.Enter);
        await kiosk.See("Sans heure : 13:00");
        await kiosk.Press(Key.F10);
        await kiosk.See("Saisies 0");
    }
}
