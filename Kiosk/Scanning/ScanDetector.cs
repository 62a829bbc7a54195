using System.Text;
using Kiosk.Terminal;

namespace Kiosk.Scanning;

internal abstract record ScanInput
{
    private ScanInput()
    {
    }

    /// <summary>A key a person pressed, or one that is not yet known to belong to a scan.</summary>
    internal sealed record Ordinary(KeyPress Key) : ScanInput;

    /// <param name="Code">As sent, at most <see cref="ScanDetector.LongestScan"/> characters.</param>
    /// <param name="TakeBack">Characters that went out as ordinary keys and must leave their field again.</param>
    /// <param name="IsIncomplete">Cut for its length, or broken off by the next scan: not to be looked up.</param>
    internal sealed record Scan(string Code, int TakeBack, bool IsIncomplete) : ScanInput;
}

/// <summary>
/// Tells scans from typing, whatever has the focus. A scanner set to send a prefix is certain; without one, a burst
/// faster than any hand, ended by Enter, is a scan. Pure: time comes with the keys.
/// </summary>
internal sealed class ScanDetector
{
    public const int LongestScan = 512;
    public const int ShortestBurst = 6;

    public static readonly IReadOnlyList<KeyPress> DefaultPrefixes = [KeyPress.Control(']'), KeyPress.Of(Key.F9)];

    private readonly IReadOnlyList<KeyPress> _prefixes;

    /// <summary>A hand leaves 80 ms and more between two keys, a key held down repeats every 33 ms.</summary>
    private readonly long _burstGap;

    /// <summary>
    /// Behind a prefix the network may stall a scan longer; a hand that hit F9 by mistake is slower still.
    /// </summary>
    private readonly long _prefixGap;

    /// <summary>Radio scanners and a busy machine let gaps into a card; nobody types forty such letters at this pace.</summary>
    private readonly long _slowGap;

    private readonly ScanText _burst = new();
    private readonly ScanText _slow = new();
    private readonly ScanText _prefixed = new();
    private bool _inPrefix;
    private long _lastAt;

    public ScanDetector(long timestampFrequency, IReadOnlyList<KeyPress>? prefixes = null)
    {
        _prefixes = prefixes ?? DefaultPrefixes;
        _burstGap = timestampFrequency * 30 / 1000;
        _prefixGap = timestampFrequency * 300 / 1000;
        _slowGap = timestampFrequency * 150 / 1000;
    }

    /// <summary>When <see cref="Expire"/> must be called unless a key comes first.</summary>
    public long? Deadline => _inPrefix ? _lastAt + _prefixGap : null;

    public void Press(KeyPress key, ICollection<ScanInput> into)
    {
        Expire(key.Timestamp, into);
        if (IsSeparator(key))
        {
            (_inPrefix ? _prefixed : _burst).Separate(key);
        }
        else if (_prefixes.Any(key.SameAs))
        {
            BeginPrefixed(into);
        }
        else if (_inPrefix)
        {
            PressInPrefix(key, into);
        }
        else
        {
            PressInBurst(key, into);
        }

        _lastAt = key.Timestamp;
    }

    /// <summary>A prefix nothing followed was pressed by hand: what was held back are ordinary keys.</summary>
    public void Expire(long now, ICollection<ScanInput> into)
    {
        if (Deadline is { } deadline && now >= deadline)
        {
            Release(into);
        }
    }

    /// <summary>
    /// Between the parts of a GS1 label scanners send GS, which a terminal reads as Ctrl-]: a prefix anywhere else.
    /// </summary>
    private bool IsSeparator(KeyPress key) => key.SameAs(KeyPress.Control(']'))
        && (_inPrefix ? BoxShape.IsLabel(_prefixed.Code)
            : key.Timestamp - _lastAt < _burstGap && BoxShape.IsLabel(_burst.Code));

    private void BeginPrefixed(ICollection<ScanInput> into)
    {
        if (_prefixed.Count > 0)
        {
            into.Add(new ScanInput.Scan(_prefixed.Code, 0, IsIncomplete: true));
        }

        _burst.Clear();
        _slow.Clear();
        _prefixed.Clear();
        _inPrefix = true;
    }

    private void PressInPrefix(KeyPress key, ICollection<ScanInput> into)
    {
        if (key.IsText)
        {
            _prefixed.Add(key);
        }
        else if ((key.Is(Key.Enter) || key.Is(Key.Tab)) && _prefixed.Count > 0)
        {
            into.Add(new ScanInput.Scan(_prefixed.Code, 0, _prefixed.IsCut));
            _prefixed.Clear();
            _inPrefix = false;
        }
        else
        {
            Release(into);
            into.Add(new ScanInput.Ordinary(key));
        }
    }

    private void PressInBurst(KeyPress key, ICollection<ScanInput> into)
    {
        ForgetBefore(key);
        if (key.Is(Key.Enter) && Ended() is { } scan)
        {
            into.Add(new ScanInput.Scan(scan.Code, scan.Count, scan.IsCut));
            _burst.Clear();
            _slow.Clear();
            return;
        }

        if (key.IsText)
        {
            _burst.Add(key);
            _slow.Add(key);
        }
        else
        {
            _burst.Clear();
            _slow.Clear();
        }

        into.Add(new ScanInput.Ordinary(key));
    }

    private void ForgetBefore(KeyPress key)
    {
        var gap = key.Timestamp - _lastAt;
        if (gap >= _burstGap)
        {
            _burst.Clear();
        }

        if (gap >= _slowGap)
        {
            _slow.Clear();
        }
    }

    /// <summary>
    /// A fast burst that is a whole card is that card, whatever was typed just before it. Else the whole card before its last
    /// burst: the tail of a slow scan alone would be half a code.
    /// </summary>
    private ScanText? Ended() => CardShape.IsWhole(_burst.Code) ? _burst
        : CardShape.IsWhole(_slow.Code) ? _slow
        : _burst.Count >= ShortestBurst ? _burst : null;

    private void Release(ICollection<ScanInput> into)
    {
        foreach (var key in _prefixed.Keys)
        {
            into.Add(new ScanInput.Ordinary(key));
        }

        _prefixed.Clear();
        _inPrefix = false;
    }

    /// <summary>The characters of one scan: all are counted, the first are kept.</summary>
    private sealed class ScanText
    {
        private static readonly Rune GroupSeparator = new('\u001d');

        private readonly List<KeyPress> _keys = [];
        private int _separators;

        public int Count { get; private set; }

        public bool IsCut => Count + _separators > _keys.Count;

        public IReadOnlyList<KeyPress> Keys => _keys;

        public string Code => string.Concat(_keys.Select(k => k.Rune));

        public void Add(KeyPress key)
        {
            Count++;
            Keep(key);
        }

        /// <summary>Part of the code; never went out as an ordinary key, so there is nothing to take back.</summary>
        public void Separate(KeyPress key)
        {
            _separators++;
            Keep(KeyPress.Of(GroupSeparator, timestamp: key.Timestamp));
        }

        public void Clear()
        {
            (Count, _separators) = (0, 0);
            _keys.Clear();
        }

        private void Keep(KeyPress key)
        {
            if (_keys.Count < LongestScan)
            {
                _keys.Add(key);
            }
        }
    }
}
