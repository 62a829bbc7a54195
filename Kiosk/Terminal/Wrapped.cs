namespace Kiosk.Terminal;

/// <summary>Text broken into lines between words; a word longer than a line is broken where the line ends.</summary>
internal static class Wrapped
{
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            var words = paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.SelectMany(w => Pieces(w, width)))
            {
                if (line.Length > 0 && Glyph.Measure(line) + 1 + Glyph.Measure(word) > width)
                {
                    lines.Add(line);
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var piece = "";
        foreach (var glyph in Glyph.Of(word))
        {
            if (piece.Length > 0 && Glyph.Measure(piece) + Glyph.Width(glyph) > width)
            {
                yield return piece;
                piece = "";
            }

            piece += glyph;
        }

        if (piece.Length > 0)
        {
            yield return piece;
        }
    }
}
