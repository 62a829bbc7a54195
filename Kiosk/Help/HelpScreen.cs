using CentreHost.Staff;
using Kiosk.Papers;
using Kiosk.Terminal;

namespace Kiosk.Help;

/// <summary>What the keys of the screen below do, drawn from the list they act from.</summary>
internal sealed class HelpScreen(Desk desk, Screen about, IReadOnlyList<Binding> bindings) : Screen(desk)
{
    private const int KeyWidth = 12;

    private int _top;
    private int _page = 1;

    public override string Title => Desk.Say("help_title", about.Title);

    public override IReadOnlyList<Binding> Bindings =>
        MyRoles.Any() ? [Binding.On(Key.F6, "key_guide", SaveGuides)] : [];

    /// <summary>Each role has its guide.</summary>
    private IEnumerable<Role> MyRoles => Enum.GetValues<Role>().Where(role => role != Role.None && Desk.May(role) && !Desk.IsCovered);

    public override Next? Press(KeyPress key)
    {
        int? step = key.Key switch
        {
            Key.Up => -1,
            Key.Down => 1,
            Key.PageUp => -_page,
            Key.PageDown => _page,
            _ => null,
        };
        _top += step ?? 0;
        return step is null ? null : Next.Stay;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("help_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var text = Wrapped.Lines(Desk.Say("help_scanning"), Math.Max(20, canvas.Width - 2));
        var lines = bindings.Count + 1 + text.Count;
        _page = Math.Max(1, canvas.Height);
        _top = Math.Clamp(_top, 0, Math.Max(0, lines - _page));
        for (var i = _top; i < lines && i < _top + _page; i++)
        {
            if (i < bindings.Count)
            {
                canvas.Text(0, i - _top, KeyWidth, Frame.KeyLabel(Desk, bindings[i].Key), Theme.Accent);
                canvas.Text(KeyWidth, i - _top, Desk.Say(bindings[i].Label), Theme.Normal);
            }
            else if (i > bindings.Count)
            {
                canvas.Text(0, i - _top, text[i - bindings.Count - 1], Theme.Quiet);
            }
        }

        ScrollBar.Draw(canvas.Sub(canvas.Width - 1, 0, 1, canvas.Height), _top, lines);
    }

    /// <summary>One page for each role whoever asks has.</summary>
    private void SaveGuides()
    {
        foreach (var role in MyRoles)
        {
            Ask((centre, stop) => centre.Guide(role, Desk.Language, stop), pdf =>
            {
                this.SavePaper(pdf, $"guide-{role}-{Desk.Language}");
                return Next.Stay;
            });
        }
    }
}
