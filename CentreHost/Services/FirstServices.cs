using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Services;

/// <summary>The services as they were first put into the catalogue: the rows that changes are dated against.</summary>
internal static class FirstServices
{
    private const string Select =
        """
        SELECT id, code, name_fr, name_en, kind, active, max_per_session, max_per_day, min_interval_minutes, presence_required,
               centre_daily_limit, roles, item_id, item_units, place_id, from_minutes, until_minutes, position,
               max_per_week, max_per_stay, arrival_wait_minutes, sex_mask, age_mask, entitled_only, entitling_needs,
               override_roles, lends, for_household, timetable, for_coming_day, dictionary_code
        FROM services
        """;

    public static List<(Service Service, IReadOnlyList<string> NotWith)> Read(SqliteConnection connection)
    {
        using var pairs = new Statement(
            connection, "SELECT e.service_id, s.code FROM service_exclusions e JOIN services s ON s.id = e.other_id");
        var notWith = pairs.Read(null).ReadAll(row => (Service: row.GetInt64(0), Other: row.GetString(1)))
            .ToLookup(pair => pair.Service, pair => pair.Other);
        using var services = new Statement(connection, Select);
        return services.Read(null).ReadAll(Service).ConvertAll(service => (service, (IReadOnlyList<string>)[.. notWith[service.Id]]));
    }

    private static Service Service(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Code = row.GetString(1),
        NameFr = row.GetString(2),
        NameEn = row.GetString(3),
        Kind = Enum.Parse<ServiceKind>(row.GetString(4)),
        Active = row.GetBoolean(5),
        MaxPerSession = row.NumberOrNone(6),
        MaxPerDay = row.NumberOrNone(7),
        MinIntervalMinutes = row.NumberOrNone(8),
        PresenceRequired = row.GetBoolean(9),
        CentreDailyLimit = row.NumberOrNone(10),
        Roles = (Role)row.GetInt32(11),
        ItemId = row.IsDBNull(12) ? null : row.GetInt64(12),
        ItemUnits = row.GetInt64(13),
        PlaceId = row.IsDBNull(14) ? null : row.GetInt64(14),
        FromMinutes = row.NumberOrNone(15),
        UntilMinutes = row.NumberOrNone(16),
        Position = row.GetInt32(17),
        MaxPerWeek = row.NumberOrNone(18),
        MaxPerStay = row.NumberOrNone(19),
        ArrivalWaitMinutes = row.NumberOrNone(20),
        SexMask = row.GetInt32(21),
        AgeMask = row.GetInt32(22),
        EntitledOnly = row.GetBoolean(23),
        EntitlingNeeds = (Needs)row.GetInt32(24),
        OverrideRoles = (Role)row.GetInt32(25),
        Lends = row.GetBoolean(26),
        ForHousehold = row.GetBoolean(27),
        Timetable = row.TextOrNone(28),
        ForComingDay = row.GetBoolean(29),
        DictionaryCode = row.TextOrNone(30),
    };
}
