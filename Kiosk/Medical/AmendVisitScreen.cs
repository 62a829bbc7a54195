using CentreHost.Medical;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Medical;

/// <summary>Adds to a visit: another note, or what it really was for.</summary>
internal sealed class AmendVisitScreen : ShortForm
{
    private const int LongestNote = 4_000;

    private readonly VisitLine _visit;
    private readonly Action _added;
    private readonly DropDown<VisitCategory> _category;
    private readonly TextField _note = new(LongestNote);

    public AmendVisitScreen(Desk desk, VisitLine visit, Action added)
        : base(desk)
    {
        (_visit, _added) = (visit, added);
        _category = new DropDown<VisitCategory>(Enum.GetValues<VisitCategory>(), c => Desk.Say($"visit_{c}")) { SelectedIndex = (int)visit.Category };
    }

    public override string Title => Desk.Say("visits_add_title", Desk.Moment(_visit.AtUtc));

    protected override string Text => Desk.Say("visits_add_text");

    protected override IReadOnlyList<Field> Fields =>
        [new Field("visit_note", _note), new Field("visit_category", _category)];

    protected override void Send()
    {
        var category = _category.Items[_category.SelectedIndex];
        var request = new AmendVisit(
            Desk.Centre.NewId(), category == _visit.Category ? null : category, _note.Text.Trim() is { Length: > 0 } note ? note : null);
        Send((centre, stop) => centre.AmendVisit(_visit.Id, request, stop), _ =>
        {
            _added();
            return Next.Back;
        });
    }
}

/// <summary>The visit of somebody else, or one entered twice: it goes back with why.</summary>
internal sealed class TakeBackVisitScreen(Desk desk, VisitLine visit, Action taken) : ShortForm(desk)
{
    private const int LongestReason = 500;

    private readonly TextField _reason = new(LongestReason);

    public override string Title => Desk.Say("visits_take_back_title", Desk.Moment(visit.AtUtc), Desk.Say($"visit_{visit.Category}"));

    protected override string Text => Desk.Say("visits_take_back_text");

    protected override string SendLabel => "visits_key_take_back";

    protected override IReadOnlyList<Field> Fields =>
        [new Field("visits_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null)];

    protected override void Send()
    {
        var request = new TakeBackVisit(Desk.Centre.NewId(), _reason.Text.Trim());
        Send((centre, stop) => centre.TakeBackVisit(visit.Id, request, stop), _ =>
        {
            taken();
            return Next.Back;
        });
    }
}
