using System.Text;

namespace Kiosk.Terminal;

/// <summary>
/// Turns the bytes of a keyboard into events, however the bytes were cut into reads. Pure: the time is passed in.
/// </summary>
internal sealed class InputParser(long timestampFrequency)
{
    private const byte Esc = 0x1b;
    private const int LongestSequence = 64;

    /// <summary>
    /// An ESC with nothing behind it for 50 ms was the Escape key; over a network a sequence may be cut there.
    /// </summary>
    private readonly long _escapeWait = timestampFrequency / 20;

    /// <summary>Once a sequence has clearly begun it may stall longer, but not swallow the keyboard for ever.</summary>
    private readonly long _sequenceWait = timestampFrequency / 2;

    private readonly List<byte> _sequence = [];
    private readonly PasteCollector _paste = new();
    private readonly SplitUtf8 _utf8 = new();
    private State _state;
    private bool _alt;
    private long _lastByteAt;
    private long? _returnAt;

    private enum State
    {
        Ground,
        Escape,
        Csi,
        LinuxFunction,
        Ss3,
        ControlString,
        ControlStringEnd,
        Paste,
    }

    /// <summary>When <see cref="Expire"/> has something to decide, unless bytes come first.</summary>
    public long? Deadline => _state switch
    {
        State.Ground when !_utf8.IsOpen => null,
        State.Escape => _lastByteAt + _escapeWait,
        State.ControlString when _sequence.Count == 1 => _lastByteAt + _escapeWait,
        _ => _lastByteAt + _sequenceWait,
    };

    public void Feed(ReadOnlySpan<byte> bytes, long timestamp, ICollection<TerminalEvent> into)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        Expire(timestamp, into);
        _lastByteAt = timestamp;
        foreach (var b in bytes)
        {
            Take(b, into);
        }
    }

    /// <summary>Decides what was left open when nothing has followed it for too long.</summary>
    public void Expire(long now, ICollection<TerminalEvent> into)
    {
        if (Deadline is not { } deadline || now < deadline)
        {
            return;
        }

        var state = _state;
        _state = State.Ground;
        switch (state)
        {
            case State.Ground:
                _utf8.Forget();
                Character(Rune.ReplacementChar, into);
                break;
            case State.Escape:
                Emit(KeyPress.Of(Key.Escape), into);
                break;
            case State.ControlString when _sequence.Count == 1:
                Emit(KeyPress.Of((char)_sequence[0], Modifiers.Alt), into);
                break;
            case State.Paste:
                into.Add(new TerminalEvent.Pasted(_paste.Text(), _lastByteAt));
                break;
        }
    }

    private void Take(byte b, ICollection<TerminalEvent> into)
    {
        switch (_state)
        {
            case State.Ground:
                Ground(b, into);
                break;
            case State.Paste:
                if (_paste.Take(b))
                {
                    _state = State.Ground;
                    into.Add(new TerminalEvent.Pasted(_paste.Text(), _lastByteAt));
                }

                break;
            case State.Escape:
                AfterEscape(b, into);
                break;
            default:
                InSequence(b, into);
                break;
        }
    }

    private void Ground(byte b, ICollection<TerminalEvent> into)
    {
        var afterReturn = _returnAt is { } at && _lastByteAt - at < _escapeWait;
        _returnAt = null;
        if (_utf8.IsOpen || b >= 0x80)
        {
            Utf8(b, into);
        }
        else if (b == Esc)
        {
            _state = State.Escape;
        }
        else if (b == '\n' && afterReturn)
        {
            // A scanner set to CR LF: a second Enter would answer whatever the scan has just opened.
        }
        else
        {
            Ascii(b, into);
        }
    }

    private void Ascii(byte b, ICollection<TerminalEvent> into)
    {
        if (b == '\r')
        {
            _returnAt = _lastByteAt;
        }

        if (KeySequences.Ascii(b) is { } pressed)
        {
            Emit(pressed, into);
        }
    }

    private void Utf8(byte b, ICollection<TerminalEvent> into)
    {
        if (!_utf8.Take(b, out var rune, out var again))
        {
            return;
        }

        Character(rune, into);
        if (again)
        {
            Take(b, into);
        }
    }

    private void AfterEscape(byte b, ICollection<TerminalEvent> into)
    {
        _sequence.Clear();
        switch (b)
        {
            case 0:
                break;
            case Esc:
                Emit(KeyPress.Of(Key.Escape), into);
                break;
            case (byte)'[':
                _state = State.Csi;
                break;
            case (byte)'O':
                _state = State.Ss3;
                break;
            case (byte)'P' or (byte)']' or (byte)'X' or (byte)'^' or (byte)'_':
                _sequence.Add(b);
                _state = State.ControlString;
                break;
            case (byte)'\t':
                // Shift+Tab on the Linux console.
                _state = State.Ground;
                Emit(KeyPress.Of(Key.Tab, Modifiers.Shift), into);
                break;
            default:
                _state = State.Ground;
                _alt = true;
                Ground(b, into);
                break;
        }
    }

    private void InSequence(byte b, ICollection<TerminalEvent> into)
    {
        if (b == 0)
        {
            return;
        }

        if (_state == State.ControlStringEnd)
        {
            _state = b == '\\' ? State.Ground : State.Escape;
            if (_state == State.Escape)
            {
                AfterEscape(b, into);
            }
        }
        else if (b == Esc)
        {
            _state = _state == State.ControlString ? State.ControlStringEnd : State.Escape;
        }
        else if (_state == State.ControlString && (b == '\a' || b >= 0x7f))
        {
            _state = b == '\a' ? State.Ground : State.ControlString;
            Remember(b);
        }
        else if (b is 0x18 or 0x1a)
        {
            _state = State.Ground;
        }
        else if (b < 0x20 || b >= 0x7f)
        {
            // No sequence holds these: it was cut off, and the Enter of a scan must not go with it.
            _state = State.Ground;
            Ground(b, into);
        }
        else
        {
            Collect(b, into);
        }
    }

    private void Collect(byte b, ICollection<TerminalEvent> into)
    {
        if (_state == State.Csi && b == '[' && _sequence.Count == 0)
        {
            _state = State.LinuxFunction;
            return;
        }

        if (_state == State.ControlString
            || (_state == State.Csi && b < 0x40)
            || (_state == State.Ss3 && b is >= 0x30 and < 0x3a))
        {
            Remember(b);
            return;
        }

        var key = _state switch
        {
            State.Csi => KeySequences.Csi([.. _sequence], b),
            State.Ss3 => KeySequences.Ss3([.. _sequence], b),
            _ => KeySequences.LinuxFunction(b),
        };
        _state = State.Ground;
        if (key is { } pressed)
        {
            Emit(pressed, into);
        }
        else if (b == '~' && _sequence.SequenceEqual("200"u8.ToArray()))
        {
            _paste.Begin();
            _state = State.Paste;
        }
    }

    private void Remember(byte b)
    {
        if (_sequence.Count < LongestSequence)
        {
            _sequence.Add(b);
        }
    }

    private void Character(Rune rune, ICollection<TerminalEvent> into)
    {
        if (Rune.IsControl(rune))
        {
            _alt = false;
            return;
        }

        Emit(KeyPress.Of(rune), into);
    }

    private void Emit(KeyPress key, ICollection<TerminalEvent> into)
    {
        var alt = _alt ? Modifiers.Alt : Modifiers.None;
        _alt = false;
        into.Add(new TerminalEvent.KeyPressed(key with { Modifiers = key.Modifiers | alt, Timestamp = _lastByteAt }));
    }
}
