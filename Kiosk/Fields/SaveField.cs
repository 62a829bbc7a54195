using Kiosk.Terminal;

namespace Kiosk.Fields;

/// <summary>Last field of a sheet: Enter on it submits, so that what was typed before is never sent by surprise.</summary>
internal sealed class SaveField(Func<string> label) : View
{
    public override int PreferredWidth => Glyph.Measure(label()) + 6;

    /// <summary>Letters are swallowed: none of them may reach a binding by chance.</summary>
    public override bool Press(KeyPress key) => key.IsText;

    public override void Draw(Canvas canvas)
    {
        var text = HasFocus ? $"▶ {label()} ◀" : $"  {label()}  ";
        canvas.Text(0, 0, Math.Min(canvas.Width, PreferredWidth), text, HasFocus ? Theme.Selected : Theme.Field, Align.Centre);
    }
}
