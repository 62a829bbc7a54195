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
        var x = 0;
        foreach (var key in keys)
        {
            var (name, label) = ($" {key.KeyLabel} ", $" {key.Label} ");
            var width = Glyph.Measure(name) + Glyph.Measure(label);

            // Half a hint tells a wrong thing; those that do not fit are left out.
            if (x + width > canvas.Width)
            {
                return;
            }

            canvas.Text(x, 0, Glyph.Measure(name), name, Theme.FocusedField);
            canvas.Text(x + Glyph.Measure(name), 0, Glyph.Measure(label), label, Theme.Field);
            x += width;
        }
    }
}
