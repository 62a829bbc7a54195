using System.Text;
using System.Threading.Channels;

namespace Kiosk.Terminal;

/// <summary>
/// A terminal without a screen or a keyboard: keys are fed in, the picture is read back as text. It keeps its own time,
/// so typing and scanning differ by the gaps between their characters just as they do at a real keyboard.
/// </summary>
internal sealed class HeadlessTerminal(TerminalSize size) : ITerminal
{
    private static readonly TimeSpan TypingGap = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan ScanningGap = TimeSpan.FromMilliseconds(1);

    private readonly Channel<TerminalEvent> _events = Channel.CreateUnbounded<TerminalEvent>();
    private readonly InputParser _parser = new(TimeSpan.TicksPerSecond);
    private readonly PaintedScreen _screen = new(size);
    private readonly Lock _gate = new();
    private long _now = TimeSpan.TicksPerHour;
    private int _bells;
    private int _frames;

    public TerminalSize Size
    {
        get
        {
            lock (_gate)
            {
                return _screen.Size;
            }
        }
    }

    public long TimestampFrequency => TimeSpan.TicksPerSecond;

    public ChannelReader<TerminalEvent> Events => _events.Reader;

    public int Bells => Volatile.Read(ref _bells);

    /// <summary>How often something was written: once for each frame that changed anything.</summary>
    public int Frames => Volatile.Read(ref _frames);

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return _screen.Lines();
            }
        }
    }

    public string Screen => string.Join('\n', Lines);

    public CursorPosition? Cursor
    {
        get
        {
            lock (_gate)
            {
                return _screen.Cursor;
            }
        }
    }

    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            _now += time.Ticks;
            Send(events => _parser.Expire(_now, events));
        }
    }

    /// <summary>Bytes as a keyboard would send them, all in one read.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var events = new List<TerminalEvent>();
            _parser.Feed(bytes, _now, events);
            events.ForEach(e => _events.Writer.TryWrite(e));
        }
    }

    public void Press(KeyPress key)
    {
        lock (_gate)
        {
            _now += TypingGap.Ticks;
            _events.Writer.TryWrite(new TerminalEvent.KeyPressed(key with { Timestamp = _now }));
        }
    }

    public void Press(params ReadOnlySpan<Key> keys)
    {
        foreach (var key in keys)
        {
            Press(KeyPress.Of(key));
        }
    }

    /// <summary>A person typing: no Enter is added.</summary>
    public void Type(string text) => Spell(text, TypingGap);

    /// <summary>A scanner: the characters 1 ms apart, then Enter.</summary>
    public void Scan(string code) => Spell(code + "\r", ScanningGap);

    public void Resize(TerminalSize newSize)
    {
        lock (_gate)
        {
            _screen.Resize(newSize);
            _events.Writer.TryWrite(new TerminalEvent.Resized(newSize));
        }
    }

    public void HangUp()
    {
        _events.Writer.TryWrite(new TerminalEvent.HungUp());
        _events.Writer.TryComplete();
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _screen.Take(bytes);
        }

        Interlocked.Increment(ref _frames);
    }

    public void Bell() => Interlocked.Increment(ref _bells);

    public void Dispose() => _events.Writer.TryComplete();

    private void Spell(string text, TimeSpan gap)
    {
        lock (_gate)
        {
            _now += TypingGap.Ticks;
            foreach (var rune in text.EnumerateRunes())
            {
                _now += gap.Ticks;
                Send(events => _parser.Feed(Encoding.UTF8.GetBytes(rune.ToString()), _now, events));
            }
        }
    }

    private void Send(Action<List<TerminalEvent>> from)
    {
        var events = new List<TerminalEvent>();
        from(events);
        events.ForEach(e => _events.Writer.TryWrite(e));
    }
}
