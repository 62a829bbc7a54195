using Inventory;

namespace CentreHost.Stock.Planning;

/// <summary>How every item stands: worked out anew from the kept day figures, so a missed night loses nothing.</summary>
internal static class Outlook
{
    private const int DaysLookedBack = 90;
    private const int Horizon = 365;
    private const int ExpiringWithinDays = 90;

    // Where nobody has planned an item: two weeks until it comes, one in reserve, ordered once a month.
    public static readonly ReorderRule UnplannedRule = new(14, 7, 30);

    private static readonly Plan Unplanned = new(UnplannedRule, null, default);

    private const string SelectItems =
        """
        SELECT i.id, i.code, i.name_fr, i.name_en, i.unit, p.lead_days, p.safety_days, p.review_days, p.units_per_heads, p.heads,
               coalesce(p.minimum_days_left, 0), (SELECT coalesce(max(k.units), 1) FROM item_packs k WHERE k.item_id = i.id)
        FROM items i LEFT JOIN item_plans p ON p.item_id = i.id
        WHERE i.merged_into IS NULL AND (EXISTS (SELECT 1 FROM lots l WHERE l.item_id = i.id) OR p.item_id IS NOT NULL)
        ORDER BY i.code
        """;

    private const string Present = "SELECT count(*) FROM people WHERE status = 'Present'";

    public static List<ItemOutlook> Of(StockView view, DateOnly today)
    {
        var heads = view.Number(Present)!.Value;
        return [.. Read(view, today).Select(item => One(item.Code, item.Name, item.Unit, item.Plan, item.Days, heads, today))];
    }

    /// <summary>Every item's closed days, as its alarms see them.</summary>
    public static List<(ItemId Item, List<AlertDay> Days, AlertRule Rule)> Alarms(StockView view, DateOnly today)
    {
        var heads = view.Number(Present)!.Value;
        return
        [
            .. Read(view, today).Select(item => (
                item.Item, AlertDays(item.Days, RateOf(item.Plan, Consumption.Of(item.Days.Closed, item.Days.FirstReceived), heads)), item.Plan.Alerts)),
        ];
    }

    /// <summary>One item's days after another's: those of a whole store do not stand in memory together.</summary>
    private static IEnumerable<(ItemId Item, string Code, Texts.Sentence Name, string Unit, Plan Plan, ItemDays Days)> Read(StockView view, DateOnly today)
    {
        var oldest = today.AddDays(-DaysLookedBack);
        var store = StoreDays.Since(view, oldest);
        return view.Rows(SelectItems, row => (
                Item: new ItemId(row.GetInt64(0)),
                Code: row.GetString(1),
                Name: row.Name(2),
                Unit: row.GetString(4),
                Plan: row.IsDBNull(5) ? Unplanned with { Rule = Unplanned.Rule with { PackUnits = row.GetInt64(11) } } : new Plan(
                    new ReorderRule(row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt64(11)),
                    row.IsDBNull(8) ? null : new Ratio(row.GetInt64(8), row.GetInt64(9)),
                    new FefoRules(row.GetInt32(10)))))
            .Select(item => (item.Item, item.Code, item.Name, item.Unit, item.Plan, ItemDays.Read(view, item.Item, item.Plan.Life, store, today)));
    }

    private static ConsumptionRate? RateOf(Plan plan, Consumption consumption, long heads) =>
        ConsumptionRate.Choose(consumption, plan.PerHead is { } perHead ? ConsumptionRate.Planned(heads, perHead) : default(Ratio?));

    private static List<AlertDay> AlertDays(ItemDays days, ConsumptionRate? rate) => days.Closed.ConvertAll(day => new AlertDay(
        day.Day, day.ClosingUsable, days.ExpiredOn(day.Day), days.InTransitOn(day.Day), rate?.PerDay, day.Day >= days.FirstReceived));

    private static ItemOutlook One(
        string code, Texts.Sentence name, string unit, Plan plan, ItemDays days, long heads, DateOnly today)
    {
        var consumption = Consumption.Of(days.Closed, days.FirstReceived);
        var rate = RateOf(plan, consumption, heads);
        var known = consumption as Consumption.Known;
        var usable = days.UsableNow(today);
        var forecast = rate is { } used ? Forecast.Of(days.OnShelf, used.PerDay, today, Horizon, plan.Life) : null;
        var reorder = rate is { } ordering ? Reorder.Of(ordering.PerDay, plan.Rule, usable, days.InTransit, Quantity.Zero) : null;
        var spread = ExpirySpread.Of(days.OnShelf, today);
        var run = AlertRun.Of(AlertMemory.None, AlertDays(days, rate), plan.Alerts);
        var cover = StockCover.Of(days.Closed, consumption);
        return new ItemOutlook(
            code, name, unit, run.Memory.Level.ToString(), Since(run, cover), usable.Units, days.Unusable(today).Units,
            days.InTransit.Units, known?.PerMonth.Units, consumption is Consumption.Unknown lacking ? "evidence_" + lacking.Lacking : null,
            (cover as StockCover.Months)?.Tenths, rate is { } basis ? basis.Basis.ToString() : null,
            forecast is { StockOut: not null } ? forecast.DaysCovered : null, forecast?.ExpiryRisk.Units ?? 0,
            (spread.UpTo30Days + spread.From31To90Days).Units, reorder is { IsDue: true } ? reorder.Suggested.Units : null,
            spread.Expired.Units, days.Closed.Count(day => day.Day >= days.FirstReceived && day.IsStockOut))
        {
            HeadsMonthly = plan.PerHead is { } perHead ? Consumption.InAMonth(ConsumptionRate.Planned(heads, perHead)).Units : null,
            LeadDays = plan.Rule.LeadDays,
            ReorderPoint = reorder?.Point.Units,
            MonthlyForPresent = known?.PerMonthFor(heads)?.Units,
        };
    }

    private static DateOnly? Since(AlertRun run, StockCover cover) => cover is StockCover.Rupture rupture
        ? rupture.Since
        : run.Alerts.OfType<StockAlert.LevelChanged>().LastOrDefault()?.Day;

    private sealed record Plan(ReorderRule Rule, Ratio? PerHead, FefoRules Life)
    {
        public AlertRule Alerts => new(
            Rule.LeadDays, Rule.LeadDays + Rule.SafetyDays, Math.Max(3 * (Rule.LeadDays + Rule.SafetyDays + Rule.ReviewDays), 1));
    }
}
