using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>
/// New services and changed ones. A change counts from a service day on and never within a day in which the service was
/// given already: everybody of that day is served by the same rules, and its figures have one meaning.
/// </summary>
internal static class CatalogueChange
{
    private const string InsertService =
        """
        INSERT INTO services (code, name_fr, name_en, kind, active, max_per_session, max_per_day, min_interval_minutes, presence_required,
            centre_daily_limit, roles, item_id, item_units, place_id, from_minutes, until_minutes, position, max_per_week, max_per_stay,
            arrival_wait_minutes, sex_mask, age_mask, entitled_only, entitling_needs, override_roles, lends, for_household, timetable,
            for_coming_day, dictionary_code)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, (SELECT coalesce(merged_into, id) FROM items WHERE code = @12), @13,
            (SELECT id FROM places WHERE code = @14), @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29, @30)
        """;

    private const string InsertVersion =
        "INSERT INTO service_versions (service_id, from_day, rules, staff_id, recorded_at) VALUES (@1, @2, @3, @4, @5)";

    private const string AddExclusion =
        """
        INSERT INTO service_exclusions (service_id, other_id)
        SELECT one.id, other.id FROM services one, services other WHERE one.code = @1 AND other.code = @2 ON CONFLICT DO NOTHING
        """;

    private const string GivenOnDay = "SELECT EXISTS (SELECT 1 FROM service_events WHERE service_day = @1 AND service_id = @2)";

    public static Answer<ServiceChanged> Take(WriteTurn turn, ChangeService request, CentreState.Snapshot centre, Actor actor)
    {
        var line = request.Service;
        var known = FindId(turn, line.Code);
        var kind = known is null ? null : turn.Scalar("SELECT kind FROM services WHERE id = @1", known) as string;
        if (ServiceTermRules.Check(line, centre.Catalogue, kind) is { } refusal)
        {
            return refusal;
        }

        if (line.Item is { } item && turn.Scalar("SELECT 1 FROM items WHERE code = @1", item) is null)
        {
            return ServiceRefusal.ItemUnknown(item);
        }

        if (line.Place is { } place && turn.Scalar("SELECT 1 FROM places WHERE code = @1 AND id / 1000 NOT IN (5, 6)", place) is null)
        {
            return ServiceRefusal.PlaceUnknown(place);
        }

        var today = centre.Days.Of(turn.NowUtc);
        var from = request.FromDay ?? EarliestDay(turn, known, today);
        if (from < today)
        {
            return ServiceRefusal.ChangeInThePast();
        }

        if (from == today && known is { } id && EarliestDay(turn, id, today) != today)
        {
            return ServiceRefusal.GivenTodayAlready(line.Code);
        }

        if (known is { } changed)
        {
            AddVersion(turn, changed, line, from, actor);
        }
        else
        {
            Add(turn, [line]);
        }

        return new ServiceChanged(request.Id, line.Code, from);
    }

    /// <summary>All of them before what excludes what: each may name any other.</summary>
    public static void Add(WriteTurn turn, IReadOnlyList<ServiceLine> lines)
    {
        foreach (var line in lines)
        {
            Insert(turn, line);
        }

        foreach (var line in lines)
        {
            foreach (var other in line.NotWith)
            {
                turn.Run(AddExclusion, line.Code, other);
            }
        }
    }

    /// <summary>As imported: from today, or from tomorrow for what was given today already. The same rules again are no change.</summary>
    public static void Record(WriteTurn turn, ServiceLine line, CatalogueVersions standing, Actor actor, DateOnly today)
    {
        var id = FindId(turn, line.Code)!.Value;
        var from = EarliestDay(turn, id, today);
        if (!standing.On(from).Says(line))
        {
            AddVersion(turn, id, line, from, actor);
        }
    }

    private static void AddVersion(WriteTurn turn, long service, ServiceLine line, DateOnly from, Actor actor) => turn.Run(
        InsertVersion, service, Columns.Day(from), JsonSerializer.Serialize(line, CentreJson.Default.ServiceLine), actor.StaffId,
        Columns.Instant(turn.NowUtc));

    private static void Insert(WriteTurn turn, ServiceLine line)
    {
        var service = ServiceTerms.ServiceOf(0, line, null, null);
        turn.Run(
            InsertService,
            service.Code, service.NameFr, service.NameEn, service.Kind.ToString(), service.Active, service.MaxPerSession, service.MaxPerDay,
            service.MinIntervalMinutes, service.PresenceRequired, service.CentreDailyLimit, (int)service.Roles, line.Item, service.ItemUnits,
            line.Place, service.FromMinutes, service.UntilMinutes, service.Position, service.MaxPerWeek, service.MaxPerStay,
            service.ArrivalWaitMinutes, service.SexMask, service.AgeMask, service.EntitledOnly, (int)service.EntitlingNeeds,
            (int)service.OverrideRoles, service.Lends, service.ForHousehold, service.Timetable, service.ForComingDay, service.DictionaryCode);
    }

    private static DateOnly EarliestDay(WriteTurn turn, long? service, DateOnly today) =>
        service is { } id && turn.Scalar(GivenOnDay, Columns.Day(today), id) is 1L ? today.AddDays(1) : today;

    private static long? FindId(WriteTurn turn, string code) => turn.Scalar("SELECT id FROM services WHERE code = @1", code) as long?;
}
