using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <param name="Version">None while nobody has said what it is made of.</param>
/// <param name="MadeOf">Its parts on one line.</param>
internal sealed record Composition(ItemLine Item, int? Version, string MadeOf, Func<Action, Screen> Open);

/// <summary>The kits or the dishes of the centre, also those nobody has said the contents of yet.</summary>
internal sealed class CompositionsScreen : Screen
{
    private readonly ItemKind _kind;
    private readonly SpokenTable<Composition> _made;
    private IReadOnlyList<ItemLine> _items = [];

    /// <param name="kind">Kit, or meal for dishes.</param>
    public CompositionsScreen(Desk desk, ItemKind kind)
        : base(desk) => (_kind, _made) = (kind, new SpokenTable<Composition>(
            desk, Columns, made => made.Version is null ? Theme.Warning : Theme.Normal));

    public override string Title => Desk.Say(_kind == ItemKind.Kit ? "compositions_kits_title" : "compositions_dishes_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _made.Selected is null ? Array.Empty<Binding>() : [Binding.On(Key.Enter, "items_key_contents", Open)],
        .. Desk.May(StockScreen.KeepsStock)
            ? [Binding.On(Key.F5, "items_key_new", () => Next.Open(new ItemFormScreen(Desk, null, code => Tell("items_added", code), _kind)))]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _made;

    public override void Shown() => Ask((centre, stop) => centre.Items(stop), items =>
    {
        _items = items;
        if (_kind == ItemKind.Kit)
        {
            Ask((centre, stop) => centre.Kits(stop), kits => Show(kits.ToDictionary(k => k.Kit, Made)));
        }
        else
        {
            Ask((centre, stop) => centre.Recipes(stop), recipes => Show(recipes.ToDictionary(r => r.Dish, Made)));
        }

        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("compositions_text"), Theme.Quiet);
        if (_made.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("compositions_none"), Theme.Normal);
            return;
        }

        _made.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Show(Dictionary<string, Composition> known)
    {
        var marked = _made.Selected?.Item.Code;
        var shown = _items.Where(i => i.Kind == _kind || known.ContainsKey(i.Code))
            .Select(i => known.GetValueOrDefault(i.Code) ?? Unsaid(i)).ToList();
        _made.Items = shown;
        _made.SelectedIndex = Math.Max(0, shown.FindIndex(m => m.Item.Code == marked));
        return Next.Stay;
    }

    private Next Open() => _made.Selected is { } made
        ? Next.Open(made.Open(() => Tell("contents_saved", made.Item.Code)))
        : Next.Stay;

    private Composition Made(KitPage kit) => new(
        ItemOf(kit.Kit), kit.Version,
        Changing(string.Join(" + ", kit.Parts.Select(p => $"{Desk.Amount(p.PerKit, p.Unit)} {Desk.Say(p.Name)}")), kit.ChangesOn),
        saved => new KitContentsScreen(Desk, ItemOf(kit.Kit), kit, saved));

    private Composition Made(RecipePage recipe) => new(
        ItemOf(recipe.Dish), recipe.Version,
        Changing(
            string.Join(" + ", recipe.Ingredients.Select(i => $"{Desk.Amount(i.Units, i.Unit)} {Desk.Say(i.Name)}")), recipe.ChangesOn),
        saved => new RecipeScreen(Desk, ItemOf(recipe.Dish), recipe, saved));

    private Composition Unsaid(ItemLine item) => new(item, null, "", saved => _kind == ItemKind.Kit
        ? new KitContentsScreen(Desk, item, null, saved)
        : new RecipeScreen(Desk, item, null, saved));

    private string Changing(string madeOf, DateOnly? on) =>
        on is { } day ? Desk.Say("contents_changes", madeOf, Desk.Day(day)) : madeOf;

    private ItemLine ItemOf(string code) => _items.First(i => i.Code == code);

    private static IReadOnlyList<Column<Composition>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), m => desk.Say(m.Item.Name), 22),
        new(desk.Say("items_code"), m => m.Item.Code, 14),
        new(desk.Say("kits_version"), m => m.Version is { } version ? desk.Number(version) : "", 7, Align.Right),
        new(desk.Say("compositions_made_of"), m => m.Version is null ? $"○ {desk.Say("compositions_unsaid")}" : m.MadeOf),
    ];
}
