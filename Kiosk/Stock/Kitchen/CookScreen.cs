using System.Globalization;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using Kiosk.Fields;
using Kiosk.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kitchen;

/// <summary>Portions cooked by a recipe for so many heads of each age group: the ingredients leave the kitchen's book.</summary>
internal sealed class CookScreen : ShortForm
{
    private static readonly string[] AgeGroups = ["0-4", "5-11", "12-17", "18-59", "60+"];

    private readonly NumberField _portions = new(minimum: 1, maximum: PackedUnits.Most);
    private readonly DateField _lastDay = new();
    private readonly PaperDay _on = new();
    private readonly FigureGrid _heads;
    private DropDown<RecipePage> _dish;
    private DropDown<PlaceLine> _kitchen;

    public CookScreen(Desk desk)
        : base(desk)
    {
        _heads = new FigureGrid(() => [desk.Say("cook_heads")], row => desk.Say("cook_age", AgeGroups[row])) { Width = 32 };
        foreach (var _ in AgeGroups)
        {
            _heads.Add();
        }

        (_dish, _kitchen) = (Dishes([]), PlaceChoice.Of(desk, [], null));
    }

    public override string Title => Desk.Say("cook_title");

    protected override string SendLabel => "receive_key_post";

    protected override IReadOnlyList<Field> Fields =>
    [
        new("cook_dish", _dish, () => _dish.SelectedIndex < 0 ? "choose_one" : null),
        new("cook_portions", _portions, () => _portions.Value is null ? "receive_units_wrong" : null),
        new("cook_for", _heads, HeadsAreWrong, AgeGroups.Length + 1),
        new("cook_kitchen", _kitchen, () => _kitchen.SelectedIndex < 0 ? "choose_one" : null),
        new("stock_last_day", _lastDay, () => _lastDay.IsInvalid ? "receive_day_wrong" : null),
        .. _on.Fields,
    ];

    public override void Shown()
    {
        Ask((centre, stop) => centre.Recipes(stop), recipes =>
        {
            var focused = Sheet.Focused == _dish;
            _dish = Dishes(recipes);
            _dish.SelectedIndex = recipes.Count == 1 ? 0 : -1;
            Renew(focused ? _dish : null);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Places(stop), places =>
        {
            var focused = Sheet.Focused == _kitchen;
            _kitchen = PlaceChoice.Of(Desk, places, "KITCHEN");
            Renew(focused ? _kitchen : null);
            return Next.Stay;
        });
    }

    protected override void DrawBelow(Canvas canvas)
    {
        if (_dish.SelectedIndex < 0)
        {
            return;
        }

        var ingredients = _dish.Items[_dish.SelectedIndex].Ingredients.Select(i =>
            Desk.Say("cook_ingredient", Desk.Say(i.Name), i.Units, Desk.Unit(i.Units, i.Unit), i.Heads));
        canvas.Paragraph(string.Join(", ", ingredients), Theme.Quiet);
    }

    protected override void Send()
    {
        var heads = Enumerable.Range(0, AgeGroups.Length).Select(row => new HeadsOf(AgeGroups[row], Heads(row)!.Value));
        var dish = new CookDish(
            Desk.Centre.NewId(), _dish.Items[_dish.SelectedIndex].Dish, _kitchen.Items[_kitchen.SelectedIndex].Code,
            _portions.Value!.Value, [.. heads.Where(h => h.Heads > 0)])
        {
            LastUsableDay = _lastDay.Value,
            On = _on.Written,
        };
        Send((centre, stop) => centre.Cook(dish, stop), cooked => Next.Instead(new CookedScreen(Desk, cooked)));
    }

    private string? HeadsAreWrong() =>
        Enumerable.Range(0, AgeGroups.Length).Any(row => Heads(row) is null) ? "arrival_not_a_number" : null;

    private long? Heads(int row) => _heads[row, 0].Trim() switch
    {
        "" => 0,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var heads)
            && heads <= PackedUnits.Most => heads,
        _ => null,
    };

    private DropDown<RecipePage> Dishes(IReadOnlyList<RecipePage> recipes) => new(recipes, r => Desk.Say(r.Name));
}
