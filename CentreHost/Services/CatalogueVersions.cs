using System.Text.Json;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Services;

/// <summary>Every service as it first was and as it was changed since, so that the catalogue of any day can be had.</summary>
internal sealed class CatalogueVersions
{
    private readonly IReadOnlyList<(Service Service, ServiceLine Line)> _first;
    private readonly ILookup<long, (DateOnly FromDay, Service Service, ServiceLine Line)> _since;
    private readonly List<TimetableLine> _timetables;

    private CatalogueVersions(
        IReadOnlyList<(Service Service, ServiceLine Line)> first,
        IEnumerable<(DateOnly FromDay, Service Service, ServiceLine Line)> oldestFirst,
        List<TimetableLine> timetables)
    {
        _first = first;
        _since = oldestFirst.ToLookup(version => version.Service.Id);
        _timetables = timetables;
    }

    /// <summary>Of two changes for one day the one recorded later counts.</summary>
    public Catalogue On(DateOnly day) => new(
        [
            .. _first.Select(first => _since[first.Service.Id].Where(v => v.FromDay <= day).OrderBy(v => v.FromDay).LastOrDefault()
                is { Service: { } changed, Line: var line } ? (changed, line) : first),
        ],
        _timetables);

    public static CatalogueVersions Read(SqliteConnection connection)
    {
        var items = Codes(connection, "SELECT id, code FROM items");
        var places = Codes(connection, "SELECT id, code FROM places");
        var first = FirstServices.Read(connection).ConvertAll(of => (of.Service, ServiceTerms.LineOf(
            of.Service, of.NotWith,
            of.Service.ItemId is { } item ? items[item] : null,
            of.Service.PlaceId is { } place ? places[place] : null)));
        using var timetables = new Statement(connection, "SELECT timetable, from_day, until_day FROM timetable_days ORDER BY from_day");
        return new CatalogueVersions(
            first,
            Since(connection, Ids(connection, "SELECT coalesce(merged_into, id), code FROM items"), Ids(connection, "SELECT id, code FROM places")),
            timetables.Read(null).ReadAll(row => new TimetableLine(row.GetString(0), row.Day(1), row.Day(2))));
    }

    private static List<(DateOnly, Service, ServiceLine)> Since(
        SqliteConnection connection, Dictionary<string, long> items, Dictionary<string, long> places)
    {
        using var versions = new Statement(connection, "SELECT service_id, from_day, rules FROM service_versions ORDER BY seq");
        return versions.Read(null).ReadAll(row =>
        {
            var line = JsonSerializer.Deserialize(row.GetString(2), CentreJson.Default.ServiceLine)!;
            return (row.Day(1), ServiceTerms.ServiceOf(row.GetInt64(0), line, Find(items, line.Item), Find(places, line.Place)), line);
        });
    }

    private static long? Find(Dictionary<string, long> ids, string? code) => code is null ? null : ids[code];

    private static Dictionary<long, string> Codes(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Read(null).ReadAll(row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1))).ToDictionary();
    }

    /// <summary>An old code leads to the item it was merged into.</summary>
    private static Dictionary<string, long> Ids(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Read(null).ReadAll(row => KeyValuePair.Create(row.GetString(1), row.GetInt64(0)))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
