using CentreHost.Staff;
using Kiosk;
using Kiosk.Home;
using Kiosk.Practice;
using Kiosk.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Practice;

/// <summary>The next new colleague practises on the same screens, and nobody takes them for the real ones.</summary>
public sealed class PracticeTests
{
    private const string Mark = "▲ EXERCICE : RIEN NE COMPTE ▲";

    [Fact]
    public async Task A_kiosk_opened_to_practise_says_so_before_its_host_has_answered()
    {
        await using var centre = await CentreFixture.Start();
        using var client = new CentreClient(new HostAddress("/nowhere/centre.sock").Handler(), new Uri("http://centre/api/v1/"), centre.Clock, "K1");
        var desk = new Desk(client, centre.Clock, "fr") { IsOpenedToPractise = true };

        Assert.Contains(Mark, Keyboard.Picture(80, 1, canvas => StatusLine.Draw(canvas, desk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_screen_of_a_practice_centre_says_that_nothing_counts()
    {
        await using var centre = await LineTests.Canteen();
        await centre.Give("UPDATE centre SET demo = 1");
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        await kiosk.See(Mark);
        await kiosk.SignIn(Role.Reception | Role.Kitchen | Role.Head | Role.Medical | Role.Storekeeper);
        var screens = new HashSet<Type>();
        for (var entry = 0; entry < HomeMenu.For(kiosk.Desk).Count; entry++)
        {
            await kiosk.Press([.. Enumerable.Repeat(Key.Up, HomeMenu.Entries.Count), .. Enumerable.Repeat(Key.Down, entry), Key.Enter]);
            await kiosk.Until(() => kiosk.Loop.Top is not HomeScreen && kiosk.Loop.Top.Waiting == 0, "a screen");
            screens.Add(kiosk.Loop.Top.GetType());
            Assert.Contains(Mark, kiosk.Terminal.Lines[0], StringComparison.Ordinal);
            await kiosk.Press(Key.F1);
            Assert.Contains(Mark, kiosk.Terminal.Lines[0], StringComparison.Ordinal);
            await kiosk.Press(Key.Escape, Key.Escape);
            await kiosk.Until(() => kiosk.Loop.Top is HomeScreen, "home");
        }

        kiosk.Terminal.Press(KeyPress.Control('q'));
        await kiosk.See("Fermer ce poste");
        Assert.Contains(Mark, kiosk.Terminal.Lines[0], StringComparison.Ordinal);
        Assert.InRange(screens.Count, 15, 100);
    }

    [Fact]
    public async Task One_key_of_the_sign_in_leads_to_practice_and_none_where_there_is_nothing_to_practise_on()
    {
        await using var centre = await CentreFixture.Start();
        Assert.Equal(LeftFor.Practice, await Leave(centre, new PracticeCentre("/bin/true", "/tmp"), Key.F8, Key.Left, Key.Enter));

        await using var without = KioskAtCentre.SwitchOn(centre);
        await without.See("en ligne");
        Assert.DoesNotContain(without.Loop.Top.Bindings, binding => binding.Key.Is(Key.F8));
    }

    [Fact]
    public async Task A_kiosk_on_a_console_of_its_own_is_left_by_a_supervisor_alone()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Employ("CHEF", "Démo Chef", Role.Head, "314159");
        await centre.Employ("CUIS", "Démo Cuisine", Role.Kitchen, "314159");
        using var client = new CentreClient(new HostAddress(Path.Combine(centre.Directory, "centre.sock")).Handler(), new Uri("http://centre/api/v1/"), centre.Clock, "K1");
        var desk = new Desk(client, centre.Clock, "fr") { IsLocked = true };
        var screens = new ScreenStack(desk, new SignInScreen(desk));

        screens.Press(KeyPress.Control('q'));
        Assert.Null(screens.Top.Question);
        Assert.NotNull(screens.Top.Notice);
        foreach (var (staff, may) in new[] { ("CUIS", false), ("CHEF", true) })
        {
            var signedIn = (Reply<SignedIn>.Given)await client.SignIn(staff, "314159", CancellationToken.None);
            desk.SignIn(signedIn.Value, "314159");
            screens.Press(KeyPress.Control('q'));
            Assert.Equal(may, screens.Top.Question is not null);
        }

        screens.Top.CloseQuestion();
        desk.IsCovered = true;
        screens.Press(KeyPress.Control('q'));
        Assert.Null(screens.Top.Question);
    }

    [Fact]
    public async Task What_cannot_be_opened_leads_back_to_the_real_centre()
    {
        Assert.False(await new PracticeCentre("/nowhere/centre-host", "/tmp").Run("fr", CancellationToken.None));
        Assert.False(await new PracticeCentre("/bin/false", "/tmp").Run("fr", CancellationToken.None));
        Assert.True(await new PracticeCentre("/bin/true", "/tmp").Run("fr", CancellationToken.None));
    }

    private static async Task<LeftFor?> Leave(CentreFixture centre, PracticeCentre practice, params Key[] keys)
    {
        var address = new HostAddress(Path.Combine(centre.Directory, "centre.sock"));
        using var client = new CentreClient(address.Handler(), address.Base, centre.Clock, "K1");
        using var terminal = new HeadlessTerminal(new TerminalSize(80, 24));
        var desk = new Desk(client, centre.Clock, "fr") { Practice = practice };
        var loop = new KioskLoop(terminal, desk, new SignInScreen(desk));
        var running = loop.Run(CancellationToken.None);
        foreach (var key in keys)
        {
            await loop.Settled();
            terminal.Press(key);
        }

        await running.WaitAsync(TimeSpan.FromSeconds(20));
        return loop.Left;
    }
}
