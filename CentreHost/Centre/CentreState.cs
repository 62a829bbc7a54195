using CentreHost.Services;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Centre;

/// <summary>
/// What every scan needs and hardly ever changes, in memory: the centre, its days, the catalogue. Replaced whole, on the
/// writer's thread, after the commit that changed it; a turn therefore always sees what is on disk.
/// </summary>
internal sealed class CentreState(CentreData data, TimeProvider clock)
{
    private readonly Lock _changing = new();
    private volatile Snapshot? _now;

    /// <summary>As it counts on the service day of this moment: a change dated for tomorrow counts from the cut-off on.</summary>
    public Snapshot Now
    {
        get
        {
            var now = _now ?? throw new InvalidOperationException("The centre was not loaded.");
            var utc = clock.GetUtcNow().UtcDateTime;
            return now.FromUtc <= utc && utc < now.UntilUtc ? now : TurnDay(utc);
        }
    }

    public ServiceDays Days => Now.Days;

    public Catalogue Catalogue => Now.Catalogue;

    public void Load()
    {
        using var connection = SqliteSettings.OpenReader(data);
        var centre = ReadCentre(connection);
        var days = new ServiceDays(TimeZoneInfo.FindSystemTimeZoneById(centre.TimeZone), ReadCutOffs(connection));
        var versions = CatalogueVersions.Read(connection);
        var diets = ReadDiets(connection);
        lock (_changing)
        {
            _now = Snapshot.On(clock.GetUtcNow().UtcDateTime, centre, days, versions, diets);
        }
    }

    private Snapshot TurnDay(DateTime utc)
    {
        lock (_changing)
        {
            return _now = Snapshot.On(utc, _now!.Centre, _now.Days, _now.Versions, _now.Diets);
        }
    }

    private static Dictionary<string, Sentence> ReadDiets(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT code, name_fr, name_en FROM diets");
        return statement.Read(null).ReadAll(row => KeyValuePair.Create(row.GetString(0), new Sentence(row.GetString(1), row.GetString(2))))
            .ToDictionary();
    }

    // Plain SQL: EF's model costs half a second of start that only people with a screen ever need.
    private static CentreSettings ReadCentre(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT code, name, time_zone, install, demo FROM centre WHERE id = 1");
        using var row = statement.Read(null);
        row.Read();
        return new CentreSettings
        {
            Code = row.GetString(0),
            Name = row.GetString(1),
            TimeZone = row.GetString(2),
            Install = Columns.Id((byte[])row[3]),
            Demo = row.GetBoolean(4),
        };
    }

    private static List<CutOff> ReadCutOffs(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT from_day, minutes FROM cut_offs");
        using var rows = statement.Read(null);
        var cutOffs = new List<CutOff>();
        while (rows.Read())
        {
            cutOffs.Add(new CutOff { FromDay = DateOnly.Parse(rows.GetString(0), System.Globalization.CultureInfo.InvariantCulture), Minutes = rows.GetInt32(1) });
        }

        return cutOffs;
    }

    /// <summary>Holds for one service day.</summary>
    internal sealed record Snapshot(CentreSettings Centre, ServiceDays Days, Catalogue Catalogue, CatalogueVersions Versions)
    {
        public required DateTime FromUtc { get; init; }

        public required DateTime UntilUtc { get; init; }

        public required IReadOnlyDictionary<string, Sentence> Diets { get; init; }

        public static Snapshot On(
            DateTime utc, CentreSettings centre, ServiceDays days, CatalogueVersions versions, IReadOnlyDictionary<string, Sentence> diets)
        {
            var day = days.Of(utc);
            return new Snapshot(centre, days, versions.On(day), versions)
            {
                FromUtc = days.StartUtc(day),
                UntilUtc = days.EndUtc(day),
                Diets = diets,
            };
        }

        /// <summary>As it was, or will be, on another day.</summary>
        public Snapshot At(DateTime utc) =>
            FromUtc <= utc && utc < UntilUtc ? this : On(utc, Centre, Days, Versions, Diets);

        public Sentence? DietOf(string? code) => code is null ? null : Diets.GetValueOrDefault(code);
    }
}
