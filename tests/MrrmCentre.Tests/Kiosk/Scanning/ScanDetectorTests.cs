using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Scanning;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Scanning;

public sealed class ScanDetectorTests
{
    [Fact]
    public void A_burst_ended_by_Enter_is_a_scan_and_says_what_to_take_back() =>
        Assert.Equal("B C D F G H (BCDFGH -6)", Run(At(1, "BCDFGH\r")));

    [Fact]
    public void A_burst_that_arrives_in_one_read_is_a_scan() => Assert.EndsWith("(BCDFGH -6)", Run(At(0, "BCDFGH\r")));

    [Fact]
    public void Typing_is_never_a_scan() => Assert.Equal("B C D F G H J Enter", Run(At(80, "BCDFGHJ\r")));

    [Fact]
    public void A_key_held_down_is_not_a_scan() => Assert.Equal("a a a a a a a a Enter", Run(At(33, "aaaaaaaa\r")));

    [Fact]
    public void Five_fast_characters_are_not_a_scan() => Assert.Equal("1 2 3 4 5 Enter", Run(At(1, "12345\r")));

    [Fact]
    public void An_Enter_that_comes_later_is_a_persons() =>
        Assert.EndsWith("H Enter", Run([.. At(1, "BCDFGH"), KeyPress.Of(Key.Enter, timestamp: 2000)]));

    /// <summary>A radio scanner, or a machine busy with something else.</summary>
    [Fact]
    public void A_whole_card_is_a_scan_also_when_its_letters_come_slowly_or_in_pieces()
    {
        var card = string.Concat(Enumerable.Repeat("BCDFG", 10));

        Assert.EndsWith($"({card} -50)", Run(At(100, card + "\r")), StringComparison.Ordinal);
        Assert.EndsWith($"({card} -50)", Run([.. At(1, card[..30]), .. At(1, card[30..] + "\r", 1100)]), StringComparison.Ordinal);
        Assert.EndsWith($"({card} -50)", Run([.. At(100, "17"), .. At(1, card + "\r", 1200)]), StringComparison.Ordinal);
        Assert.EndsWith("G Enter", Run(At(160, card + "\r")), StringComparison.Ordinal);
        Assert.EndsWith("n Enter", Run(At(100, "une phrase ordinaire et assez longue, au clavier, sans fin\r")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_before_a_scan_stays() =>
        Assert.Equal("A m i B C D F G H (BCDFGH -6)", Run([.. At(100, "Ami"), .. At(1, "BCDFGH\r", 2000)]));

    [Theory]
    [InlineData("\x1d")]
    [InlineData("\e[20~")]
    public void Behind_a_prefix_everything_up_to_Enter_or_Tab_is_a_scan(string prefix)
    {
        Assert.Equal("(B-1 -0)", Run(At(20, prefix + "B-1\r")));
        Assert.Equal("(B-1 -0)", Run(At(100, prefix + "B-1\t")));
        Assert.Equal("(BCDFGHJ -0) a", Run([.. At(0, prefix + "BCDFGHJ\r"), .. At(0, "a", 1900)]));
    }

    [Fact]
    public void A_prefix_pressed_by_mistake_loses_no_key()
    {
        Assert.Equal("a b Enter", Run([.. At(1, "\x1d"), .. At(90, "ab\r", 1600)]));
        Assert.Equal("a Left b", Run([.. At(5, "\x1d" + "a\e[Db")]));

        var inputs = new List<ScanInput>();
        var detector = new ScanDetector(Keyboard.Frequency);
        At(1, "\x1dxy").ForEach(k => detector.Press(k, inputs));
        Assert.Empty(inputs);
        detector.Expire(detector.Deadline!.Value, inputs);
        Assert.Equal("x y", Spell(inputs));
        Assert.Null(detector.Deadline);
    }

    [Fact]
    public void A_scan_broken_off_by_the_next_says_so() =>
        Assert.Equal("(BCD -0 incomplete) (FGH -0)", Run(At(1, "\x1d" + "BCD\x1d" + "FGH\r")));

    [Fact]
    public void Another_prefix_can_be_chosen() => Assert.Equal(
        "(B -0) F9 B", Spell(Feed(new ScanDetector(Keyboard.Frequency, [KeyPress.Of('~')]), At(1, "~B\r\e[20~B"))));

    [Theory]
    [InlineData("")]
    [InlineData("\x1d")]
    public void An_endless_scan_is_cut_and_flagged_and_all_of_it_taken_back(string prefix)
    {
        var inputs = Feed(new ScanDetector(Keyboard.Frequency), At(0, prefix + new string('B', 10_000) + "\r"));
        var scan = Assert.IsType<ScanInput.Scan>(inputs[^1]);
        Assert.Equal(new ScanInput.Scan(new string('B', 512), prefix.Length == 0 ? 10_000 : 0, true), scan);
    }

    [Fact]
    public void NULs_inside_a_scan_do_no_harm() =>
        Assert.EndsWith("(BCDFGH -6)", Run(At(1, "B\0\0C" + new string('\0', 20) + "DFGH\r")));

    [Fact]
    public void Four_hundred_scans_of_sixty_characters_every_50_ms_are_exact()
    {
        var inputs = new List<ScanInput>();
        var detector = new ScanDetector(Keyboard.Frequency);
        var codes = Enumerable.Range(0, 400).Select(Code).ToList();
        for (var i = 0; i < codes.Count; i++)
        {
            // 60 characters and Enter within 20 ms: some share a millisecond.
            var bytes = Keyboard.Bytes(codes[i] + "\r");
            var parser = new InputParser(Keyboard.Frequency);
            var events = new List<TerminalEvent>();
            for (var b = 0; b < bytes.Length; b++)
            {
                parser.Feed([bytes[b]], 1000 + (i * 50) + (b / 3), events);
            }

            events.Cast<TerminalEvent.KeyPressed>().ToList().ForEach(e => detector.Press(e.Key, inputs));
        }

        Assert.Equal(codes, inputs.OfType<ScanInput.Scan>().Select(s => s.Code));
        Assert.All(inputs.OfType<ScanInput.Scan>(), s => Assert.Equal((60, false), (s.TakeBack, s.IsIncomplete)));
    }

    [Fact]
    public void Fifty_scans_in_one_write_of_3_KB_are_exact()
    {
        var codes = Enumerable.Range(0, 50).Select(Code).ToList();
        var inputs = Feed(new ScanDetector(Keyboard.Frequency), At(0, string.Concat(codes.Select(c => c + "\r"))));
        Assert.Equal(codes, inputs.OfType<ScanInput.Scan>().Select(s => s.Code));
    }

    [Fact]
    public void A_scan_that_lands_in_a_field_leaves_it_as_it_was()
    {
        View[] views =
        [
            new TextField(8) { Text = "Zoé" }, new NumberField { Value = 12 },
            new DateField { Value = new DateOnly(1990, 2, 28) },
            new SecretField(4) { Text = "12" }, new DropDown<string>(["Niger", "Mali"], s => s) { SelectedIndex = 1 },
            new ListView<string>(["Niger", "Mali"], s => s) { SelectedIndex = 1 },
            new TableView<string>([new Column<string>("Pays", s => s)], ["Niger", "Mali"]) { SelectedIndex = 1 },
        ];
        foreach (var view in views)
        {
            var before = view.Picture(30, 4);
            var accents = string.Concat(Enumerable.Repeat("e\u0301", 5));
            foreach (var scan in new[] { "N12345678M", "  12/0" + Code(3), accents, new string('9', 3000) })
            {
                foreach (var input in Feed(new ScanDetector(Keyboard.Frequency), At(0, scan + "\r")))
                {
                    Land(view, input);
                }

                Assert.Equal(before, view.Picture(30, 4));
            }
        }
    }

    [Fact]
    public void Every_key_comes_out_as_itself_or_within_a_scan()
    {
        var pieces = Gen.Elements(
            "a", "é", "\r", "\t", "\x1d", "\e[20~", "BCDFGHJK", "\e[D", "12\r", "BCDFGHJK\r", "\x1d" + "B\r");
        var steps = Gen.Zip(pieces, Gen.Elements(0, 5, 29, 30, 120, 400)).ListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(steps.ToArbitrary(), list =>
        {
            var (now, keys) = (1000L, new List<KeyPress>());
            foreach (var (text, gap) in list)
            {
                keys.AddRange(At(0, text, now += gap));
            }

            var detector = new ScanDetector(Keyboard.Frequency);
            var inputs = Feed(detector, keys);
            detector.Expire(now + 10_000, inputs);
            var typed = keys.Where(k => k.IsText).Select(k => k.Rune);
            var came = inputs.SelectMany(i => i switch
            {
                ScanInput.Ordinary o => o.Key.IsText ? [o.Key.Rune] : [],
                ScanInput.Scan { TakeBack: 0 } s => s.Code.EnumerateRunes(),
                _ => Enumerable.Empty<Rune>(),
            });
            return typed.SequenceEqual(came);
        }));
    }

    private static void Land(View view, ScanInput input)
    {
        if (input is ScanInput.Ordinary ordinary)
        {
            view.Press(ordinary.Key);
        }
        else if (input is ScanInput.Scan scan)
        {
            view.TakeBack(scan.TakeBack);
        }
    }

    private static string Code(int i) => $"MRRM{i:0000}BCDEFGHJKLNPRSTUVXBCDEFGHJKLNPRSTUVXBCDEFGHJKLNPRSTUVX"[..60];

    private static List<KeyPress> At(long gap, string text, long start = 1000)
    {
        var pressed = Keyboard.Parse(text).Cast<TerminalEvent.KeyPressed>();
        return [.. pressed.Select((e, i) => e.Key with { Timestamp = start + (i * gap) })];
    }

    private static List<ScanInput> Feed(ScanDetector detector, IEnumerable<KeyPress> keys)
    {
        var inputs = new List<ScanInput>();
        foreach (var key in keys)
        {
            detector.Press(key, inputs);
        }

        return inputs;
    }

    private static string Run(IEnumerable<KeyPress> keys) => Spell(Feed(new ScanDetector(Keyboard.Frequency), keys));

    private static string Spell(IEnumerable<ScanInput> inputs) => string.Join(' ', inputs.Select(i => i switch
    {
        ScanInput.Scan s => $"({s.Code} -{s.TakeBack}{(s.IsIncomplete ? " incomplete" : "")})",
        ScanInput.Ordinary o => KeyName.Of(o.Key),
        _ => "",
    }));
}
