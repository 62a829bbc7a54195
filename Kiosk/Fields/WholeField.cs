using System.Globalization;
using Kiosk.Terminal;

namespace Kiosk.Fields;

/// <summary>
/// A whole number typed as text: half a unit or less than nothing stays on the screen to be refused, where a field of
/// figures alone would read 1,5 as 15.
/// </summary>
internal sealed class WholeField(long minimum, long maximum) : TextField(19)
{
    public override int PreferredWidth => 20;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>Figures alone, and more than it takes: more than fit the field as well.</summary>
    public bool IsTooLarge => Text.Trim() is { Length: > 0 } typed && typed.All(char.IsAsciiDigit)
        && (!long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > maximum);

    /// <summary>Null while it is empty, no whole number, or outside its bounds.</summary>
    public long? Value
    {
        get => long.TryParse(Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum ? number : null;
        set => Text = value?.ToString(CultureInfo.InvariantCulture) ?? "";
    }
}
