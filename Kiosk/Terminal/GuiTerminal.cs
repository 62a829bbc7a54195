// Compiled in by -p:TerminalGui=true alone. Not built by CI; last built against version 2.4.16, made from its source.
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Gui = Terminal.Gui;

namespace Kiosk.Terminal;

internal static partial class TerminalChoice
{
    static partial void OpenCompiledIn(TimeProvider clock, ref ITerminal? terminal) =>
        terminal = Environment.GetEnvironmentVariable("MRRM_TERMINAL") == "tty" ? null : new GuiTerminal(clock);
}

/// <summary>
/// The cell grid in a view of Terminal.Gui, whose loop has a thread of its own: at each turn it takes what was painted and
/// draws it. All keys go to the kiosk, and none of the library's acts.
/// </summary>
internal sealed class GuiTerminal : ITerminal
{
    private readonly TimeProvider _clock;
    private readonly Channel<TerminalEvent> _events = Channel.CreateUnbounded<TerminalEvent>();
    private readonly ConcurrentQueue<byte[]> _frames = new();
    private readonly PaintedScreen _screen = new(default);
    private readonly Gui.App.IApplication _app = Gui.App.Application.Create();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Thread _loop;
    private int _bells;

    public GuiTerminal(TimeProvider clock)
    {
        _clock = clock;
        AppDomain.CurrentDomain.UnhandledException += (_, _) => _app.Dispose();
        using var begun = new ManualResetEventSlim();
        _loop = new Thread(() => Loop(begun)) { IsBackground = true, Name = "Terminal.Gui" };
        _loop.Start();
        begun.Wait();
        _signals = [Catch(PosixSignal.SIGTERM), Catch(PosixSignal.SIGHUP)];
    }

    /// <summary>Set by the loop's thread, read by any: two numbers in one word.</summary>
    public TerminalSize Size { get; private set; }

    public long TimestampFrequency => _clock.TimestampFrequency;

    public ChannelReader<TerminalEvent> Events => _events.Reader;

    public void Write(ReadOnlySpan<byte> bytes) => _frames.Enqueue(bytes.ToArray());

    public void Bell() => Interlocked.Increment(ref _bells);

    public void Dispose()
    {
        _app.Invoke(() => _app.RequestStop());
        _loop.Join();
        Array.ForEach(_signals, signal => signal.Dispose());
    }

    private void Loop(ManualResetEventSlim begun)
    {
        // Its driver for Linux waits to be told the size by the terminal, which a bare console never does.
        _app.Init(OperatingSystem.IsLinux() ? DriverRegistry.Names.DOTNET : null);
        _app.Driver!.Force16Colors = true;
        Resize(_app.Screen);
        using var picture = new Gui.Views.Runnable();
        picture.DrawingContent += (_, _) => Draw(picture);
        _app.ScreenChanged += (_, e) => Resize(e.Value);
        _app.Paste += (_, e) => Send(new TerminalEvent.Pasted(PasteCollector.Clean(e.Text), _clock.GetTimestamp()));
        _app.Keyboard.KeyDown += (_, key) => Press(key);
        _app.Iteration += (_, _) => Turn(picture);
        begun.Set();
        _app.Run(picture);
        _app.Dispose();
        Console.Out.Write("\e[?1l\e>"); // .NET leaves the keypad as it wants it.
        Send(new TerminalEvent.HungUp());
    }

    private void Resize(System.Drawing.Rectangle screen)
    {
        _screen.Resize(Size = new TerminalSize(screen.Width, screen.Height));
        Send(new TerminalEvent.Resized(Size));
    }

    /// <summary>What is asked of the loop by Invoke is drawn one turn later.</summary>
    private void Turn(Gui.ViewBase.View picture)
    {
        _app.Driver!.WriteRaw(new string('\a', Interlocked.Exchange(ref _bells, 0)));
        while (_frames.TryDequeue(out var frame))
        {
            _screen.Take(frame);
            picture.SetNeedsDraw();
        }
    }

    private void Press(Gui.Input.Key key)
    {
        key.Handled = true;
        var held = (key.IsAlt ? Modifiers.Alt : 0) | (key.IsCtrl ? Modifiers.Control : 0);
        if (PressOf(key.NoAlt.NoCtrl, held, _clock.GetTimestamp()) is { } press)
        {
            Send(new TerminalEvent.KeyPressed(press));
        }
    }

    private static KeyPress? PressOf(Gui.Input.Key bare, Modifiers held, long at) =>
        Named(bare.NoShift.KeyCode) is { } named ? KeyPress.Of(named, bare.IsShift ? held | Modifiers.Shift : held, at)
        : !Rune.IsValid((uint)bare.NoShift.KeyCode) || bare.AsRune is not { Value: >= ' ' } rune ? null
        // Under Control the terminal's \ ] ^ _ come as 4 5 6 7, and a scanner's prefix is among them.
        : KeyPress.Of(held.HasFlag(Modifiers.Control) && rune.Value is >= '4' and <= '7' ? new Rune(rune.Value + '\\' - '4') : rune, held, at);

    private static Key? Named(KeyCode code) => code == KeyCode.Esc ? Key.Escape
        : Enum.TryParse<Key>(Enum.GetName(code)?.Replace("Cursor", "", StringComparison.Ordinal), out var same) ? same : null;

    private bool Send(TerminalEvent happened) => _events.Writer.TryWrite(happened);

    private PosixSignalRegistration Catch(PosixSignal signal) =>
        PosixSignalRegistration.Create(signal, caught => caught.Cancel = Send(new TerminalEvent.HungUp()));

    /// <summary>All of it each time, so that what others wrote over it goes.</summary>
    private void Draw(Gui.ViewBase.View picture)
    {
        for (var at = 0; at < Size.Columns * Size.Rows; at++)
        {
            var (row, column) = Math.DivRem(at, Size.Columns);
            if (_screen.Cells[column, row] is { IsRightHalf: false, Style: var style } cell)
            {
                var manner = (style.Bold ? TextStyle.Bold : 0) | (style.Reverse ? TextStyle.Reverse : 0);
                picture.SetAttribute(new Gui.Drawing.Attribute(ColourOf(style.Foreground), ColourOf(style.Background), manner));
                picture.AddStr(column, row, cell.Rune.ToString());
            }
        }

        System.Drawing.Point? place = _screen.Cursor is { } cursor ? new System.Drawing.Point(cursor.Column, cursor.Row) : null;
        picture.Cursor = new Cursor { Position = place, Style = CursorStyle.Default };
    }

    /// <summary>The library counts its colours with red and blue exchanged.</summary>
    private static Color ColourOf(Colour colour) => (colour - Colour.Black) is >= 0 and var ansi
        ? new((ColorName16)((ansi & 0b1010) | ((ansi & 1) << 2) | ((ansi >> 2) & 1)))
        : Color.None;
}
