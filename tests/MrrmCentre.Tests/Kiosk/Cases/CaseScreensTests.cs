using CentreHost.Cases;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Cases;

public sealed class CaseScreensTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_return_is_opened_by_a_scan_and_taken_step_by_step_to_the_departure(string language)
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Returns, language: language);
        var cards = await kiosk.People(2);
        await kiosk.OpenMenu("menu_cases");
        await kiosk.See(kiosk.Desk.Say("cases_none"));
        await kiosk.Scan(cards[0]);
        await kiosk.See(kiosk.Desk.Say("cases_text_person"));
        await kiosk.Press(Key.F5, Key.Enter);
        await kiosk.Type("Veut rentrer à Démoville");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("case_step_Interviewed"));
        await Step(CaseStep.Registered, 0);
        await Step(CaseStep.DocumentRequested, 0);
        await Step(CaseStep.DocumentIssued, 1);
        await ApprovedScreen.Check(kiosk, $"case-{language}-80x24");
        await kiosk.Press(Key.F5, Key.Down, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("handover_community"));
        await kiosk.Type("Démoville-Nord");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Bureau Démo");
        await kiosk.Press(Key.Tab);
        await kiosk.Type(kiosk.Desk.Say("support_Training")[..5]);
        await kiosk.Press(Key.Enter, Key.Tab, Key.Tab, Key.Tab, Key.F10);
        await kiosk.See(kiosk.Desk.Say("choose_one")[..15]);
        await kiosk.Type(kiosk.Desk.Say("handover_consent_yes")[..5]);
        await kiosk.Press(Key.Enter);
        await ApprovedScreen.Check(kiosk, $"handover-{language}-80x24");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("case_step_taken", kiosk.Desk.Say("case_step_HandedOver")));
        await kiosk.See("Démoville-Nord · Bureau Démo");
        await kiosk.Press(Key.F5, Key.Down, Key.Down, Key.Down, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("case_departs")[..40]);
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("case_step_taken", kiosk.Desk.Say("case_step_Departed")));

        Assert.Equal(1, centre.Number("SELECT count(*) FROM people WHERE status = 'Departed'"));
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("case_closed"));

        async Task Step(CaseStep step, int down)
        {
            await kiosk.Press([Key.F5, .. Enumerable.Repeat(Key.Down, down), Key.Enter]);
            await kiosk.See(kiosk.Desk.Say("case_note"));
            await kiosk.Press(Key.F10);
            await kiosk.See(kiosk.Desk.Say("case_step_taken", kiosk.Desk.Say($"case_step_{step}")));
            await kiosk.Quiet();
        }
    }

    [Fact]
    public async Task A_complaint_may_be_nobodys_and_any_other_case_asks_whose_it_is()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await centre.People(1);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Protection);
        await kiosk.OpenMenu("menu_cases");
        await kiosk.Press(Key.F5);
        await kiosk.Type("plai");
        await kiosk.Press(Key.Enter, Key.Tab, Key.Tab);
        await kiosk.Type("ano");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See(kiosk.Desk.Say("case_step_Received"));
        await kiosk.Press(Key.Escape, Key.F5);
        await kiosk.Type("prot");
        await kiosk.Press(Key.Enter, Key.Tab, Key.Tab);
        await kiosk.Type("ano");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See(kiosk.Desk.Say("case_only_complaints"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cases"));
        await kiosk.Type("d'une");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("case_who"));
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("case_step_Opened"));

        Assert.Equal(1, centre.Number("SELECT count(*) FROM cases WHERE person_id IS NULL"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cases WHERE person_id IS NOT NULL"));
    }

    [Fact]
    public async Task A_caseworker_finds_a_person_reads_who_they_are_and_changes_nothing()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Tracing);
        var card = (await kiosk.People(1))[0];
        await kiosk.Scan(card);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.People.PersonScreen { Bindings.Count: > 0 }, "the person's page");

        var keys = kiosk.Loop.Top.Bindings.Select(binding => binding.Label).ToList();

        Assert.Contains("person_key_more", keys);
        Assert.DoesNotContain("key_profile", keys);
        Assert.DoesNotContain("key_depart", keys);
        Assert.DoesNotContain("key_new_card", keys);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_session_is_counted_by_heads_and_nothing_impossible_is_taken(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        await kiosk.OpenMenu("menu_sessions");
        await kiosk.See(kiosk.Desk.Say("sessions_none"));
        await kiosk.Press(Key.F5, Key.Tab, Key.Tab);
        await kiosk.Type("Gare Démo");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Risques de la route");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("ha");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("1,5");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("session_heads_wrong"));
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("12");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("30");
        await kiosk.Press(Key.F10);
        await kiosk.See("Risques de la route");
        await kiosk.Quiet();

        await ApprovedScreen.Check(kiosk, $"sessions-{language}-80x24");
        Assert.Equal(42, centre.Number("SELECT sum(women + men + children) FROM outreach_sessions"));
    }
}
