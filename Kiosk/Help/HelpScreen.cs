using Kiosk.Terminal;

namespace Kiosk.Help;

/// <summary>What the keys of the screen below do, drawn from the list they act from.</summary>
internal sealed class HelpScreen(Desk desk, Screen about, IReadOnlyList<Binding> bindings) : Screen(desk)
{
    private const int KeyWidth = 12;

    private readonly ListView<Binding> _lines = new(bindings, b => b.Label) { HasFocus = true };

    public override string Title => Desk.Say("help_title", about.Title);

    public override IReadOnlyList<Binding> Bindings => [];

    public override Next? Press(KeyPress key) => !key.IsText && _lines.Press(key) ? Next.Stay : null;

    public override Next Scanned(ScannedCode scan)
    {
        Warn("help_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var y = 1;
        foreach (var binding in bindings)
        {
            canvas.Text(0, y, KeyWidth, Frame.KeyLabel(Desk, binding.Key), Theme.Accent);
            canvas.Text(KeyWidth, y++, Desk.Say(binding.Label), Theme.Normal);
        }

        foreach (var line in Wrapped.Lines(Desk.Say("help_scanning"), Math.Max(20, canvas.Width - 2)))
        {
            canvas.Text(0, ++y, line, Theme.Quiet);
        }
    }
}
