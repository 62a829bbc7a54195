using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>Whole base units.</summary>
internal sealed class NumberField(long minimum = 0, long maximum = NumberField.Largest) : TextField(19)
{
    public const long Largest = 999_999_999_999_999_999;

    public override int PreferredWidth => 14;

    /// <summary>Null while it is empty, not a number, or outside its bounds.</summary>
    public long? Value
    {
        get => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum ? number : null;
        set => Text = value?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Something is typed that is not an answer.</summary>
    public bool IsInvalid => Text.Length > 0 && Value is null;

    protected override bool Accepts(Rune rune) =>
        (rune.IsAscii && char.IsAsciiDigit((char)rune.Value)) || (rune.Value == '-' && minimum < 0 && Caret == 0);
}
