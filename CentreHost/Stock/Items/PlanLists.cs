using CentreHost.Stock.Planning;

namespace CentreHost.Stock.Items;

/// <summary>The plan in force of every item, also of those nobody has planned.</summary>
internal static class PlanLists
{
    private const string Select =
        """
        SELECT i.code, i.name_fr, i.name_en, i.unit, p.lead_days, p.safety_days, p.review_days, p.units_per_heads, p.heads
        FROM items i LEFT JOIN item_plans p ON p.item_id = i.id ORDER BY i.code
        """;

    public static List<PlanLine> All(StockView view)
    {
        var unplanned = Outlook.UnplannedRule;
        return view.Rows(Select, row => row.IsDBNull(4)
            ? new PlanLine(
                row.GetString(0), row.Name(1), row.GetString(3), false, unplanned.LeadDays, unplanned.SafetyDays, unplanned.ReviewDays,
                null, null)
            : new PlanLine(
                row.GetString(0), row.Name(1), row.GetString(3), true, row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
                row.IsDBNull(7) ? null : row.GetInt64(7), row.IsDBNull(8) ? null : row.GetInt64(8)));
    }
}
