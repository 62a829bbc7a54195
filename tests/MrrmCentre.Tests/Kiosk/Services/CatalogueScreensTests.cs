using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Services.Catalogue;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Services;

public sealed class CatalogueScreensTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_rule_is_changed_field_by_field_and_its_versions_are_kept(string language)
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await using var kiosk = await AtTheCatalogue(centre, language, 0);
        await kiosk.See("LUNCH");
        await ApprovedScreen.Check(kiosk, $"catalogue-{language}-80x24");
        await kiosk.Type("HYGIENE_KIT");
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("rule_field_day"));
        await ApprovedScreen.Check(kiosk, $"service-{language}-80x24");

        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("3");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("15 j");
        await kiosk.Press(Key.F10);

        await kiosk.See("10/03/2026");
        var line = (await Services(centre)).Single(s => s.Code == "HYGIENE_KIT_ADULT");
        Assert.Equal((1, 3, 15 * 24 * 60, true), (line.MaxPerDay, line.MaxPerWeek, line.MinIntervalMinutes, line.ForHousehold));
        Assert.Equal(("HYG_KIT", 1L, "STORE"), (line.Item, line.ItemUnits, line.Place));
        await kiosk.Press(Key.F6);
        await kiosk.See(kiosk.Desk.Say("versions_rules"));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"versions-{language}-80x24");
    }

    [Fact]
    public async Task What_is_no_number_is_refused_and_never_read_as_another()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await using var kiosk = await AtTheCatalogue(centre, "fr", 0);
        await kiosk.See("LUNCH");
        var before = await Services(centre);
        await kiosk.Type("HYGIENE_KIT");
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("rule_field_day"));

        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("1,5");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("-3");
        await kiosk.Press(Key.F10);

        await kiosk.See("Un nombre, au moins 1");
        Assert.Contains("✗ 30 j, 12 h ou 90 min", kiosk.Screen, StringComparison.Ordinal);
        Assert.Equivalent(before, await Services(centre), strict: true);
    }

    [Fact]
    public async Task Opening_and_saving_a_service_changes_nothing()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await using var kiosk = await AtTheCatalogue(centre, "fr", 0);
        await kiosk.See("LUNCH");
        var before = await Services(centre);

        foreach (var line in before)
        {
            var fields = new RuleFields(kiosk.Desk, line);
            Assert.Equivalent(line, fields.Line(), strict: true);
        }
    }

    [Fact]
    public async Task A_service_is_switched_off_and_nobody_receives_it()
    {
        await using var centre = await SomeHousehold.Canteen();
        var card = (await centre.People(1))[0];
        await using var kiosk = await AtTheCatalogue(centre, "fr", 0);
        await kiosk.See("LUNCH");

        await kiosk.Press(Key.F8, Key.Left, Key.Enter);

        await kiosk.See("arrêté");
        using var kitchen = await centre.SignIn(Role.Kitchen);
        Assert.Equal("service_inactive", (await kitchen.Scan(centre.NewId(), card, "LUNCH")).Code);
    }

    [Fact]
    public async Task A_number_the_host_refuses_is_said_and_all_that_was_typed_stays()
    {
        await using var centre = await SomeHousehold.Canteen();
        await using var kiosk = await AtTheCatalogue(centre, "fr", 0);
        await kiosk.See("LUNCH");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Dès le jour");
        await kiosk.Type("01012026");
        await kiosk.Press(Key.F10);
        await kiosk.Quiet();

        Assert.IsType<ServiceScreen>(kiosk.Loop.Top);
        Assert.Contains("01/01/2026", kiosk.Screen, StringComparison.Ordinal);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_versions"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Ramadan_is_set_and_removed(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await AtTheCatalogue(centre, language, 1);
        await kiosk.Press(Key.F5);
        await kiosk.Type("11032026");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("09042026");
        await kiosk.Press(Key.F10);
        await kiosk.See("09/04/2026");
        await kiosk.See("RAMADAN");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"timetables-{language}-80x24");

        await kiosk.Press(Key.F8, Key.Left, Key.Enter);

        await kiosk.See(kiosk.Desk.Say("timetable_none"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM timetable_days"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_plate_is_added_and_switched_off(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await AtTheCatalogue(centre, language, 2);
        await kiosk.Press(Key.F5);
        await kiosk.Type("b");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Assiette B");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Plate B");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("catalogue_active"));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"diets-{language}-80x24");

        await kiosk.Press(Key.F8);

        await kiosk.See(kiosk.Desk.Say("catalogue_off"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM diets WHERE code = 'B' AND active = 0"));
    }

    private static async Task<KioskAtCentre> AtTheCatalogue(CentreFixture centre, string language, int part)
    {
        var kiosk = await KioskAtCentre.Sit(centre, Role.Head, language: language);
        await kiosk.OpenMenu("menu_catalogue");
        await kiosk.See(kiosk.Desk.Say("catalogue_diets"));
        await kiosk.Press([.. Enumerable.Repeat(Key.Down, part), Key.Enter]);
        await kiosk.Quiet();
        return kiosk;
    }

    private static async Task<List<ServiceLine>> Services(CentreFixture centre)
    {
        using var head = await centre.SignIn(Role.Head);
        return await head.Get<List<ServiceLine>>("services");
    }
}
