using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>An hour of the day: 9:30, 0930, 9h30.</summary>
internal sealed class HourField() : TextField(5)
{
    private static readonly string[] Forms = ["H':'mm", "HHmm", "H"];

    public override int PreferredWidth => 8;

    /// <summary>Null while it is empty or no hour.</summary>
    public TimeOnly? Value
    {
        get => TimeOnly.TryParseExact(
            Text.Replace('h', ':').TrimEnd(':'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? hour
            : null;
        set => Text = value?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Something is typed that is not an answer.</summary>
    public bool IsInvalid => Text.Length > 0 && Value is null;

    protected override bool Accepts(Rune rune) => rune.Value is (>= '0' and <= '9') or ':' or 'h';
}
