using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class InputParserTests
{
    public static TheoryData<string, string> Sequences => new()
    {
        { "a", "a" }, { "é", "é" }, { "日😀", "日 😀" }, { "\r", "Enter" }, { "\n", "Enter" }, { "\t", "Tab" },
        { "\r\r", "Enter Enter" }, { "\n\n", "Enter Enter" }, { "\x7f\b", "Backspace Backspace" },
        { "\x03\x1a\x1c\x1d\x13", "Ctrl-C Ctrl-Z Ctrl-\\ Ctrl-] Ctrl-S" }, { "a\0b", "a b" },
        { "\e", "Escape" }, { "\e\e", "Escape Escape" }, { "\ea", "Alt-A" }, { "\eé", "Alt-É" },
        { "\e\r", "Alt-Enter" },
        { "\e[A\e[B\e[C\e[D", "Up Down Right Left" }, { "\eOA\eOH\eOF", "Up Home End" },
        { "\e[H\e[F\e[1~\e[4~\e[7~\e[8~", "Home End Home End Home End" },
        { "\e[2~\e[3~\e[5~\e[6~", "Insert Delete PageUp PageDown" },
        { "\eOP\eOQ\eOR\eOS", "F1 F2 F3 F4" }, { "\e[[A\e[[B\e[[C\e[[D\e[[E", "F1 F2 F3 F4 F5" },
        { "\e[11~\e[15~\e[17~\e[21~\e[23~\e[24~", "F1 F5 F6 F10 F11 F12" },
        { "\e[25~\e[26~\e[28~\e[29~\e[31~\e[34~", "Shift-F1 Shift-F2 Shift-F3 Shift-F4 Shift-F5 Shift-F8" },
        { "\e[1;5A\e[1;2D\e[3;3~\e[1;2P", "Ctrl-Up Shift-Left Alt-Delete Shift-F1" },
        { "\e[Z\e\t", "Shift-Tab Shift-Tab" },
        { "\eOp\eOq\eOy\eOM\eOn\eOk\eOm", "0 1 9 Enter . + -" },
        { "\e[200~Zoé\r\nx\e[201~y", "[Zoé\nx] y" }, { "\e[200~a\e[201\ab\e\e[201~", "[a[201b]" },
        { "\e[?6cX", "X" }, { "\e[<0;1;2MX", "X" }, { "\e[IX", "X" }, { "\e[97;5uX", "X" }, { "\e[27;5;9~X", "X" },
        { "\e[999999999999999999999~X", "X" }, { "\e]0;title\aX", "X" }, { "\eP1$r\e\\X", "X" }, { "\e]", "Alt-]" },
        { "\e[1;\rX", "Enter X" }, { "\e[\e[AX", "Up X" }, { "\e[1\x18X", "X" }, { "\e[12", "" },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Every_key_is_known_however_its_bytes_are_split(string sent, string expected)
    {
        var bytes = Keyboard.Bytes(sent);
        Assert.Equal(expected, Keyboard.Spell(Keyboard.Parse([bytes])));
        for (var cuts = 1; cuts < 1 << Math.Min(bytes.Length - 1, 10); cuts++)
        {
            Assert.Equal(expected, Keyboard.Spell(Keyboard.Parse(Split(bytes, i => i < 10 && (cuts >> i & 1) == 1))));
        }

        Assert.Equal(expected, Keyboard.Spell(Keyboard.Parse(Split(bytes, _ => true))));
    }

    [Fact]
    public void A_scanner_that_sends_CR_LF_presses_Enter_once()
    {
        Assert.Equal("A Enter B Enter", Keyboard.Spell(Keyboard.Parse("A\r\nB\r\n")));

        var events = new List<TerminalEvent>();
        var parser = new InputParser(Keyboard.Frequency);
        parser.Feed("\r"u8, 0, events);
        parser.Feed("\n"u8, 200, events);
        Assert.Equal("Enter Enter", Keyboard.Spell(events));
    }

    [Fact]
    public void Broken_UTF8_becomes_replacement_characters_and_hurts_nothing_else()
    {
        byte[][] reads = [[0xc3], [(byte)'a'], [0xff, 0xe2, 0x82], [(byte)'\r'], [0xe2, 0x82, 0xac, 0xf0, 0x9f]];
        var events = Keyboard.Parse(reads);
        Assert.Equal("\uFFFDa\uFFFD\uFFFD\r€\uFFFD", Keyboard.Typed(events));
    }

    [Fact]
    public void A_lone_escape_is_decided_after_50_ms()
    {
        var events = new List<TerminalEvent>();
        var parser = new InputParser(Keyboard.Frequency);
        parser.Feed("\e"u8, 100, events);
        parser.Expire(149, events);
        Assert.Empty(events);
        Assert.Equal(150, parser.Deadline);
        parser.Expire(150, events);
        Assert.Equal([new TerminalEvent.KeyPressed(KeyPress.Of(Key.Escape, timestamp: 100))], events);
        Assert.Null(parser.Deadline);

        parser.Feed("\e"u8, 200, events);
        parser.Feed("[A"u8, 260, events);
        Assert.Equal("Escape Escape [ A", Keyboard.Spell(events));
    }

    [Fact]
    public void A_sequence_may_stall_over_a_network_but_not_hold_the_keyboard()
    {
        var events = new List<TerminalEvent>();
        var parser = new InputParser(Keyboard.Frequency);
        parser.Feed("\e["u8, 0, events);
        parser.Feed("A"u8, 300, events);
        parser.Feed("\e[1;"u8, 1000, events);
        parser.Feed("A"u8, 1600, events);
        parser.Feed("\e[200~lost end"u8, 2000, events);
        parser.Feed("x"u8, 2600, events);
        Assert.Equal("Up A [lost end] x", Keyboard.Spell(events));
    }

    [Fact]
    public void A_key_carries_the_moment_its_bytes_were_read()
    {
        var events = new List<TerminalEvent>();
        var parser = new InputParser(Keyboard.Frequency);
        parser.Feed("ab"u8, 7, events);
        parser.Feed([0xc3], 8, events);
        parser.Feed([0xa9], 9, events);
        Assert.Equal([7L, 7, 9], events.Cast<TerminalEvent.KeyPressed>().Select(e => e.Key.Timestamp));
    }

    [Fact]
    public void A_huge_paste_is_cut_and_its_control_characters_are_dropped()
    {
        var pasted = Assert.IsType<TerminalEvent.Pasted>(Assert.Single(
            Keyboard.Parse("\e[200~a\ab\tc" + new string('x', 100_000) + "\e[201~")));
        Assert.StartsWith("ab\tcx", pasted.Text);
        Assert.InRange(pasted.Text.Length, PasteCollector.Longest - 10, PasteCollector.Longest);
    }

    [Fact]
    public void Bursts_with_accents_across_read_boundaries_stay_exact()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"a{new string('é', i % 7)}€😀{i}"));
        var bytes = Keyboard.Bytes(text);
        foreach (var size in new[] { 1, 3, 256, 1024, 4096 })
        {
            Assert.Equal(text, Keyboard.Typed(Keyboard.Parse(bytes.Chunk(size))));
        }
    }

    [Fact]
    public void Whatever_arrives_the_chunks_do_not_matter_and_nothing_throws()
    {
        var alphabet = "\e\e\e[[]OPZ~;?0129AMa\r\n\t\0\x7f\x18\a\\<"u8.ToArray();
        var one = Gen.OneOf(
            Gen.Elements(alphabet), Gen.Choose(0, 255).Select(i => (byte)i),
            Gen.Elements<byte>(0xc3, 0xa9, 0xf0, 0x9f));
        var marks = Gen.Elements("\e[200~", "\e[201~", "\e[1;5A", "é", "\e]").Select(Keyboard.Bytes);
        var parts = Gen.OneOf(one.Select(b => new[] { b }), marks);
        var some = parts.ListOf().Select(list => list.SelectMany(p => p).ToArray());
        var reads = some.ListOf().Select(l => l.ToArray());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(reads.ToArbitrary(), chunks =>
        {
            var whole = chunks.SelectMany(c => c).ToArray();
            var expected = Keyboard.Parse([whole]);
            return expected.SequenceEqual(Keyboard.Parse(chunks))
                && expected.SequenceEqual(Keyboard.Parse(Split(whole, _ => true)))
                && expected.OfType<TerminalEvent.KeyPressed>()
                    .All(e => e.Key.Key != Key.Character || !Rune.IsControl(e.Key.Rune));
        }));
    }

    private static IEnumerable<byte[]> Split(byte[] bytes, Func<int, bool> cutAfter)
    {
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i == bytes.Length - 1 || cutAfter(i))
            {
                yield return bytes[start..(i + 1)];
                start = i + 1;
            }
        }
    }
}
