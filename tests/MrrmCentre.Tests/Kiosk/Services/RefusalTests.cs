using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Services;

public sealed class RefusalTests
{
    private const string Pin = "271828";

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_second_person_lets_a_refused_meal_be_served_and_says_why(string language)
    {
        await using var centre = await SomeHousehold.Canteen();
        await centre.Colleague("CHEF", Pin, Role.Head);
        await using var kiosk = await RefusedAtTheLine(centre, language);

        await kiosk.Press(Key.F7);
        await kiosk.Type("CHEF");
        await kiosk.Press(Key.Tab);
        await kiosk.Type(Pin);
        await kiosk.Press(Key.Tab);
        await kiosk.Type("A rendu son repas");
        await ApprovedScreen.Check(kiosk, $"override-{language}-80x24");
        Assert.DoesNotContain(Pin, kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.F10);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 2, "to be served all the same");
        Assert.Equal("already_this_session", centre.Rows("SELECT rule FROM overrides").Single()[0]);
        await kiosk.Press(Key.F8);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 1, "to be taken back");
    }

    [Fact]
    public async Task A_wrong_pin_overrides_nothing_and_says_so()
    {
        await using var centre = await SomeHousehold.Canteen();
        await centre.Colleague("CHEF", Pin, Role.Head);
        await using var kiosk = await RefusedAtTheLine(centre, "fr");
        await kiosk.Press(Key.F7);
        await kiosk.Type("CHEF");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("000000");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Démo");
        await kiosk.Press(Key.F10);

        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for the answer");

        Assert.IsType<global::Kiosk.Services.Overrides.OverrideScreen>(kiosk.Loop.Top);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM overrides"));
    }

    [Fact]
    public async Task Where_nobody_may_override_no_key_offers_it()
    {
        await using var centre = await SomeHousehold.Canteen();
        await centre.Give("UPDATE services SET override_roles = 0");
        await using var kiosk = await RefusedAtTheLine(centre, "fr");

        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F7));
        Assert.Contains(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F4));
    }

    [Fact]
    public async Task Who_does_not_accept_the_refusal_waits_for_the_supervisor_and_the_line_goes_on()
    {
        await using var centre = await SomeHousehold.Canteen();
        await using var kiosk = await RefusedAtTheLine(centre, "fr");

        await kiosk.Press(Key.F4);
        await kiosk.Type("Démo dit ne pas avoir mangé");
        await kiosk.Press(Key.F10);

        await kiosk.See("Litige ouvert");
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F4));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM disputes d JOIN refused_scans r ON r.id = d.scan"));
        await kiosk.Scan((await kiosk.People(1))[0]);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 2, "the next");
    }

    private static async Task<KioskAtCentre> RefusedAtTheLine(CentreFixture centre, string language)
    {
        var card = (await centre.People(1))[0];
        var kiosk = await HouseholdLineTests.AtTheLine(centre, language: language);
        await kiosk.TypeCard(card);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 1, "to be served");
        await kiosk.TypeCard(card);
        await kiosk.Until(() => kiosk.Desk.Line!.Last!.Word == global::Kiosk.Services.LineWord.No, "to be refused");
        return kiosk;
    }
}
