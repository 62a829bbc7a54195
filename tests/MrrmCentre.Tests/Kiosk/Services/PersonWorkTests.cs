using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Services;

public sealed class PersonWorkTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task An_appointment_is_made_shown_at_the_scan_and_cancelled(string language)
    {
        await using var centre = await SomeHousehold.Canteen();
        await centre.Service("DRESSING", ServiceKind.Other);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenWork(card, "work_appointments");
        await kiosk.Press(Key.F5);
        await kiosk.See(kiosk.Desk.Say("appointments_hour_any"));
        await kiosk.Type("DRES");
        await kiosk.Press(Key.Enter, Key.Tab, Key.Tab);
        await kiosk.Type("1430");
        await kiosk.Press(Key.F10);
        await kiosk.See("14:30");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"appointments-{language}-80x24");

        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.OpenMenu("menu_line");
        await kiosk.Scan(card);
        await kiosk.See(kiosk.Desk.Say("appointment_today_at", "14:30"));
        Assert.DoesNotContain("DRESSING", kiosk.Screen, StringComparison.Ordinal);

        await kiosk.Press(Key.Escape);
        await kiosk.OpenMenu("menu_appointments");
        await kiosk.See("DRESSING");
        await kiosk.Press(Key.F8, Key.Left, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("appointments_none"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM appointments WHERE cancelled_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_plate_chosen_for_a_person_is_shown_by_its_letter_at_the_line()
    {
        await using var centre = await SomeHousehold.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await centre.Give("INSERT INTO diets (code, name_fr, name_en, active) VALUES ('B', 'Assiette B', 'Plate B', 1)");
        await kiosk.OpenWork(card, "work_diet");
        await kiosk.See("Quelle assiette");
        await kiosk.Press(Key.Down, Key.Enter);
        await kiosk.Until(() => centre.Number("SELECT count(*) FROM people WHERE diet = 'B'") == 1, "the plate to be set");
        await kiosk.Quiet();

        await kiosk.Press(Key.Escape);
        await kiosk.OpenMenu("menu_line");
        await kiosk.Until(() => kiosk.Desk.UnderWay == 0, "for the plates");
        await kiosk.Scan(card);

        await kiosk.See("Assiette B");
        await kiosk.See("█   █\n");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_service_for_the_entitled_alone_is_granted_to_one_person(string language)
    {
        await using var centre = await SomeHousehold.Canteen();
        await centre.Service("SHOES", ServiceKind.Other);
        await centre.Give("UPDATE services SET entitled_only = 1 WHERE code = 'SHOES'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, language: language);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenWork(card, "work_entitlements");
        await kiosk.See("SHOES");
        await kiosk.Type("SHO");
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("entitled_which"));
        await kiosk.Press(Key.Enter);

        await kiosk.Until(() => centre.Number("SELECT count(*) FROM entitlements WHERE may = 1") == 1, "the right to be set");
        await kiosk.See(kiosk.Desk.Say("entitled_Granted"));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"entitlements-{language}-80x24");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task What_was_lent_comes_back_damaged(string language)
    {
        await using var centre = await WithLoan();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        var card = Assert.Single(kiosk.BoundCards());
        await kiosk.OpenWork(card, "work_loans");
        await kiosk.See("BLANKET");
        await ApprovedScreen.Check(kiosk, $"loans-{language}-80x24");

        await kiosk.Press(Key.Enter, Key.Down, Key.Enter);

        await kiosk.See(kiosk.Desk.Say("loans_none"));
        Assert.Equal("Damaged", centre.Rows("SELECT ended_how FROM loans").Single()[0]);
    }

    [Fact]
    public async Task At_the_store_a_card_says_who_brings_something_back()
    {
        await using var centre = await WithLoan();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenMenu("menu_loans");
        await kiosk.See("BLANKET");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Scannez d'abord");

        await kiosk.Scan(Assert.Single(kiosk.BoundCards()));
        await kiosk.See("Prêts : ");
        await kiosk.See("BLANKET");
        await kiosk.Press(Key.Enter, Key.Enter);

        await kiosk.See("Rien n'est prêté");
        Assert.Equal("Returned", centre.Rows("SELECT ended_how FROM loans").Single()[0]);
    }

    [Fact]
    public async Task The_head_takes_back_a_meal_of_the_morning_with_a_reason()
    {
        await using var centre = await SomeHousehold.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        var card = (await kiosk.People(1))[0];
        using (var kitchen = await centre.SignIn(Role.Kitchen))
        {
            await kitchen.Scan(centre.NewId(), card, "LUNCH");
        }

        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        await kiosk.OpenWork(card, "work_reverse");
        await kiosk.See("LUNCH");
        await kiosk.Press(Key.Enter);
        await kiosk.Press(Key.F10);
        await kiosk.See("À remplir");
        await kiosk.Type("Démo : plat rendu");
        await kiosk.Press(Key.F10);

        await kiosk.Until(() => centre.Number("SELECT sum(heads) FROM service_events") == 0, "to be taken back");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM reversal_reasons"));
    }

    private static async Task<CentreFixture> WithLoan()
    {
        var centre = await CentreFixture.Start();
        await centre.Item("BLANKET", ItemKind.Relief);
        await centre.Service("BLANKET", ServiceKind.Item, "BLANKET", Given.Store);
        await centre.Give("UPDATE services SET lends = 1");
        var card = (await centre.People(1))[0];
        using var store = await centre.SignIn(Role.Storekeeper);
        Assert.Equal(Outcome.Served, (await store.Scan(centre.NewId(), card, "BLANKET")).Outcome);
        return centre;
    }
}
