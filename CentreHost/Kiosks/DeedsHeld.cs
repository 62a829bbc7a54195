using CentreHost.Services;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Kiosks;

/// <summary>
/// Tells a kiosk which of its deeds are here, and which of them stand in the newest checked copy: only those may leave the
/// kiosk. The copy itself is asked, so nothing has to be remembered of it, and no clock has to be right.
/// </summary>
internal static class DeedsHeld
{
    public static Held Of(CentreData data, IReadOnlyList<Guid> deeds)
    {
        using var here = SqliteSettings.OpenReader(data);
        var missing = Absent(here, deeds);
        return new Held([.. missing], [.. InCopy(Backup.Newest(data), deeds.Except(missing).ToList())]);
    }

    private static List<Guid> InCopy(string? copy, List<Guid> deeds)
    {
        if (copy is null || deeds.Count == 0)
        {
            return [];
        }

        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            return [.. deeds.Except(Absent(connection, deeds))];
        }
        catch (SqliteException)
        {
            // A copy that cannot be read, or of a program before kiosks kept anything, holds nothing for sure: the kiosk keeps it all.
            return [];
        }
    }

    private static HashSet<Guid> Absent(SqliteConnection connection, IReadOnlyList<Guid> deeds)
    {
        using var held = new Statement(connection, DeedSql.IsHeld);
        return [.. deeds.Where(id => (long)held.Scalar(null, Columns.Id(id), Columns.Id(HeadCount.PartId(id, 0)))! == 0)];
    }
}
