using System.Text;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk;

/// <summary>Bytes as a keyboard sends them, and what the parser makes of them. A tick is a millisecond.</summary>
internal static class Keyboard
{
    public const long Frequency = 1000;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static List<TerminalEvent> Parse(string text) => Parse([Bytes(text)]);

    /// <summary>All reads at the same instant, then a long silence.</summary>
    public static List<TerminalEvent> Parse(IEnumerable<byte[]> reads)
    {
        var events = new List<TerminalEvent>();
        var parser = new InputParser(Frequency);
        foreach (var read in reads)
        {
            parser.Feed(read, 5000, events);
        }

        parser.Expire(10_000, events);
        return events;
    }

    /// <summary>Keys in a line: abc Enter Ctrl-C [pasted].</summary>
    public static string Spell(IEnumerable<TerminalEvent> events) => string.Join(' ', events.Select(e => e switch
    {
        TerminalEvent.KeyPressed pressed => KeyName.Of(pressed.Key),
        TerminalEvent.Pasted pasted => $"[{pasted.Text}]",
        _ => e.ToString(),
    }));

    public static string Typed(IEnumerable<TerminalEvent> events) => string.Concat(events
        .OfType<TerminalEvent.KeyPressed>()
        .Select(e => e.Key.Is(Key.Enter) ? "\r" : e.Key.Rune.ToString()));

    public static void Type(this View view, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            view.Press(KeyPress.Of(rune));
        }
    }

    public static void Press(this View view, params Key[] keys)
    {
        foreach (var key in keys)
        {
            view.Press(KeyPress.Of(key));
        }
    }

    public static string Picture(this View view, int width, int height) => Picture(width, height, view.Draw);

    public static string Picture(int width, int height, Action<Canvas> draw)
    {
        var grid = new CellGrid(new TerminalSize(width, height));
        draw(new Canvas(grid));
        return string.Join('\n', Enumerable.Range(0, height).Select(grid.Line));
    }
}
