using CentreHost.Stock;
using CentreHost.Stock.Planning;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Items;

/// <summary>One item: how it stands and its lots, which can be corrected, held, freed or recalled.</summary>
internal sealed class ItemScreen : Screen
{
    private readonly string _item;
    private readonly Sentence _name;
    private readonly ItemOutlook? _outlook;
    private readonly SpokenTable<LotLine> _lots;

    /// <param name="outlook">None where only the lots are wanted.</param>
    public ItemScreen(Desk desk, string item, Sentence name, ItemOutlook? outlook)
        : base(desk)
    {
        (_item, _name, _outlook) = (item, name, outlook);
        _lots = new SpokenTable<LotLine>(desk, Columns, lot => IsFree(lot) ? Theme.Normal : Theme.Warning);
    }

    public override string Title => Desk.Say("item_title", Desk.Say(_name), _item);

    public override IReadOnlyList<Binding> Bindings =>
        Desk.May(StockScreen.KeepsStock) && _lots.Items.Count > 0 ? [Binding.On(Key.F5, "item_key_correct", Correct)] : [];

    public override View? Focus => _lots;

    public override void Shown() => Ask((centre, stop) => centre.Lots(_item, stop), lots =>
    {
        _lots.Items = lots;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        var lines = _outlook is { } outlook ? canvas.Paragraph(string.Join('\n', Says(outlook)), Theme.Normal) + 1 : 0;
        if (_lots.Items.Count == 0)
        {
            canvas.Text(0, lines, Waiting > 0 ? "" : Desk.Say("item_no_lots"), Theme.Normal);
            return;
        }

        _lots.Draw(canvas.Sub(0, lines, canvas.Width, canvas.Height - lines));
    }

    private IEnumerable<string> Says(ItemOutlook outlook)
    {
        var weeks = LevelWords.Bar(outlook, 13);
        yield return LevelWords.Say(Desk, outlook) + (weeks.Length == 0 ? "" : $"   {weeks} {Desk.Say("item_weeks")}");
        foreach (var line in OutlookText.Of(Desk, outlook))
        {
            yield return line;
        }
    }

    private Next Correct()
    {
        if (_lots.Selected is not { } lot)
        {
            return Next.Stay;
        }

        IReadOnlyList<LotLine> others = [.. _lots.Items.Where(l => l.Id != lot.Id && l.MergedInto is null)];
        return Next.Open(new PickScreen<LotChange>(
            Desk, "lot_change_which", CorrectLotScreen.Changes(lot, others.Count > 0), c => Desk.Say($"lot_change_{c}"),
            change => Next.Instead(new CorrectLotScreen(Desk, lot, change, others))));
    }

    private static bool IsFree(LotLine lot) => lot.Standing.Equals("free", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Column<LotLine>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_lot"), l => l.MergedInto is { } into ? $"{l.Code} → {into}" : l.Code),
        new(desk.Say("stock_last_day"), l => l.LastUsableDay is { } day ? desk.Day(day) : "", 12, Order: (a, b) => Nullable.Compare(a.LastUsableDay, b.LastUsableDay)),
        new(desk.Say("item_received"), l => desk.Day(l.FirstReceived), 12, Order: (a, b) => a.FirstReceived.CompareTo(b.FirstReceived)),
        new(desk.Say("item_standing"), l => $"{(IsFree(l) ? "●" : "■")} {desk.Standing(l.Standing)}", 16),
        new(desk.Say("stock_units"), l => desk.Number(l.OnHand), 10, Align.Right, (a, b) => a.OnHand.CompareTo(b.OnHand)),
    ];
}
