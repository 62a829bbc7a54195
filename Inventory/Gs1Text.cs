namespace Inventory;

/// <summary>A scan as it reaches a program through drivers and keyboards, and what was printed on the box.</summary>
internal static class Gs1Text
{
    public const char Separator = '\u001d';

    // None of these can stand in a GS1 value, but keyboards and drivers put them where the separator was.
    private const string SeparatorSigns = "^|~#\u241d\u2194";

    private static readonly string[] SeparatorWords =
        ["<GS>", "{GS}", "[GS]", "<FNC1>", "{FNC1}", "[FNC1]", "\\x1d", "\\u001d"];

    private static readonly string[] Gs1Marks = ["]C1", "]d2", "]Q3", "]e0"];

    // EAN-13 and EAN-8; they carry an article number and nothing else.
    private static readonly string[] ArticleMarks = ["]E0", "]E4"];

    /// <remarks><paramref name="isGs1"/>: the scan itself says that it is an element string.</remarks>
    public static string Clean(string? scanned, out bool isGs1)
    {
        var text = (scanned ?? "").Trim(' ', '\t', '\r', '\n', '\0');
        isGs1 = Gs1Marks.Any(mark => text.StartsWith(mark, StringComparison.Ordinal));
        if (isGs1 || ArticleMarks.Any(mark => text.StartsWith(mark, StringComparison.Ordinal)))
        {
            text = text[3..];
        }

        foreach (var word in SeparatorWords)
        {
            text = text.Replace(word, Separator.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        text = new string([.. text.Select(c => SeparatorSigns.Contains(c, StringComparison.Ordinal) ? Separator : c)]);
        isGs1 |= text.Length > 0 && text[0] == Separator;
        return text.Trim(Separator);
    }

    /// <summary>What an AZERTY keyboard makes of the digits of a scanner set to QWERTY.</summary>
    public static bool LooksTypedOnFrenchKeyboard(string text) =>
        text.Length >= 8 && !text.Any(char.IsAsciiDigit)
        && 2 * text.Count(c => "&é\"'(-è_çà".Contains(c, StringComparison.Ordinal)) > text.Length;
}
