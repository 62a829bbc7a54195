namespace CentreHost.Documents;

/// <summary>Text made to fit a width: broken into lines, cut with a mark, or set smaller.</summary>
internal static class TextWrap
{
    private const char Ellipsis = '…';

    /// <summary>In French a space stands before these, typed as any other, and they never begin a line.</summary>
    private const string NeverFirst = "»:;!?%";

    /// <summary>Breaks at spaces, else after a hyphen or stroke, else within the word: no end is ever lost.</summary>
    /// <returns>One line at least.</returns>
    public static IReadOnlyList<string> Lines(string text, TrueTypeFace face, double size, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in Printable(text).Split('\n'))
        {
            var rest = paragraph.Trim(' ');
            do
            {
                var end = EndOfLine(rest, face, size, width);
                lines.Add(rest[..end].TrimEnd(' '));
                rest = rest[end..].TrimStart(' ');
            }
            while (rest.Length > 0);
        }

        return lines;
    }

    /// <summary>For a name repeated on every page: its beginning, with a mark where it was cut.</summary>
    public static string Clip(string text, TrueTypeFace face, double size, double width)
    {
        var line = Printable(text).Replace('\n', ' ');
        if (face.Width(line, size) <= width)
        {
            return line;
        }

        var room = width - face.Width(Ellipsis.ToString(), size);
        return line[..Fitting(line, face, size, room)].TrimEnd() + Ellipsis;
    }

    /// <summary>The size at which the text, which may not be broken, fits.</summary>
    public static double Fit(string text, TrueTypeFace face, double size, double width) =>
        text.Length == 0 ? size : Math.Min(size, size * width / face.Width(text, size));

    /// <summary>Accents as one character, as the fonts have them; tabs and the like as spaces.</summary>
    private static string Printable(string text) => string.Concat(
        text.Normalize().ReplaceLineEndings("\n").Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));

    private static int EndOfLine(string text, TrueTypeFace face, double size, double width)
    {
        var fitting = Fitting(text, face, size, width);
        if (fitting == text.Length)
        {
            return fitting;
        }

        var space = fitting;
        while (space > 0 && !MayBreakAt(text, space))
        {
            space--;
        }

        var joint = text.AsSpan(0, fitting).LastIndexOfAny('-', '/') + 1;
        var end = Math.Max(space, joint);
        return end > 0 ? end : Math.Max(1, fitting);
    }

    private static bool MayBreakAt(string text, int at) =>
        text[at] == ' ' && text[at - 1] != '«' && (at + 1 == text.Length || !NeverFirst.Contains(text[at + 1]));

    private static int Fitting(string text, TrueTypeFace face, double size, double width)
    {
        var room = width * face.UnitsPerEm / size;
        var count = 0;
        while (count < text.Length && (room -= face.Advance(face.Glyph(text[count]))) >= 0)
        {
            count++;
        }

        return count;
    }
}
