using System.Text.RegularExpressions;
using CentreHost.Staff;
using Kiosk.Home;
using Kiosk.Terminal;
using Kiosk.Texts;

namespace MrrmCentre.Tests.Kiosk.Screens;

/// <summary>At eighty columns nothing the program itself says is cut short, in either language.</summary>
public sealed partial class WidthTests
{
    private const Role Everything = (Role)((1 << 11) - 1);

    /// <summary>They lead from screen to screen, or act on what is marked: others open what there is to look at.</summary>
    private static readonly Key[] Elsewhere = [Key.Enter, Key.Escape, Key.Up, Key.Down, Key.Left, Key.Right, Key.PageUp, Key.PageDown, Key.F1, Key.F2];

    [Fact]
    public async Task Nothing_is_cut_on_any_screen_two_keys_from_home()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Everything);
        var cut = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Type>();
        for (var entry = 0; entry < HomeMenu.Entries.Count; entry++)
        {
            await Open(kiosk, entry);
            var keys = kiosk.Loop.Top.Bindings.Select(binding => binding.Key).Where(key => !Elsewhere.Contains(key.Key) && key.Modifiers == Modifiers.None);
            foreach (var key in keys.ToList())
            {
                await Look(kiosk, seen, cut);
                kiosk.Terminal.Press(key);
                await Settled(kiosk);
                await Look(kiosk, seen, cut);
                await Home(kiosk);
                await Open(kiosk, entry);
            }

            await Look(kiosk, seen, cut);
            await Home(kiosk);
        }

        Assert.InRange(seen.Count, 40, 300);
        Assert.True(cut.Count == 0, string.Join('\n', cut));
    }

    [Fact]
    public void What_is_cut_is_known_when_seen()
    {
        Assert.Equal(["Un lieu de stoc…"], Cut(" Un lieu de stoc…  12", "fr"));
        Assert.Empty(Cut(" Centre  connexion…   │ 12:00:00", "fr"));
    }

    private static async Task Look(KioskAtCentre kiosk, HashSet<Type> seen, SortedSet<string> cut)
    {
        seen.Add(kiosk.Loop.Top.GetType());
        for (var language = 0; language < 2; language++)
        {
            foreach (var piece in kiosk.Terminal.Lines.SelectMany(line => Cut(line, kiosk.Desk.Language)).Where(piece => !IsReadElsewhere(kiosk.Screen, piece)))
            {
                cut.Add($"{kiosk.Loop.Top.GetType().Name} ({kiosk.Desk.Language}): {piece}");
            }

            await kiosk.Press(Key.F2);
        }
    }

    /// <summary>Beside its field a refusal may be cut, for the one at hand is read whole below.</summary>
    private static bool IsReadElsewhere(string screen, string piece) => Regex.Count(screen, Regex.Escape(piece.Trim('✗', '…', ' '))) > 1;

    /// <summary>Words that end in … without a phrase that does.</summary>
    private static IEnumerable<string> Cut(string line, string language) =>
        Ended().Matches(line).Select(match => match.Value.Trim())
            .Where(piece => !KioskTexts.In(language).Keys.Any(key => KioskTexts.In(language)[key].Contains(Last(piece), StringComparison.Ordinal)));

    private static string Last(string piece) => piece.Split(' ')[^1];

    private static async Task Open(KioskAtCentre kiosk, int entry)
    {
        await kiosk.Press([Key.Home, .. Enumerable.Repeat(Key.Down, entry), Key.Enter]);
        await Settled(kiosk);
    }

    private static async Task Home(KioskAtCentre kiosk)
    {
        for (var pressed = 0; kiosk.Loop.Top is not HomeScreen && pressed < 12; pressed++)
        {
            await kiosk.Press(kiosk.Loop.Top.Question is null ? [Key.Escape] : [Key.Left, Key.Enter]);
            await Settled(kiosk);
        }
    }

    private static Task Settled(KioskAtCentre kiosk) => kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for the host's answer");

    [GeneratedRegex(@"\S(?:\S| (?! ))*…")]
    private static partial Regex Ended();
}
