using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Import;

/// <summary>Items and services: new codes are added, known ones changed from a day on, so that what was given keeps its rules.</summary>
internal static class CatalogueWriting
{
    private const string UpsertItem =
        """
        INSERT INTO items (code, name_fr, name_en, unit, kind, lot_tracked) VALUES (@1, @2, @3, @4, @5, @6)
        ON CONFLICT (code) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, kind = excluded.kind,
            lot_tracked = excluded.lot_tracked
        """;

    public static void Write(WriteTurn turn, ImportPlan plan, Actor actor)
    {
        foreach (var item in plan.Items)
        {
            Write(turn, item);
        }

        var lines = plan.Services.Select(Line).ToList();
        CatalogueChange.Add(turn, [.. lines.Where(line => !plan.Standing.Services.Contains(line.Code))]);
        foreach (var changed in lines.Where(line => plan.Standing.Services.Contains(line.Code)))
        {
            CatalogueChange.Record(turn, changed, plan.Versions, actor, plan.Days.Of(turn.NowUtc));
        }
    }

    public static void Write(WriteTurn turn, ItemPlan item) =>
        turn.Run(UpsertItem, item.Code, item.NameFr, item.NameEn, item.Unit, item.Kind.ToString(), item.LotTracked);

    private static ServiceLine Line(ServicePlan plan) => ServiceTerms.LineOf(plan.Service, plan.NotWith, plan.Item, plan.Place);
}
