using CentreHost.Stock;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>The fields of the line being typed: an item, its quantity, and what this paper asks of it besides.</summary>
internal abstract class LineEntry<TLine>
    where TLine : class
{
    private DropDown<ItemLine> _item;
    private IReadOnlyList<PackLine> _packs = [];
    private FieldSheet? _sheet;

    protected LineEntry(Desk desk)
    {
        Desk = desk;
        _item = Items([]);
        Units = Quantity();
    }

    public FieldSheet Sheet => _sheet ??= new FieldSheet(Desk, Fields);

    public int Height => Fields.Sum(f => f.Height);

    public ItemLine? Item => _item.SelectedIndex < 0 ? null : _item.Items[_item.SelectedIndex];

    public bool HasItems => _item.Items.Count > 0;

    public virtual bool IsBegun => Item is not null || _item.FindsNothing || Units.Text.Length > 0;

    /// <summary>Enter here adds the line: further fields are for the line that needs them.</summary>
    public abstract bool IsAtEnd { get; }

    /// <summary>The field in which Enter adds the line.</summary>
    public abstract View End { get; }

    protected Desk Desk { get; }

    /// <summary>The quantity that moves.</summary>
    protected QuantityField Units { get; }

    protected Field ItemField => new("stock_item", _item, () => _item.FindsNothing ? "item_not_found" : Item is null ? "receive_item_missing" : null)
    {
        NothingFound = "item_not_found",
    };

    protected abstract IReadOnlyList<Field> Fields { get; }

    public void Take(IReadOnlyList<ItemLine> items)
    {
        var focused = Sheet.Focused == _item;
        _item = Items(items);
        Remake(focused ? _item : Sheet.Focused);
    }

    public void Take(IReadOnlyList<PackLine> packs) => _packs = packs;

    /// <summary>What the box says goes into the fields; what it does not say stays.</summary>
    /// <returns>False when no item bears its number.</returns>
    public bool Take(BoxScanned box)
    {
        if (box.Item is null || IndexOf(box.Item) is not (>= 0 and var index))
        {
            return false;
        }

        _item.SelectedIndex = index;
        Fill(box);
        Sheet.Focus(Units);
        return true;
    }

    /// <summary>Null, with the fields that are wrong marked, until the line is whole.</summary>
    public TLine? Finish()
    {
        if (!Sheet.Check() || Item is not { } item)
        {
            return null;
        }

        var line = Made(item);
        Clear();
        return line;
    }

    public void Edit(TLine line)
    {
        _item.SelectedIndex = IndexOf(Fill(line).Code);
        Sheet.Focus(Units);
    }

    /// <summary>The head decides what is asked of a line.</summary>
    public void Renew() => Remake(Sheet.Focused);

    public void Clear()
    {
        _item.SelectedIndex = -1;
        Units.Clear();
        ClearRest();
        Remake(_item);
    }

    /// <returns>True when the box is more of the open line's goods and was counted with it.</returns>
    public virtual bool AddsUp(BoxScanned box) => false;

    /// <returns>The item whose lots nobody has asked for yet.</returns>
    public virtual string? AskForLots() => null;

    public virtual void TakeLots(string item, IReadOnlyList<LotLine> lots)
    {
    }

    protected bool ItemIsOpen => _item.IsOpen;

    protected PackedUnits PackedOf(ItemLine item) => new(item.Unit, _packs.Where(p => p.Item == item.Code));

    protected QuantityField Quantity() => new(Desk, () => Item is { } item ? PackedOf(item) : null);

    protected abstract TLine Made(ItemLine item);

    /// <summary>Item and focus are already set.</summary>
    protected abstract void Fill(BoxScanned box);

    /// <returns>The line's item, which is chosen again.</returns>
    protected abstract ItemLine Fill(TLine line);

    protected abstract void ClearRest();

    protected void Remake(View focus)
    {
        Sheet.Focused.HasFocus = false;
        var fields = Fields;
        _sheet = new FieldSheet(Desk, fields);
        _sheet.Focus(fields.Any(f => f.View == focus) ? focus : _item);
    }

    private int IndexOf(string code) => _item.Items.ToList().FindIndex(i => i.Code == code);

    private DropDown<ItemLine> Items(IReadOnlyList<ItemLine> items) => new(items, i => $"{Desk.Say(i.Name)} ({i.Code})");
}
