using Kiosk.Scanning;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class HeadlessTerminalTests : IDisposable
{
    private readonly HeadlessTerminal _terminal = new(new TerminalSize(20, 3));

    [Fact]
    public void Typing_is_typing_and_scanning_is_scanning()
    {
        _terminal.Type("Démo BCDFGH\r");
        _terminal.Scan("BCDFGHJKL");
        _terminal.Scan("MNPQRST");
        _terminal.Press(Key.F2);
        var detector = new ScanDetector(_terminal.TimestampFrequency);
        var inputs = new List<ScanInput>();
        Events().Cast<TerminalEvent.KeyPressed>().ToList().ForEach(e => detector.Press(e.Key, inputs));
        Assert.Equal(
            [new ScanInput.Scan("BCDFGHJKL", 9, false), new ScanInput.Scan("MNPQRST", 7, false)],
            inputs.OfType<ScanInput.Scan>());
        Assert.Equal(Key.F2, Assert.IsType<ScanInput.Ordinary>(inputs[^1]).Key.Key);
    }

    [Fact]
    public void The_picture_and_its_cursor_are_read_back()
    {
        var display = new Display(_terminal);
        var field = new TextField(10) { HasFocus = true, Text = "Zoé 日本" };
        display.Draw(c => field.Draw(c.Sub(2, 1, 12, 1)));
        display.Draw(c => field.Draw(c.Sub(2, 1, 12, 1)));
        Assert.Equal("\n  Zoé 日本\n", _terminal.Screen);
        Assert.Equal(new CursorPosition(10, 1), _terminal.Cursor);
        Assert.Equal(1, _terminal.Frames);

        _terminal.Resize(new TerminalSize(8, 2));
        display.Draw(c => c.Text(0, 0, "Zoé Éléonore"));
        Assert.Equal(["Zoé Élé…", ""], _terminal.Lines);
        Assert.Null(_terminal.Cursor);
    }

    [Fact]
    public void Bells_resizes_silence_and_the_end_are_told()
    {
        _terminal.Bell();
        _terminal.Feed("\e"u8);
        Assert.Empty(Events());
        _terminal.Advance(TimeSpan.FromMilliseconds(50));
        _terminal.Resize(new TerminalSize(30, 4));
        _terminal.HangUp();
        Assert.Equal(1, _terminal.Bells);
        Assert.Collection(
            Events(),
            e => Assert.True(Assert.IsType<TerminalEvent.KeyPressed>(e).Key.Is(Key.Escape)),
            e => Assert.Equal(new TerminalEvent.Resized(new TerminalSize(30, 4)), e),
            e => Assert.IsType<TerminalEvent.HungUp>(e));
        Assert.True(_terminal.Events.Completion.IsCompleted);
    }

    public void Dispose() => _terminal.Dispose();

    private List<TerminalEvent> Events()
    {
        var events = new List<TerminalEvent>();
        while (_terminal.Events.TryRead(out var happened))
        {
            events.Add(happened);
        }

        return events;
    }
}
