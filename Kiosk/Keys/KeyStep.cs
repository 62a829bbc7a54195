using System.Globalization;
using Kiosk.Terminal;

namespace Kiosk.Keys;

/// <summary>One line of a file of keys.</summary>
internal abstract record KeyStep
{
    private KeyStep()
    {
    }

    public required int Line { get; init; }

    internal sealed record Type(string Text) : KeyStep;

    internal sealed record Scan(string Code) : KeyStep;

    internal sealed record Press(KeyPress Key) : KeyStep;

    /// <summary>An entry of the first menu by the key of its phrase: it may stand anywhere, in any language.</summary>
    internal sealed record Open(string Entry) : KeyStep;

    /// <summary>The screen must come to contain this.</summary>
    internal sealed record Expect(string Text) : KeyStep;

    /// <summary>The demo's time from here on, at the host and at the kiosk.</summary>
    internal sealed record Clock(DateTimeOffset Time) : KeyStep;

    internal sealed record Say(string Text) : KeyStep;

    /// <returns>The step; none for an empty line or a comment.</returns>
    /// <exception cref="FormatException">The line is no step.</exception>
    public static KeyStep? Read(string text, int line)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed[0] == '#')
        {
            return null;
        }

        var space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (trimmed, "") : (trimmed[..space], trimmed[(space + 1)..].Trim());
        return verb switch
        {
            _ when rest.Length == 0 => throw new FormatException(trimmed),
            "type" => new Type(rest) { Line = line },
            "scan" => new Scan(rest) { Line = line },
            "key" => new Press(KeyName.Parse(rest) ?? throw new FormatException(trimmed)) { Line = line },
            "expect" or "wait" => new Expect(rest) { Line = line },
            "clock" => new Clock(Instant(rest)) { Line = line },
            "open" => new Open(rest) { Line = line },
            "say" => new Say(rest) { Line = line },
            _ => throw new FormatException(trimmed),
        };
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new FormatException(text);
}
