using CentreHost.People;
using CentreHost.Staff;
using Kiosk.Home;
using Kiosk.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk;

/// <summary>A kiosk that is left alone shows nobody's business, and keeps what was begun for whoever began it.</summary>
public sealed class IdleTests
{
    private const string Pin = "314159";
    private static readonly TimeSpan AlmostTwoMinutes = IdleWatch.CoversAfter - TimeSpan.FromSeconds(20);

    [Fact]
    public async Task After_two_minutes_the_screen_is_covered_and_the_PIN_gives_back_what_was_typed()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.OpenMenu("menu_people");
        await kiosk.Type("Adama");
        centre.Clock.Elapse(AlmostTwoMinutes);
        await kiosk.Type("h");
        centre.Clock.Elapse(AlmostTwoMinutes);
        await kiosk.Scan("Z");
        Assert.False(kiosk.Desk.IsCovered);

        centre.Clock.Elapse(IdleWatch.CoversAfter);
        await kiosk.See("Écran couvert");
        Assert.DoesNotContain("Adama", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.Scan("CJJGLRDHBTXKGVHGNVTRKKSJRTKLGDBLHVBRFSPHCFLKVSJJNK");
        await kiosk.See("tapez d'abord le code secret");
        await kiosk.Type("271828");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Ce n'est pas le code secret de Démo Awa");

        await kiosk.Type(Pin);
        await kiosk.Press(Key.Enter);
        await kiosk.See("Adamah");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM staff_sessions"));
    }

    [Fact]
    public async Task The_line_goes_on_while_it_is_covered_and_tells_no_name()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen | Role.Reception);
        var cards = await kiosk.People(2);
        await kiosk.OpenMenu("menu_line");
        await kiosk.Scan(cards[0]);
        await kiosk.See("1 servi ici");
        await kiosk.Press(Key.F3);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.People.PersonScreen, "the person");
        centre.Clock.Elapse(IdleWatch.CoversAfter);
        await kiosk.See("La file continue");
        Assert.Contains("√ √ √", kiosk.Screen, StringComparison.Ordinal);

        await kiosk.Scan(cards[1]);
        await kiosk.See("2 servis ici");
        await kiosk.Press(Key.F3, Key.F5, Key.F8, Key.Escape);
        Assert.IsType<CoverScreen>(kiosk.Loop.Top);
        Assert.Equal(2, centre.Number("SELECT sum(heads) FROM service_events"));

        centre.Clock.Elapse(IdleWatch.KeepsFor);
        await kiosk.Loop.NextPicture();
        await kiosk.Type(Pin);
        await kiosk.Press(Key.Enter);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.People.PersonScreen, "the person again");
    }

    [Fact]
    public async Task A_name_called_at_the_line_is_not_on_it_once_it_is_covered()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        var card = (await kiosk.BlankCards(1))[0];
        using var console = centre.Console();
        await console.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Ibrahima", "Démo"), card));

        await kiosk.OpenMenu("menu_line");
        await kiosk.Scan(card);
        await kiosk.See("Ibrahima");
        centre.Clock.Elapse(IdleWatch.CoversAfter);
        await kiosk.SeeGone("Ibrahima");
        Assert.Contains("√ √ √", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_goes_on_while_it_is_covered_and_tells_no_name()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Gate | Role.Reception);
        var cards = await kiosk.People(1);
        var named = (await kiosk.BlankCards(1))[0];
        using var console = centre.Console();
        await console.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Ibrahima", "Démo"), named));
        await kiosk.OpenMenu("menu_gate");
        await kiosk.Scan(named);
        await kiosk.See("Ibrahima");
        await kiosk.Press(Key.F7);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.Gate.OutsideScreen, "who is outside");

        centre.Clock.Elapse(IdleWatch.CoversAfter);
        await kiosk.See("La porte continue");
        Assert.DoesNotContain("Ibrahima", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Scan(cards[0]);
        await kiosk.Until(() => centre.Number("SELECT count(*) FROM gate_passages") == 2, "the second to pass");
        await kiosk.Press(Key.F8, Key.F6, Key.Escape);
        Assert.IsType<CoverScreen>(kiosk.Loop.Top);

        centre.Clock.Elapse(IdleWatch.KeepsFor);
        await kiosk.Loop.NextPicture();
        await kiosk.Type(Pin);
        await kiosk.Press(Key.Enter);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.Gate.OutsideScreen, "who is outside again");
        Assert.Equal(2, centre.Number("SELECT count(*) FROM gate_passages"));
    }

    [Fact]
    public async Task What_was_kept_is_given_up_after_its_time_and_nobody_else_goes_on_with_it()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.OpenMenu("menu_people");
        await kiosk.Type("Adama");
        centre.Clock.Elapse(IdleWatch.CoversAfter);
        await kiosk.See("Écran couvert");
        for (var i = 0; i < 5; i++)
        {
            await kiosk.Type("271828");
            await kiosk.Press(Key.Enter);
            await kiosk.Until(() => kiosk.Desk.UnderWay == 0, "the PIN to be judged");
        }

        await kiosk.Type(Pin);
        await kiosk.Press(Key.Enter);
        await kiosk.See("Trop d'essais");
        centre.Clock.Elapse(IdleWatch.KeepsFor);
        await kiosk.See(kiosk.Desk.Say("sign_in_text"));
        await kiosk.Until(() => centre.Number("SELECT count(*) FROM staff_sessions WHERE ended_at IS NULL") == 0, "the session to end");

        await kiosk.SignIn(Role.Kitchen, "AUTRE");
        await kiosk.SeeGone("Adama");
    }

    [Fact]
    public async Task Who_signs_in_over_the_screens_of_another_begins_at_home()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.OpenMenu("menu_people");
        await kiosk.Type("Adama");
        await centre.Employ("AUTRE", "Démo Issa", Role.Kitchen, Pin);
        await kiosk.Until(() => kiosk.Desk.UnderWay == 0, "for silence");
        await centre.ForgetEverybody();
        await kiosk.Type("h");
        await kiosk.See("Connexion à nouveau");

        await kiosk.Give("AUTRE");

        await kiosk.Until(() => kiosk.Loop.Top is HomeScreen, "home");
        Assert.Contains("Démo Issa", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.Escape);
        Assert.IsType<HomeScreen>(kiosk.Loop.Top);
    }
}
