using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CentreHost.Storage;

/// <summary>
/// Brings the database to this release's schema before anything is answered: copy first, then migrate, and put the copy
/// back if that fails. The schema is compared by plain SQL; EF is loaded only when there is something to do.
/// </summary>
internal static class Upgrade
{
    /// <returns>Null when the database is ready, or why this host must not open it.</returns>
    public static Refusal? Run(CentreData data, DateTime nowUtc)
    {
        var known = KnownMigrations();
        var applied = File.Exists(data.Database) ? AppliedMigrations(data) : [];
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            return StorageRefusal.NewerDatabase(newer);
        }

        if (known.SequenceEqual(applied))
        {
            return null;
        }

        return applied.Count == 0 ? MigrateNew(data) : MigrateWithCopy(data, nowUtc);
    }

    /// <summary>In the order they apply; ids begin with their time.</summary>
    public static IReadOnlyList<string> KnownMigrations() =>
        [.. typeof(CentreDbContext).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal)];

    private static Refusal? MigrateNew(CentreData data)
    {
        Migrate(data);
        return null;
    }

    private static Refusal? MigrateWithCopy(CentreData data, DateTime nowUtc)
    {
        var size = new FileInfo(data.Database).Length;
        if (new DriveInfo(data.Directory).AvailableFreeSpace < 2 * size)
        {
            return StorageRefusal.NoRoomToUpgrade(2 * size / 1_000_000);
        }

        var copy = Backup.Write(data, data.Backups, "before-upgrade", nowUtc);
        try
        {
            Migrate(data);
            return null;
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException or InvalidOperationException)
        {
            SqliteConnection.ClearAllPools();
            Backup.PutBack(copy, data.Database);
            return StorageRefusal.UpgradeFailed(failure.Message, copy);
        }
    }

    private static void Migrate(CentreData data)
    {
        using var connection = SqliteSettings.OpenWriter(data);
        using var db = new CentreDbContext(new DbContextOptionsBuilder<CentreDbContext>().UseSqlite(connection).Options);
        db.Database.Migrate();
    }

    private static List<string> AppliedMigrations(CentreData data)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = data.Database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (command.ExecuteScalar() is 0L)
        {
            return [];
        }

        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1";
        using var rows = command.ExecuteReader();
        var applied = new List<string>();
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }
}
