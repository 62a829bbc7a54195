using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Services;

/// <summary>The services as they stand now, in the order of their buttons.</summary>
internal sealed class Catalogue
{
    /// <summary>What a kiosk asks for when it means the meal of the hour.</summary>
    public const string MealOfTheHour = "MEAL";

    private readonly Dictionary<string, Service> _byCode;
    private readonly Dictionary<long, Service> _byId;
    private readonly HashSet<(long, long)> _exclusions;

    private Catalogue(IReadOnlyList<Service> services, HashSet<(long, long)> exclusions)
    {
        Services = services;
        _byCode = services.ToDictionary(s => s.Code, StringComparer.OrdinalIgnoreCase);
        _byId = services.ToDictionary(s => s.Id);
        _exclusions = exclusions;
    }

    public IReadOnlyList<Service> Services { get; }

    public Service? Find(string code) => _byCode.GetValueOrDefault(code);

    public Service this[long id] => _byId[id];

    public bool Exclude(Service one, long other) =>
        _exclusions.Contains((one.Id, other)) || _exclusions.Contains((other, one.Id));

    public bool ExcludesAny(Service service) => _exclusions.Any(pair => pair.Item1 == service.Id || pair.Item2 == service.Id);

    public static Catalogue Read(SqliteConnection connection)
    {
        using var services = new Statement(connection, SelectServices);
        using var exclusions = new Statement(connection, "SELECT service_id, other_id FROM service_exclusions");
        return new Catalogue(ReadServices(services), ReadExclusions(exclusions));
    }

    private const string SelectServices =
        """
        SELECT id, code, name_fr, name_en, kind, active, max_per_session, max_per_day, min_interval_minutes, presence_required,
               centre_daily_limit, roles, item_id, item_units, place_id, from_minutes, until_minutes, position
        FROM services ORDER BY position, code
        """;

    private static List<Service> ReadServices(Statement statement)
    {
        using var row = statement.Read(null);
        var services = new List<Service>();
        while (row.Read())
        {
            services.Add(new Service
            {
                Id = row.GetInt64(0),
                Code = row.GetString(1),
                NameFr = row.GetString(2),
                NameEn = row.GetString(3),
                Kind = Enum.Parse<ServiceKind>(row.GetString(4)),
                Active = row.GetBoolean(5),
                MaxPerSession = Number(row, 6),
                MaxPerDay = Number(row, 7),
                MinIntervalMinutes = Number(row, 8),
                PresenceRequired = row.GetBoolean(9),
                CentreDailyLimit = Number(row, 10),
                Roles = (Role)row.GetInt32(11),
                ItemId = row.IsDBNull(12) ? null : row.GetInt64(12),
                ItemUnits = row.GetInt64(13),
                PlaceId = row.IsDBNull(14) ? null : row.GetInt64(14),
                FromMinutes = Number(row, 15),
                UntilMinutes = Number(row, 16),
                Position = row.GetInt32(17),
            });
        }

        return services;
    }

    private static HashSet<(long, long)> ReadExclusions(Statement statement)
    {
        using var row = statement.Read(null);
        var pairs = new HashSet<(long, long)>();
        while (row.Read())
        {
            pairs.Add((row.GetInt64(0), row.GetInt64(1)));
        }

        return pairs;
    }

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
