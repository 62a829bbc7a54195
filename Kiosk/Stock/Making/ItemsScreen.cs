using CentreHost.Stock;
using CentreHost.Stock.Items;
using CentreHost.Stock.Planning;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>Every item of the centre: what it is called and counted in, how it is packed and planned, what it is made of.</summary>
internal sealed class ItemsScreen : Screen
{
    private readonly SpokenTable<ItemLine> _items;
    private ILookup<string, PackLine> _packs = Array.Empty<PackLine>().ToLookup(p => p.Item);
    private Dictionary<string, PlanLine> _plans = [];

    public ItemsScreen(Desk desk)
        : base(desk) => _items = new SpokenTable<ItemLine>(desk, Columns);

    public override string Title => Desk.Say("items_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _items.Selected is null ? Array.Empty<Binding>() : [Binding.On(Key.Enter, "items_key_change", Change)],
        Binding.On(Key.F5, "items_key_new", () => Next.Open(new ItemFormScreen(Desk, null, code => Tell("items_added", code)))),
        .. _items.Selected is not { } item
            ? Array.Empty<Binding>()
            :
            [
                Binding.On(Key.F6, "items_key_packs", () => Next.Open(new PacksScreen(Desk, item))),
                Binding.On(Key.F7, "items_key_plan", () => Plan(item)),
                .. item.Kind is ItemKind.Kit or ItemKind.Meal
                    ? [Binding.On(Key.F8, "items_key_contents", () => Contents(item))]
                    : Array.Empty<Binding>(),
            ],
    ];

    public override View? Focus => _items;

    public override void Shown()
    {
        Ask((centre, stop) => centre.Packs(stop), packs =>
        {
            _packs = packs.ToLookup(p => p.Item);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Plans(stop), plans =>
        {
            _plans = plans.ToDictionary(p => p.Item);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            var marked = _items.Selected?.Code;
            _items.Items = items;
            _items.SelectedIndex = Math.Max(0, items.FindIndex(i => i.Code == marked));
            return Next.Stay;
        });
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("items_text"), Theme.Quiet);
        if (_items.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("items_none"), Theme.Normal);
            return;
        }

        _items.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Change() => _items.Selected is { } item
        ? Next.Open(new ItemFormScreen(Desk, item, code => Tell("items_changed", code)))
        : Next.Stay;

    private Next Plan(ItemLine item) => _plans.TryGetValue(item.Code, out var plan)
        ? Next.Open(new PlanScreen(Desk, plan, () => Tell("plan_saved", item.Code)))
        : Next.Stay;

    private Next Contents(ItemLine item)
    {
        if (item.Kind == ItemKind.Kit)
        {
            Ask((centre, stop) => centre.Kits(stop), kits => Next.Open(
                new KitContentsScreen(Desk, item, kits.Find(k => k.Kit == item.Code), () => Tell("contents_saved", item.Code))));
        }
        else
        {
            Ask((centre, stop) => centre.Recipes(stop), recipes => Next.Open(
                new RecipeScreen(Desk, item, recipes.Find(r => r.Dish == item.Code), () => Tell("contents_saved", item.Code))));
        }

        return Next.Stay;
    }

    private IReadOnlyList<Column<ItemLine>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), i => desk.Say(i.Name)),
        new(desk.Say("items_code"), i => i.Code, 14),
        new(desk.Say("items_unit"), i => i.Unit, 9),
        new(desk.Say("items_kind"), i => desk.Kind(i.Kind), 12),
        new(desk.Say("items_packs"), i => string.Join(", ", _packs[i.Code].Select(p => $"{desk.Say(p.Name)} {desk.Number(p.Units)}")), 16),
        new(desk.Say("items_plan"), i => PlanOf(i.Code), 9),
    ];

    /// <summary>Lead + safety + review; in brackets where it is only what everything unplanned has.</summary>
    private string PlanOf(string item) => !_plans.TryGetValue(item, out var plan) ? ""
        : plan.Planned ? $"{plan.LeadDays}+{plan.SafetyDays}+{plan.ReviewDays}"
        : $"({plan.LeadDays}+{plan.SafetyDays}+{plan.ReviewDays})";
}
