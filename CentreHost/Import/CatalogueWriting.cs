using CentreHost.Services;
using CentreHost.Storage;

namespace CentreHost.Import;

/// <summary>Items and services: new codes are added, known ones changed in place, so that what was given keeps its service.</summary>
internal static class CatalogueWriting
{
    private const string UpsertItem =
        """
        INSERT INTO items (code, name_fr, name_en, unit, kind, lot_tracked) VALUES (@1, @2, @3, @4, @5, @6)
        ON CONFLICT (code) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, kind = excluded.kind,
            lot_tracked = excluded.lot_tracked
        """;

    private const string UpsertService =
        """
        INSERT INTO services (code, name_fr, name_en, kind, active, max_per_session, max_per_day, min_interval_minutes, presence_required,
            centre_daily_limit, roles, item_id, item_units, place_id, from_minutes, until_minutes, position)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, (SELECT coalesce(merged_into, id) FROM items WHERE code = @12), @13,
            (SELECT id FROM places WHERE code = @14), @15, @16, @17)
        ON CONFLICT (code) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, kind = excluded.kind,
            active = excluded.active, max_per_session = excluded.max_per_session, max_per_day = excluded.max_per_day,
            min_interval_minutes = excluded.min_interval_minutes, presence_required = excluded.presence_required,
            centre_daily_limit = excluded.centre_daily_limit, roles = excluded.roles, item_id = excluded.item_id,
            item_units = excluded.item_units, place_id = excluded.place_id, from_minutes = excluded.from_minutes,
            until_minutes = excluded.until_minutes, position = excluded.position
        """;

    /// <summary>The pair the other way round, declared by a row of its own, is left as it is.</summary>
    private const string AddExclusion =
        """
        INSERT INTO service_exclusions (service_id, other_id)
        SELECT one.id, other.id FROM services one, services other
        WHERE one.code = @1 AND other.code = @2
          AND NOT EXISTS (SELECT 1 FROM service_exclusions e WHERE e.service_id = other.id AND e.other_id = one.id)
        ON CONFLICT DO NOTHING
        """;

    public static void Write(WriteTurn turn, ImportPlan plan)
    {
        foreach (var item in plan.Items)
        {
            Write(turn, item);
        }

        foreach (var service in plan.Services)
        {
            Write(turn, service);
        }

        foreach (var (service, notWith, _, _) in plan.Services)
        {
            turn.Run("DELETE FROM service_exclusions WHERE service_id = (SELECT id FROM services WHERE code = @1)", service.Code);
            foreach (var other in notWith)
            {
                turn.Run(AddExclusion, service.Code, other);
            }
        }
    }

    public static void Write(WriteTurn turn, ItemPlan item) =>
        turn.Run(UpsertItem, item.Code, item.NameFr, item.NameEn, item.Unit, item.Kind.ToString(), item.LotTracked);

    private static void Write(WriteTurn turn, ServicePlan plan)
    {
        Service service = plan.Service;
        turn.Run(
            UpsertService,
            service.Code, service.NameFr, service.NameEn, service.Kind.ToString(), service.Active, service.MaxPerSession,
            service.MaxPerDay, service.MinIntervalMinutes, service.PresenceRequired, service.CentreDailyLimit, (int)service.Roles,
            plan.Item, service.ItemUnits, plan.Place, service.FromMinutes, service.UntilMinutes, service.Position);
    }
}
