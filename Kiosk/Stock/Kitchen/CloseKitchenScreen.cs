using CentreHost.Services;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Moves;
using Kiosk.Fields;
using Kiosk.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kitchen;

/// <summary>What the kitchen counts when a meal is over, and whether it all adds up. A second time corrects the first.</summary>
internal sealed class CloseKitchenScreen : ShortForm
{
    private readonly PaperDay _counted = new();
    private readonly NumberField _uncarded = new(maximum: PackedUnits.Most);
    private readonly NumberField _waste = new(maximum: PackedUnits.Most);
    private readonly NumberField _left = new(maximum: PackedUnits.Most);
    private DropDown<ServiceLine> _meal;
    private KitchenClosed? _closed;

    public CloseKitchenScreen(Desk desk)
        : base(desk)
    {
        _meal = Meals([]);
        _counted.Day = desk.Host.Hello?.ServiceDay;
    }

    public override string Title => Desk.Say("kitchen_close_title");

    protected override string SendLabel => "receive_key_post";

    protected override IReadOnlyList<Field> Fields =>
    [
        new("meals_meal", _meal, () => _meal.SelectedIndex < 0 ? "choose_one" : null),
        .. _counted.Fields,
        new("kitchen_uncarded", _uncarded, () => _uncarded.Value is null ? "receive_units_wrong" : null),
        new("kitchen_waste", _waste, () => _waste.Value is null ? "receive_units_wrong" : null),
        new("kitchen_left", _left, () => _left.Value is null ? "receive_units_wrong" : null),
    ];

    public override void Shown() => Ask((centre, stop) => centre.Services(stop), services =>
    {
        var focused = Sheet.Focused == _meal;
        var meals = services.Where(s => s is { Kind: ServiceKind.Meal, Active: true }).ToList();
        _meal = Meals(meals);
        _meal.SelectedIndex = meals.FindIndex(m => m.Code == Desk.Host.Hello?.Meal?.Service);
        Renew(focused ? _meal : null);
        return Next.Stay;
    });

    protected override void DrawBelow(Canvas canvas)
    {
        if (_closed is not { } closed)
        {
            canvas.Paragraph(Desk.Say("kitchen_close_text"), Theme.Quiet);
            return;
        }

        string[] figures =
        [
            .. new[] { closed.Opening, closed.Cooked, closed.Scanned, closed.Uncarded, closed.Waste, closed.Left }.Select(Desk.Number),
        ];
        var lines = canvas.Paragraph(Desk.Say("kitchen_sum", [closed.Number, .. figures]), Theme.Accent);
        var gap = closed.Gap == 0 ? Desk.Say("kitchen_no_gap") : Desk.Say("kitchen_gap", Desk.Number(closed.Gap));
        canvas.Sub(0, lines, canvas.Width, canvas.Height - lines).Paragraph(gap, closed.Gap == 0 ? Theme.Accent : Theme.Warning);
    }

    protected override void Send()
    {
        var when = _counted.Written ?? new PaperDate(Desk.Host.Hello!.ServiceDay);
        var meal = new CloseKitchen(
            Desk.Centre.NewId(), _meal.Items[_meal.SelectedIndex].Code, when.Day, _uncarded.Value!.Value,
            _waste.Value!.Value, _left.Value!.Value)
        { At = when.At };
        Send((centre, stop) => centre.CloseKitchen(meal, stop), closed =>
        {
            _closed = closed;
            return Next.Stay;
        });
    }

    private DropDown<ServiceLine> Meals(IReadOnlyList<ServiceLine> meals) => new(meals, m => Desk.Say(m.Name));
}
