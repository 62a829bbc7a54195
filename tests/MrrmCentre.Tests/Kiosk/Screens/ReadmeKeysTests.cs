using CentreHost.Staff;
using Kiosk;
using Kiosk.Terminal;
using Kiosk.Texts;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Screens;

/// <summary>The key table of the README is what the bindings say, in both languages. MRRM_APPROVE=1 writes it anew.</summary>
public sealed class ReadmeKeysTests
{
    private const string Begin = "<!-- keys: drawn from the bindings -->\n", End = "<!-- /keys -->";

    private const Role Everything = Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head | Role.Gate;

    private readonly List<(string Screen, List<Binding> Keys)> _rows = [];

    [Fact]
    public async Task The_key_table_of_the_README_is_drawn_from_the_bindings()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Everything);
        var cards = await kiosk.People(2);
        var everywhere = new ScreenStack(kiosk.Desk, kiosk.Loop.Top).Bindings.Skip(kiosk.Loop.Top.Bindings.Count);
        Add("everywhere", [Binding.On(Key.Escape, "key_back", () => Next.Back), .. everywhere]);
        Add("home", kiosk.Loop.Top.Bindings);
        await See(kiosk, "the line", "menu_line", async () =>
        {
            await kiosk.Scan(cards[0]);
            await kiosk.Until(() => kiosk.Desk.Line!.Recent.Count == 1, "to be served");
            Add("the line", kiosk.Loop.Top.Bindings);
            kiosk.Terminal.Advance(TimeSpan.FromSeconds(4));
            await kiosk.Scan(cards[0]);
            await kiosk.Until(() => kiosk.Desk.Line!.Recent.Count == 2, "to be refused");
        });
        await See(kiosk, "a person", null, () => kiosk.Scan(cards[1]));
        await See(kiosk, "the gate", "menu_gate", async () =>
        {
            await kiosk.Scan(cards[0]);
            await kiosk.See("Sort.");
        });
        await See(kiosk, "an evacuation", "menu_evacuation", () => kiosk.See("Aucune évacuation"));
        await See(kiosk, "registration", "menu_registration", null);
        await See(kiosk, "today", "menu_today", null);
        await See(kiosk, "the summaries", "menu_summaries", null);

        var path = Path.Combine(Repository.Root, "README.md");
        var readme = await File.ReadAllTextAsync(path);
        var (from, to) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= Begin.Length && to >= from, "The README has no key table.");
        var drawn = readme[..from] + Table(kiosk.Desk) + readme[to..];
        Assert.Equal(drawn, ApprovedFile.Of(path, drawn));
    }

    private async Task See(KioskAtCentre kiosk, string name, string? menu, Func<Task>? then)
    {
        await kiosk.Until(() => kiosk.Desk.UnderWay == 0, "for silence");
        if (menu is not null)
        {
            await kiosk.OpenMenu(menu);
        }

        if (then is not null)
        {
            await then();
        }

        await kiosk.Until(() => kiosk.Loop.Top is not global::Kiosk.Home.HomeScreen && kiosk.Desk.UnderWay == 0, name);
        Add(name, kiosk.Loop.Top.Bindings);
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("home"));
    }

    private void Add(string screen, IEnumerable<Binding> keys)
    {
        if (_rows.Count == 0 || _rows[^1].Screen != screen)
        {
            _rows.Add((screen, []));
        }

        _rows[^1].Keys.AddRange(keys.Where(key => !_rows[^1].Keys.Exists(known => known.Key.SameAs(key.Key) && known.Label == key.Label)));
    }

    private string Table(Desk desk) => string.Concat(
        ["| on | key |\n| --- | --- |\n", .. _rows.Select(row => $"| {row.Screen} | {string.Join(" · ", row.Keys.Select(key => Said(desk, key)))} |\n")]);

    private static string Said(Desk desk, Binding key)
    {
        var (french, english) = (KioskTexts.In("fr").Say(key.Label), KioskTexts.In("en").Say(key.Label));
        return $"`{Frame.KeyLabel(desk, key.Key)}` {(french == english ? french : $"{french} / {english}")}";
    }
}
