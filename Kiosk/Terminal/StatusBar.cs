namespace Kiosk.Terminal;

/// <param name="Key">What acts.</param>
/// <param name="KeyLabel">Its name in the reader's language: F2, Échap, Entrée.</param>
/// <param name="Label">What it does.</param>
internal sealed record KeyHint(KeyPress Key, string KeyLabel, string Label);

/// <summary>The keys that work here. Drawn from the list the screen acts on, so what is shown always works.</summary>
internal static class StatusBar
{
    public static void Draw(Canvas canvas, IReadOnlyList<KeyHint> keys)
    {
        canvas.Row(0).Fill(Theme.Field);
        var (x, back) = (0, keys.Where(key => key.Key.Key == Key.Escape).Sum(Width));
        foreach (var key in keys)
        {
            var (name, label) = ($" {key.KeyLabel} ", $" {key.Label} ");
            var isBack = key.Key.Key == Key.Escape;

            // Half a hint tells a wrong thing; those that do not fit are left out, and the way back never is.
            if (x + Width(key) + (isBack ? 0 : back) > canvas.Width)
            {
                continue;
            }

            back = isBack ? 0 : back;
            canvas.Text(x, 0, Glyph.Measure(name), name, Theme.FocusedField);
            canvas.Text(x + Glyph.Measure(name), 0, Glyph.Measure(label), label, Theme.Field);
            x += Width(key);
        }
    }

    private static int Width(KeyHint key) => Glyph.Measure($" {key.KeyLabel} ") + Glyph.Measure($" {key.Label} ");
}
