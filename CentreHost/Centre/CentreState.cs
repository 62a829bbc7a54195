using CentreHost.Services;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Centre;

/// <summary>
/// What every scan needs and hardly ever changes, in memory: the centre, its days, the catalogue. Replaced whole, on the
/// writer's thread, after the commit that changed it; a turn therefore always sees what is on disk.
/// </summary>
internal sealed class CentreState(CentreData data)
{
    private volatile Snapshot? _now;

    public Snapshot Now => _now ?? throw new InvalidOperationException("The centre was not loaded.");

    public ServiceDays Days => Now.Days;

    public Catalogue Catalogue => Now.Catalogue;

    public void Load()
    {
        using var connection = SqliteSettings.OpenReader(data);
        var centre = ReadCentre(connection);
        var days = new ServiceDays(TimeZoneInfo.FindSystemTimeZoneById(centre.TimeZone), ReadCutOffs(connection));
        _now = new Snapshot(centre, days, Catalogue.Read(connection));
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

    internal sealed record Snapshot(CentreSettings Centre, ServiceDays Days, Catalogue Catalogue);
}
