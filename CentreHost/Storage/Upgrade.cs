using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CentreHost.Storage;

/// <summary>
/// Brings the database to this release's schema before anything is answered. A copy is migrated and then takes the
/// database's place in one rename: no transaction holds a whole migration, so a power cut in the middle of one would leave
/// a database no release knows. The schema is compared by plain SQL; EF is loaded only when there is something to do.
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

        return applied.Count == 0 ? MigrateNew(data) : MigrateCopy(data, nowUtc);
    }

    /// <summary>In the order they apply; ids begin with their time.</summary>
    public static IReadOnlyList<string> KnownMigrations() =>
        [.. typeof(CentreDbContext).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal)];

    private static Refusal? MigrateNew(CentreData data)
    {
        var work = Cleared(data);
        Migrate(work);
        Backup.TakePlace(work, data.Database);
        return null;
    }

    private static Refusal? MigrateCopy(CentreData data, DateTime nowUtc)
    {
        // The copy that is kept, the one that is migrated, and what its tables need while they are built anew.
        const int copies = 3;
        var size = new FileInfo(data.Database).Length;
        if (new DriveInfo(data.Directory).AvailableFreeSpace < copies * size)
        {
            return StorageRefusal.NoRoomToUpgrade(copies * size / 1_000_000);
        }

        var copy = Backup.Write(data, data.Backups, "before-upgrade", nowUtc);
        var work = Cleared(data);
        File.Copy(copy, work);
        try
        {
            Migrate(work);
            if (Backup.Check(work) is { } finding)
            {
                throw new InvalidDataException(finding);
            }

            Backup.TakePlace(work, data.Database);
            return null;
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException or InvalidOperationException or InvalidDataException)
        {
            Backup.Delete(work);
            return StorageRefusal.UpgradeFailed(failure.Message, copy);
        }
    }

    /// <summary>Where the migrated file is made; what an upgrade cut short left there is gone.</summary>
    private static string Cleared(CentreData data)
    {
        var work = data.Database + ".upgrade";
        Backup.Delete(work);
        return work;
    }

    private static void Migrate(string file)
    {
        using var connection = SqliteSettings.OpenWriter(file);
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
