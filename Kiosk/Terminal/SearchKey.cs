using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>Text as it is searched: neither accents nor case nor ligatures tell two names apart.</summary>
internal static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(Plain(Rune.ToUpperInvariant(rune)));
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// Letters with no decomposition of their own in Unicode; Hausa, Fula and Turkish names have them.
    /// </summary>
    private static string Plain(Rune rune) => rune.Value switch
    {
        'Œ' => "OE",
        'Æ' => "AE",
        'ß' or 'ẞ' => "SS",
        'Ø' => "O",
        'Ł' => "L",
        'Đ' or 'Ɗ' => "D",
        'Ɓ' => "B",
        'Ƙ' => "K",
        'Ƴ' => "Y",
        'Ŋ' => "N",
        'ı' => "I",
        '’' or 'ʼ' => "'",
        _ => rune.ToString(),
    };
}
