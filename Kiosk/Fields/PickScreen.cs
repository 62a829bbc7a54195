using Kiosk.Terminal;

namespace Kiosk.Fields;

/// <summary>One of a list: walk, search by typing, Enter. What it leads to replaces this screen.</summary>
/// <param name="title">Key of a phrase.</param>
/// <param name="chosen">Next.Back when the choice alone was wanted.</param>
internal sealed class PickScreen<T>(
    Desk desk, string title, IReadOnlyList<T> items, Func<T, string> text, Func<T, Next> chosen) : Screen(desk)
{
    private readonly ListView<T> _list = new(items, text) { HasFocus = true, SelectedIndex = 0 };

    public override string Title => Desk.Say(title);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_choose", Choose)];

    public override View? Focus => _list;

    public override Next? Press(KeyPress key) =>
        key.Is(Key.Enter) ? null : _list.Press(key) ? Next.Stay : null;

    public override Next Scanned(ScannedCode scan)
    {
        Warn("choose_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas) => _list.Draw(canvas.Inside());

    private Next Choose() => _list.SelectedIndex < 0 ? Next.Stay : chosen(_list.Items[_list.SelectedIndex]);
}
