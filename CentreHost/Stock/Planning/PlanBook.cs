using CentreHost.Centre;
using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock.Planning;

/// <summary>How items are planned and packed, and what a box's barcode says of them.</summary>
internal static class PlanBook
{
    private const int MostDays = 3_650;

    // Times every head of a crowded centre and every day of the longest plan it still is a quantity.
    private const long MostPerHeads = 1_000_000_000;

    private const string SetPlan =
        """
        INSERT INTO item_plans (item_id, lead_days, safety_days, review_days, units_per_heads, heads, minimum_days_left)
        VALUES (@1, @2, @3, @4, @5, @6, @7)
        ON CONFLICT (item_id) DO UPDATE SET lead_days = excluded.lead_days, safety_days = excluded.safety_days,
            review_days = excluded.review_days, units_per_heads = excluded.units_per_heads, heads = excluded.heads,
            minimum_days_left = excluded.minimum_days_left
        """;

    private const string KeepPack =
        """
        INSERT INTO item_packs (item_id, name_fr, name_en, units, gtin) VALUES (@1, @2, @3, @4, @5)
        ON CONFLICT (item_id, name_fr) DO UPDATE SET name_en = excluded.name_en, units = excluded.units, gtin = excluded.gtin
        """;

    private const string SelectPacks =
        "SELECT i.code, p.name_fr, p.name_en, p.units, p.gtin FROM item_packs p JOIN items i ON i.id = p.item_id ORDER BY i.code, p.units";

    private const string FindBox =
        """
        SELECT i.code, i.name_fr, i.name_en, p.units
        FROM item_packs p JOIN items o ON o.id = p.item_id JOIN items i ON i.id = coalesce(o.merged_into, o.id) WHERE p.gtin = @1
        """;

    // Also another pack of the same item: one number is one box.
    private const string FindBearer =
        """
        SELECT i.code || ' · ' || p.name_fr FROM item_packs p JOIN items i ON i.id = p.item_id
        WHERE p.gtin = @1 AND NOT (p.item_id = @2 AND p.name_fr = @3)
        """;

    public static Answer<Done> Plan(WriteTurn turn, PlanItem request)
    {
        if (ItemCodes.Find(turn, request.Item) is not { } item)
        {
            return StockRefusal.ItemUnknown(request.Item);
        }

        int[] days = [request.LeadDays, request.SafetyDays, request.ReviewDays, request.MinimumDaysLeft];
        if (days.Any(value => value is < 0 or > MostDays) || (request.Units is null) != (request.Heads is null)
            || request.Units is < 0 or > MostPerHeads || request.Heads is < 1 or > MostPerHeads)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "plan_wrong")]));
        }

        turn.Run(SetPlan, item.Value, request.LeadDays, request.SafetyDays, request.ReviewDays, request.Units, request.Heads, request.MinimumDaysLeft);
        return new Done(request.Id);
    }

    public static Answer<Done> Pack(WriteTurn turn, SetPack request)
    {
        if (ItemCodes.Find(turn, request.Item) is not { } item)
        {
            return StockRefusal.ItemUnknown(request.Item);
        }

        if (request.Units is < 1 or > Quantity.MostUnitsInOneEntry || string.IsNullOrWhiteSpace(request.Name.Fr))
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "pack_wrong")]));
        }

        var gtin = default(string?);
        if (request.Gtin is { Length: > 0 } typed)
        {
            if (Gs1Reading.Of(typed, turn.NowUtc.Year) is not Gs1Reading.Read { Label.Gtin: { } read })
            {
                return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "box_unreadable")]));
            }

            gtin = read;
        }

        var (name, english) = (request.Name.Fr.Trim(), request.Name.En.Trim());
        if (gtin is not null && turn.Scalar(FindBearer, gtin, item.Value, name) is string other)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "gtin_taken", other)]));
        }

        turn.Run(KeepPack, item.Value, name, english.Length > 0 ? english : name, request.Units, gtin);
        return new Done(request.Id);
    }

    public static List<PackLine> Packs(StockView view) => view.Rows(SelectPacks, row => new PackLine(
        row.GetString(0), row.Name(1), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4)));

    /// <summary>A box may be a carton: its own number, or what it says is inside.</summary>
    public static Answer<BoxScanned> Scan(StockView view, string text, int year)
    {
        if (Gs1Reading.Of(text, year) is not Gs1Reading.Read { Label: { } label })
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "box_unreadable")]));
        }

        var (gtin, count) = label.Gtin is not null ? (label.Gtin, label.Count ?? 1) : (label.ContentGtin, label.ContentCount ?? 1);
        var found = gtin is null ? [] : view.Rows(
            FindBox, row => (Code: row.GetString(0), Name: (Sentence?)row.Name(1), Units: (long?)(row.GetInt64(3) * count)), gtin);
        var (code, name, units) = found.FirstOrDefault();
        return new BoxScanned(code, name, gtin, label.Lot, label.LastUsableDay, units, label.Serial);
    }
}
