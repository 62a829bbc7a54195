namespace Kiosk.Terminal;

/// <param name="Key">What acts.</param>
/// <param name="KeyLabel">Its name in the reader's language: F2, Échap, Entrée.</param>
/// <param name="Label">What it does.</param>
internal sealed record KeyHint(KeyPress Key, string KeyLabel, string Label)
{
    public int Width => Glyph.Measure(KeyLabel) + Glyph.Measure(Label) + 4;

    /// <summary>Without them nobody finds the others, or the way out.</summary>
    public bool IsAlwaysShown => Key.Key is Terminal.Key.Escape or Terminal.Key.F1;
}

/// <summary>
/// The keys that work here, in as many rows as they need. Drawn from the list the screen acts on, so what is shown
/// always works.
/// </summary>
internal static class StatusBar
{
    /// <param name="most">Rows there is room for; where they do not do, the last keys are left to the help.</param>
    public static IReadOnlyList<IReadOnlyList<KeyHint>> Rows(IReadOnlyList<KeyHint> keys, int width, int most)
    {
        for (var shown = keys.ToList(); ;)
        {
            var rows = Broken(shown, width);
            var last = shown.FindLastIndex(key => !key.IsAlwaysShown);
            if (rows.Count <= most || last < 0)
            {
                return rows;
            }

            shown.RemoveAt(last);
        }
    }

    public static void Draw(Canvas canvas, IReadOnlyList<IReadOnlyList<KeyHint>> rows)
    {
        canvas.Fill(Theme.Field);
        for (var y = 0; y < rows.Count; y++)
        {
            var x = 0;
            foreach (var key in rows[y])
            {
                var (name, label) = ($" {key.KeyLabel} ", $" {key.Label} ");
                canvas.Text(x, y, Glyph.Measure(name), name, Theme.FocusedField);
                canvas.Text(x + Glyph.Measure(name), y, Glyph.Measure(label), label, Theme.Field);
                x += key.Width;
            }
        }
    }

    /// <summary>Half a hint tells a wrong thing: a row ends before the key that does not fit.</summary>
    private static List<List<KeyHint>> Broken(List<KeyHint> keys, int width)
    {
        var (rows, x) = (new List<List<KeyHint>> { new() }, 0);
        foreach (var key in keys)
        {
            if (x > 0 && x + key.Width > width)
            {
                rows.Add([]);
                x = 0;
            }

            rows[^1].Add(key);
            x += key.Width;
        }

        return rows;
    }
}
