using System.Globalization;
using System.Text;

namespace CentreHost.People;

/// <summary>
/// What is the same name on whatever keyboard: no accents, no case, no marks, one form of each letter; Arabic letters keep
/// their own script here and have their sound in <see cref="NameSound"/>.
/// </summary>
internal static class NameFolding
{
    /// <summary>Letters and figures in small letters; everything else a space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark || character == 'ـ')
            {
                continue;
            }

            var small = char.ToLowerInvariant(character);
            if (Plain(small) is { } plain)
            {
                folded.Append(plain);
            }
            else
            {
                folded.Append(char.IsLetterOrDigit(small) ? small : ' ');
            }
        }

        return folded.ToString();
    }

    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Letters that no decomposition takes apart: of African and European alphabets, and two Arabic endings.</summary>
    private static string? Plain(char small) => small switch
    {
        'ɓ' => "b",
        'ɗ' or 'ɖ' or 'đ' or 'ð' => "d",
        'ɛ' or 'ǝ' or 'ə' => "e",
        'ɔ' or 'ø' => "o",
        'ŋ' => "ng",
        'ɲ' => "ny",
        'ƙ' => "k",
        'ƴ' => "y",
        'ɣ' => "gh",
        'ı' => "i",
        'ł' => "l",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ى' => "ي",
        'ة' => "ه",
        'ٱ' => "ا",
        _ => null,
    };
}
