using CentreHost.Stock.Kitchen;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kitchen;

/// <summary>What went into the pots, and what of it the kitchen's book did not have.</summary>
internal sealed class CookedScreen : Screen
{
    private readonly Cooked _cooked;
    private readonly SpokenTable<UsedIngredient> _used;

    public CookedScreen(Desk desk, Cooked cooked)
        : base(desk)
    {
        _cooked = cooked;
        _used = new SpokenTable<UsedIngredient>(desk, Columns, i => i.Short > 0 ? Theme.Warning : Theme.Normal) { Items = cooked.Used };
    }

    public override string Title => _cooked.WaitsBecause is null ? Desk.Say("cooked_title", _cooked.Number) : Desk.Say("cook_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_back", () => Next.Back)];

    public override View? Focus => _used;

    public override void Draw(Canvas canvas)
    {
        if (_cooked.WaitsBecause is { } why)
        {
            canvas.Paragraph(Desk.Say("paper_waits", Desk.Why(why)), Theme.Accent);
            return;
        }

        var text = _cooked.Used.Any(i => i.Short > 0) ? Desk.Say("cooked_short") : Desk.Say("cooked_whole");
        var lines = canvas.Paragraph(text, Theme.Accent);
        _used.Draw(canvas.Sub(0, lines + 1, canvas.Width, canvas.Height - lines - 1));
    }

    private static IReadOnlyList<Column<UsedIngredient>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), i => desk.Say(i.Name)),
        new(desk.Say("cooked_used"), i => desk.Number(i.Units), 12, Align.Right, (a, b) => a.Units.CompareTo(b.Units)),
        new("", i => i.Unit, 8),
        new(desk.Say("shortages_missing"), i => i.Short == 0 ? "" : $"! {desk.Number(i.Short)}", 12, Align.Right, (a, b) => a.Short.CompareTo(b.Short)),
    ];
}
