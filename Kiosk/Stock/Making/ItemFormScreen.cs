using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Stock.Items;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>A new item, or what is said of one the centre has. The code is given once; the unit holds once it counts.</summary>
internal sealed class ItemFormScreen : ShortForm
{
    private const int LongestCode = 24;
    private const int LongestName = 80;
    private const int LongestUnit = 24;

    private readonly ItemLine? _item;
    private readonly Action<string> _saved;
    private readonly TextField _code = new(LongestCode);
    private readonly TextField _french = new(LongestName);
    private readonly TextField _english = new(LongestName);
    private readonly TextField _unit = new(LongestUnit);
    private readonly DropDown<ItemKind> _kind;
    private readonly DropDown<bool> _tracked;

    /// <param name="item">None for a new one.</param>
    /// <param name="saved">Told the code.</param>
    /// <param name="kind">Offered for a new one.</param>
    public ItemFormScreen(Desk desk, ItemLine? item, Action<string> saved, ItemKind? kind = null)
        : base(desk)
    {
        (_item, _saved) = (item, saved);
        _kind = new DropDown<ItemKind>(Enum.GetValues<ItemKind>(), k => Desk.Kind(k));
        _tracked = new DropDown<bool>([false, true], isTracked => Desk.Say(isTracked ? "item_tracked_yes" : "item_tracked_no"));
        _kind.SelectedIndex = (item?.Kind ?? kind) is { } offered ? _kind.Items.ToList().IndexOf(offered) : -1;
        _tracked.SelectedIndex = item?.LotTracked == true ? 1 : 0;
        (_french.Text, _english.Text, _unit.Text) = (item?.Name.Fr ?? "", item?.Name.En ?? "", item?.Unit ?? "");
    }

    public override string Title => _item is { } item ? Desk.Say("item_change_title", item.Code) : Desk.Say("item_new_title");

    protected override string Text => Desk.Say(_item is null ? "item_new_text" : "item_change_text");

    protected override IReadOnlyList<Field> Fields =>
    [
        .. _item is null ? [new Field("items_code", _code, () => Missing(_code))] : Array.Empty<Field>(),
        new Field("item_french", _french, () => Missing(_french)),
        new Field("item_english", _english, () => Missing(_english)),
        new Field("item_unit", _unit, () => Missing(_unit)),
        new Field("items_kind", _kind, () => _kind.SelectedIndex < 0 ? "choose_one" : null),
        new Field("item_tracked", _tracked, () => _tracked.SelectedIndex < 0 ? "choose_one" : null),
    ];

    protected override void Send()
    {
        var (id, name, unit) = (Desk.Centre.NewId(), new Sentence(_french.Text.Trim(), _english.Text.Trim()), _unit.Text.Trim());
        var (kind, tracked) = (_kind.Items[_kind.SelectedIndex], _tracked.SelectedIndex == 1);
        if (_item is { Code: var known })
        {
            var change = new ChangeItem(id, known, name, unit, kind, tracked);
            Send((centre, stop) => centre.ChangeItem(change, stop), done => Saved(done, known));
            return;
        }

        var item = new AddItem(id, _code.Text.Trim().ToUpperInvariant(), name, unit, kind, tracked);
        Send((centre, stop) => centre.AddItem(item, stop), done => Saved(done, item.Code));
    }

    private Next Saved(Done done, string code)
    {
        _saved(code);
        return Next.Back;
    }

    private static string? Missing(TextField field) => string.IsNullOrWhiteSpace(field.Text) ? "paper_needed" : null;
}
