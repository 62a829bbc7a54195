using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>
/// Text as cells of a terminal. The only way text reaches the screen, so nothing a card or a name holds can command it.
/// </summary>
internal static class Glyph
{
    /// <summary>What is seen in place of a character that must not reach the terminal.</summary>
    public static readonly Rune Forbidden = new('·');

    /// <summary>
    /// Cells a character fills: 0 for marks and invisible ones, 2 for wide East Asian ones and emoji.
    /// </summary>
    public static int Width(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return rune.Value == 0xad ? 0 : 1;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value is >= 0x1160 and <= 0x11ff => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        };
    }

    /// <summary>The same character, or <see cref="Forbidden"/> when a terminal could take it for a command.</summary>
    public static Rune Safe(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7f or >= 0xa0 and < 0x300)
        {
            return rune;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => Forbidden,
            _ => rune,
        };
    }

    /// <summary>
    /// One rune for each glyph: marks joined to their letter where Unicode has one character for both, else left out.
    /// </summary>
    public static IEnumerable<Rune> Of(string text)
    {
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Width(rune) == 0)
            {
                last = last is { } letter ? Joined(letter, rune) : null;
                continue;
            }

            if (last is { } done)
            {
                yield return done;
            }

            last = Safe(rune);
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    public static int Measure(string text) => Of(text).Sum(Width);

    private static Rune Joined(Rune letter, Rune mark)
    {
        var joined = string.Concat(letter, mark).Normalize();
        return Rune.GetRuneAt(joined, 0) is var one && one.Utf16SequenceLength == joined.Length ? one : letter;
    }

    private static bool IsWide(int code) => code is
        (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0xa4cf) or (>= 0xa960 and <= 0xa97f)
        or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f)
        or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1f64f)
        or (>= 0x1f680 and <= 0x1f6ff) or (>= 0x1f900 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd);
}
