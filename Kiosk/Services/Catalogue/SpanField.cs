using System.Globalization;
using Kiosk.Terminal;

namespace Kiosk.Services.Catalogue;

/// <summary>
/// A span of time as it is said: 30 j, 12 h, 90 min. Days may be typed j or d; a bare figure is minutes. What is none
/// stays on the screen to be refused.
/// </summary>
internal sealed class SpanField() : TextField(10)
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    public override int PreferredWidth => 12;

    /// <summary>In minutes; null while it is empty or no span.</summary>
    public int? Minutes => Parse(Text);

    /// <summary>Something is typed that is not an answer.</summary>
    public bool IsInvalid => !string.IsNullOrWhiteSpace(Text) && Minutes is null;

    public static string Say(Desk desk, int minutes) =>
        minutes % Day == 0 ? desk.Say("span_days", minutes / Day)
        : minutes % Hour == 0 ? desk.Say("span_hours", minutes / Hour)
        : desk.Say("span_minutes", minutes);

    private static int? Parse(string text)
    {
        var trimmed = text.Trim().ToLowerInvariant();
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        int? unit = trimmed[digits..].Trim() switch
        {
            "" or "m" or "min" or "mn" => 1,
            "h" => Hour,
            "j" or "d" => Day,
            _ => null,
        };
        return unit is { } minutes
            && int.TryParse(trimmed[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= int.MaxValue / minutes
            ? count * minutes
            : null;
    }
}
