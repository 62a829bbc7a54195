using CentreHost.Stock.Items;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;

namespace Kiosk.Stock.Making;

/// <summary>How one item is planned: the days an order takes, those kept in reserve, those between orders, what heads need.</summary>
internal sealed class PlanScreen : ShortForm
{
    private const int MostDays = 3_650;

    private readonly PlanLine _plan;
    private readonly Action _saved;
    private readonly WholeField _lead = new(0, MostDays);
    private readonly WholeField _safety = new(0, MostDays);
    private readonly WholeField _review = new(0, MostDays);
    private readonly WholeField _units = new(0, PackedUnits.Most);
    private readonly WholeField _heads = new(1, PackedUnits.Most);

    public PlanScreen(Desk desk, PlanLine plan, Action saved)
        : base(desk)
    {
        (_plan, _saved) = (plan, saved);
        (_lead.Value, _safety.Value, _review.Value) = (plan.LeadDays, plan.SafetyDays, plan.ReviewDays);
        (_units.Value, _heads.Value) = (plan.Units, plan.Heads);
    }

    public override string Title => Desk.Say("plan_title", Desk.Say(_plan.Name), _plan.Item);

    protected override string Text => Desk.Say(_plan.Planned ? "plan_text" : "plan_text_unplanned", _plan.Unit);

    protected override IReadOnlyList<Field> Fields =>
    [
        new("plan_lead", _lead, () => Days(_lead)),
        new("plan_safety", _safety, () => Days(_safety)),
        new("plan_review", _review, () => Days(_review)),
        new("plan_units", _units, () => _units.Value is null && (!_units.IsEmpty || !_heads.IsEmpty) ? "plan_pair_wrong" : null),
        new("plan_heads", _heads, () => _heads.Value is null && (!_units.IsEmpty || !_heads.IsEmpty) ? "plan_pair_wrong" : null),
    ];

    protected override void Send()
    {
        var plan = new PlanItem(
            Desk.Centre.NewId(), _plan.Item, (int)_lead.Value!.Value, (int)_safety.Value!.Value, (int)_review.Value!.Value)
        {
            Units = _units.Value,
            Heads = _heads.Value,
        };
        Send((centre, stop) => centre.PlanItem(plan, stop), _ =>
        {
            _saved();
            return Next.Back;
        });
    }

    private static string? Days(WholeField field) => field.Value is null ? "plan_days_wrong" : null;
}
