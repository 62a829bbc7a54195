using System.Globalization;
using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>A dish by its ingredients for so many heads, and what each age eats of an adult's share.</summary>
internal sealed class RecipeScreen : MadeOfScreen<MadeOfLine>
{
    private static readonly string[] AgeGroups = ["0-4", "5-11", "12-17", "18-59", "60+"];

    private readonly ItemLine _dish;
    private readonly int _version;
    private readonly QuantityField _units;
    private readonly DateField _from = new();
    private readonly WholeField _heads = new(1, PackedUnits.Most);
    private readonly FigureGrid _shares;
    private DropDown<ItemLine> _item;
    private IReadOnlyList<PackLine> _packs = [];

    /// <param name="known">The recipe until now; none for a dish without one.</param>
    public RecipeScreen(Desk desk, ItemLine dish, RecipePage? known, Action saved)
        : base(desk, saved)
    {
        (_dish, _version) = (dish, (known?.LastVersion ?? 0) + 1);
        _item = ItemWords.Choice(desk, []);
        _units = new QuantityField(desk, () => Item is { } item ? new PackedUnits(item.Unit, _packs.Where(p => p.Item == item.Code)) : null);
        _shares = new FigureGrid(
            () => [desk.Say("recipe_part"), desk.Say("recipe_of")], row => desk.Say("cook_age", AgeGroups[row]))
        { Width = 40 };
        foreach (var group in AgeGroups)
        {
            _shares.Add(known?.Shares.FirstOrDefault(s => s.AgeGroup == group) is { } share ? [Typed(share.Part), Typed(share.Of)] : []);
        }

        foreach (var one in known?.Ingredients ?? [])
        {
            Lines.Add(new MadeOfLine(one.Item, one.Name, one.Unit, Typed(one.Units), one.Units, one.Heads));
        }

        _heads.Value = 1;
    }

    public override string Title => Desk.Say("recipe_title", Desk.Say(_dish.Name));

    protected override string Text => Desk.Say("recipe_text", _version);

    protected override IReadOnlyList<Field> Fields =>
    [
        new("recipe_item", _item, () => AsksForLine && Item is null ? "receive_item_missing" : null),
        new("recipe_units", _units, () => AsksForLine && _units.Units is not > 0 ? _units.Wrong : null),
        new("recipe_heads", _heads, () => AsksForLine && _heads.Value is null ? "recipe_heads_wrong" : null),
        new("recipe_shares", _shares, () => Shares() is null ? "recipe_share_wrong" : null, AgeGroups.Length + 1),
        new("contents_from", _from, () => _from.IsInvalid ? "receive_day_wrong" : null),
    ];

    protected override View FirstOfLine => _item;

    protected override View LastOfLine => _heads;

    protected override bool IsBegun => Item is not null || _item.FindsNothing || _units.Text.Length > 0;

    private ItemLine? Item => _item.SelectedIndex < 0 ? null : _item.Items[_item.SelectedIndex];

    public override void Shown()
    {
        Ask((centre, stop) => centre.Packs(stop), packs =>
        {
            _packs = packs;
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            var isFocused = _item.HasFocus;
            _item = ItemWords.Choice(Desk, items);
            Renew(isFocused ? _item : null);
            return Next.Stay;
        });
    }

    protected override string Say(MadeOfLine line) =>
        Desk.Say("recipe_line", Desk.Number(line.Units), Desk.Unit(line.Units, line.Unit), Desk.Say(line.Name), Desk.Number(line.Heads));

    protected override MadeOfLine Made() =>
        new(Item!.Code, Item.Name, Item.Unit, _units.Text.Trim(), _units.Units!.Value, _heads.Value!.Value);

    protected override void Fill(MadeOfLine line)
    {
        _item.SelectedIndex = _item.Items.ToList().FindIndex(i => i.Code == line.Item);
        (_units.Text, _heads.Value) = (line.Typed, line.Heads);
    }

    /// <summary>The heads stay: a recipe mostly says all its ingredients for as many.</summary>
    protected override void ClearLine()
    {
        _item.SelectedIndex = -1;
        _units.Clear();
    }

    protected override Func<CentreClient, CancellationToken, Task<Reply<Done>>> Command(Guid id)
    {
        var recipe = new DefineRecipe(
            id, _dish.Code, [.. Lines.Lines.Select(l => new Ingredient(l.Item, l.Units, l.Heads))], Shares()!)
        {
            From = _from.Value,
        };
        return (centre, stop) => centre.DefineRecipe(recipe, stop);
    }

    /// <summary>Of the groups that have one; null while one cannot be read.</summary>
    private List<AgeShare>? Shares()
    {
        var shares = new List<AgeShare>();
        for (var row = 0; row < AgeGroups.Length; row++)
        {
            var (part, of) = (_shares[row, 0].Trim(), _shares[row, 1].Trim());
            if (part.Length == 0 && of.Length == 0)
            {
                continue;
            }

            if (Whole(part) is not { } eaten || Whole(of) is not { } whole || whole < 1)
            {
                return null;
            }

            shares.Add(new AgeShare(AgeGroups[row], eaten, whole));
        }

        return shares;
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= PackedUnits.Most ? number : null;

    private static string Typed(long number) => number.ToString(CultureInfo.InvariantCulture);
}
