extern alias host;

using CentreHost.Staff;
using Kiosk;
using Kiosk.Home;
using Kiosk.Scanning;
using Kiosk.Terminal;
using Kiosk.Texts;
using MrrmCentre.Tests.Kiosk.Rooms;
using CardAlphabet = host::CentreHost.Cards.CardAlphabet;

namespace MrrmCentre.Tests.Kiosk.Screens;

/// <summary>What must hold on every screen a kiosk can show.</summary>
public sealed class EveryScreenTests
{
    private const Role Everything =
        Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head | Role.Administrator
        | Role.Counsellor | Role.Protection | Role.Tracing | Role.Returns | Role.Gate;

    /// <summary>Keys a list or a form shares with the footer that names them.</summary>
    private static readonly Key[] Shared = [Key.Enter, Key.Up, Key.Down, Key.Left, Key.Right, Key.PageUp, Key.PageDown];

    [Fact]
    public async Task Every_key_in_the_footer_acts()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Everything);
        var card = (await kiosk.People(1))[0];
        for (var entry = 0; entry < HomeMenu.Entries.Count; entry++)
        {
            await kiosk.Press([.. Enumerable.Repeat(Key.Up, HomeMenu.Entries.Count), .. Enumerable.Repeat(Key.Down, entry), Key.Enter]);
            await Answered(kiosk);
            Check(kiosk.Loop.Top);
            await SeeAllKeys(kiosk);
            await kiosk.Press(Key.Escape);
            await kiosk.See(kiosk.Desk.Say("home"));
        }

        await kiosk.Scan(card);
        await kiosk.See("Rien reçu aujourd'hui");
        await SeeAllKeys(kiosk);
        foreach (var binding in kiosk.Loop.Top.Bindings)
        {
            await kiosk.Press(binding.Key.Key);
            await Answered(kiosk);
            Assert.NotEqual(typeof(global::Kiosk.People.PersonScreen), kiosk.Loop.Top.GetType());
            Check(kiosk.Loop.Top);
            await SeeAllKeys(kiosk);
            await kiosk.Press(Key.Escape);
            await Answered(kiosk);
        }
    }

    [Fact]
    public async Task Every_entry_of_the_menu_opens_by_the_keys_that_stand_beside_it()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Everything);
        foreach (var entry in HomeMenu.Entries)
        {
            await kiosk.OpenMenu(entry.Label);
            await kiosk.Until(() => kiosk.Loop.Top is not HomeScreen, $"{entry.Label} to open");
            await Answered(kiosk);
            await kiosk.Press(Key.Escape);
            await kiosk.See(kiosk.Desk.Say("home"));
        }

        await kiosk.Press(Key.Home, Key.End, Key.Enter);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.PaperPath.ConflictsScreen, "the last entry to open");
    }

    /// <summary>The first letters of a scan arrive as keys.</summary>
    [Fact]
    public void No_key_of_the_menu_is_a_letter_of_a_card() => Assert.DoesNotContain(HomeScreen.Keys, CardAlphabet.Has);

    [Fact]
    public async Task No_screen_breaks_on_the_smallest_terminal_or_by_a_switch_of_language()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Everything);
        for (var entry = 0; entry < HomeMenu.Entries.Count; entry++)
        {
            await kiosk.Press([.. Enumerable.Repeat(Key.Up, HomeMenu.Entries.Count), .. Enumerable.Repeat(Key.Down, entry), Key.Enter]);
            await Answered(kiosk);
            foreach (var size in new[] { new TerminalSize(20, 5), new TerminalSize(1, 1), new TerminalSize(120, 36), new TerminalSize(80, 24) })
            {
                kiosk.Terminal.Resize(size);
                await kiosk.Press(Key.F2);
            }

            await kiosk.Press(Key.Escape);
            await kiosk.See(kiosk.Desk.Say("home"));
        }
    }

    /// <summary>In both languages, at 80 columns.</summary>
    private static async Task SeeAllKeys(KioskAtCentre kiosk)
    {
        for (var language = 0; language < 2; language++)
        {
            var footer = string.Join('\n', kiosk.Screen.Split('\n')[^3..]);
            Assert.All(
                kiosk.Loop.Top.Bindings,
                b => Assert.Contains($"{Frame.KeyLabel(kiosk.Desk, b.Key)}  {kiosk.Desk.Say(b.Label)}", footer, StringComparison.Ordinal));
            Assert.Contains($"F1  {kiosk.Desk.Say("key_help")}", footer, StringComparison.Ordinal);
            await kiosk.Press(Key.F2);
        }
    }

    private static Task Answered(KioskAtCentre kiosk) => kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for the host's answer");

    private static void Check(Screen screen)
    {
        var where = screen.GetType().Name;
        var keys = screen.Bindings.Select(b => b.Key).ToList();
        Assert.True(keys.Count == keys.Distinct().Count(), $"{where} has two meanings for one key.");
        foreach (var binding in screen.Bindings)
        {
            var name = $"{where}: {KeyName.Of(binding.Key)}";
            Assert.True(KioskTexts.In("fr").Has(binding.Label) && KioskTexts.In("en").Has(binding.Label), $"{name} has no words.");
            Assert.DoesNotContain(ScanDetector.DefaultPrefixes, prefix => prefix.SameAs(binding.Key));
            Assert.False(binding.Key.Key is Key.F1 or Key.F2, $"{name} means something else everywhere.");
            if (!Shared.Contains(binding.Key.Key))
            {
                Assert.True(screen.Press(binding.Key) is null, $"{name} is taken by a field before it acts.");
            }
        }
    }
}
