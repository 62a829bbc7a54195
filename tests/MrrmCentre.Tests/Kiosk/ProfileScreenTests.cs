using CentreHost.People;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk;

public sealed class ProfileScreenTests
{
    [Fact]
    public async Task A_minor_estimated_in_december_is_still_one_when_the_phone_is_added_in_january()
    {
        await using var centre = await CentreFixture.Start(new DateTime(2026, 12, 15, 11, 0, 0, DateTimeKind.Utc));
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, rows: 36);
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Type("4");
        await kiosk.See("Prénoms");
        await kiosk.Type("Démo");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Down, Key.Enter, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("17");
        await kiosk.Scan(blank);
        await kiosk.Press(Key.F10);
        await kiosk.See("présent · homme");
        var before = await Page(centre);

        centre.Clock.UtcNow = new DateTime(2027, 1, 5, 11, 0, 0, DateTimeKind.Utc);
        await kiosk.Press(Key.F3);
        await kiosk.See("Prénoms");
        Assert.Matches(@"estimé +17\b", kiosk.Screen);
        await kiosk.Press([.. Enumerable.Repeat(Key.Tab, 11)]);
        await kiosk.Type("90000000");
        await kiosk.Press(Key.F10);
        await kiosk.SeeGone("Prénoms");

        var after = await Page(centre);
        Assert.Equal((AgeGroup.From12To17, AgeGroup.From12To17), (before.AgeGroup, after.AgeGroup));
        Assert.Equal(before.Identity! with { Phone = "90000000" }, after.Identity);
        Assert.Equal(new DateOnly(2009, 12, 15), after.Identity!.Birth);
    }

    [Fact]
    public async Task A_consent_is_taken_back_by_choosing_no_and_the_page_says_when()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, rows: 36);
        using (var reception = await centre.SignIn(Role.Reception))
        {
            await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
                centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412"), null, Consent: new Consent("1", "fr", ["assistance"])));
        }

        await kiosk.Type("2");
        await kiosk.Type("0412");
        await kiosk.See("0412 Démo");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Consentement        donné");
        await kiosk.Press(Key.F3);
        await kiosk.See("Prénoms");
        await kiosk.Press([.. Enumerable.Repeat(Key.Tab, 16)]);
        await kiosk.Press(Key.Down, Key.Down, Key.Enter, Key.F10);
        await kiosk.See("retire son consentement");
        await kiosk.Press(Key.Left, Key.Enter);

        await kiosk.See("Consentement        retiré le 10/03/2026 12:00");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM consents WHERE withdrawn_at IS NOT NULL"));
    }

    [Fact]
    public async Task After_midnight_who_is_about_eighteen_is_of_age_and_a_newborn_is_born()
    {
        await using var centre = await CentreFixture.Start(new DateTime(2026, 12, 14, 23, 30, 0, DateTimeKind.Utc));
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, rows: 36);

        await Register(kiosk, "Démo", "18");
        await Register(kiosk, "Petit", "0");

        Assert.Equal(AgeGroup.From18To59, (await Page(centre)).AgeGroup);
        Assert.Equal(AgeGroup.From0To4, (await Page(centre, 2)).AgeGroup);
    }

    [Fact]
    public async Task A_country_that_is_not_found_is_asked_again_and_not_left_out()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, rows: 36);
        await Fill(kiosk, "Démo", "30");
        await kiosk.Press(Key.Tab, Key.Tab);
        await kiosk.Type("Nigerqq");

        await kiosk.Press(Key.F10);
        await kiosk.Quiet();
        Assert.Equal(0, centre.Number("SELECT count(*) FROM people"));
        Assert.Matches("Nigerqq .*✗ Rien de ce nom", kiosk.Screen);

        await kiosk.Press(Key.Backspace, Key.Backspace, Key.F10);
        await kiosk.See("Personne ");
        Assert.Equal("NER", (await Page(centre)).Identity!.Nationality);
    }

    private static async Task Register(KioskAtCentre kiosk, string name, string age)
    {
        await Fill(kiosk, name, age);
        await kiosk.Press(Key.F10);
        await kiosk.See("Personne ");
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("home"));
    }

    /// <summary>Up to the age, which has the focus then.</summary>
    private static async Task Fill(KioskAtCentre kiosk, string name, string age)
    {
        await kiosk.Type("4");
        await kiosk.See("Prénoms");
        await kiosk.Type(name);
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Down, Key.Enter, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type(age);
    }

    private static async Task<PersonPage> Page(CentreFixture centre, long person = 1)
    {
        using var console = centre.Console();
        return await console.Get<PersonPage>($"people/{person}");
    }
}
