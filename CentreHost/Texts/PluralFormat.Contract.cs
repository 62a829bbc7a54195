using System.Globalization;
using System.Text;

namespace CentreHost.Texts;

/// <summary>
/// Writes <c>{0:carte|cartes}</c> as the form that goes with the number, <c>{0:de}</c> as the
/// French "de" before a name ("de Moussa", "d'Ali"); everything else as the culture does. A number
/// already written out, with its fixed spaces, chooses as well.
/// </summary>
internal sealed class PluralFormat(CultureInfo culture, Func<long, bool> isSingular) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format == "de")
        {
            var said = Format(null, arg, formatProvider);
            return said.Length > 0 && Elides(said[0]) ? $"d'{said}" : $"de {said}";
        }

        if (format?.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar)
        {
            return Count(arg) is { } count && isSingular(count) ? format[..bar] : format[(bar + 1)..];
        }

        return arg is IFormattable formattable ? formattable.ToString(format, culture) : arg?.ToString() ?? "";
    }

    /// <summary>Not before h: of the names that begin with it here, most are breathed (Hassan, Halima).</summary>
    private static bool Elides(char first) => !char.IsSurrogate(first) && "aeiouœæ".Contains(
        char.ToLowerInvariant(first.ToString().Normalize(NormalizationForm.FormD)[0]), StringComparison.Ordinal);

    private static long? Count(object? arg) => arg switch
    {
        int number => number,
        long number => number,
        string text when long.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
