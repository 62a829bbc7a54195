using CentreHost.Stock;
using Kiosk.Stock.Moves;
using Kiosk.Terminal;

namespace Kiosk.Stock.Counts;

/// <summary>Which shelves are counted.</summary>
internal sealed class CountPlaceScreen : Screen
{
    private readonly ListView<PlaceLine> _places;

    public CountPlaceScreen(Desk desk)
        : base(desk) => _places = new ListView<PlaceLine>([], p => desk.Say(p.Name)) { HasFocus = true };

    public override string Title => Desk.Say("count_where");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_choose", Choose)];

    public override View? Focus => _places;

    public override void Shown() => Ask((centre, stop) => centre.Places(stop), places =>
    {
        _places.Items = MoveRules.Inside(places);
        _places.SelectedIndex = 0;
        return Next.Stay;
    });

    public override Next? Press(KeyPress key) => key.Is(Key.Enter) ? null : base.Press(key);

    public override void Draw(Canvas canvas) => _places.Draw(canvas.Inside());

    private Next Choose() =>
        _places.SelectedIndex < 0 ? Next.Stay : Next.Instead(new CountScreen(Desk, _places.Items[_places.SelectedIndex]));
}
