using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using CentreHost.Gate;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Summaries;
using Microsoft.Data.Sqlite;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.CentreHost.Storage;

/// <summary>
/// <c>first-release.tar.gz</c> is what the first release left behind it after the whole demo day of 20 November: 532 people,
/// 744 meals, 422 kits, a signed summary. No test may write it anew: centres have such databases.
/// </summary>
public sealed class UpgradeTests
{
    /// <summary>12:30 in Agadez, when lunch is served.</summary>
    private static readonly DateTime TheDayAfter = new(2026, 11, 21, 11, 30, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_centre_of_the_first_release_finds_everything_again_and_goes_on()
    {
        var directory = await FirstRelease();
        var before = Counts(directory);
        await using var centre = await CentreFixture.Of(directory, TheDayAfter);

        var after = Counts(directory);
        Assert.Equal(744, before["meals given"]);
        Assert.All(before, count => Assert.Equal((count.Key, count.Value), (count.Key, after[count.Key])));
        Assert.Empty(centre.Rows("PRAGMA foreign_key_check"));
        var copy = Assert.Single(Directory.GetFiles(Path.Combine(directory, "backups"), "*-before-upgrade.db"));
        Assert.Equal(532L, Scalar(copy, "SELECT count(*) FROM people"));

        using var reception = await centre.SignIn(Role.Reception);
        var present = await reception.Get<PresenceList>("presence");
        Assert.Equal(524, present.Present);
        Assert.Contains(present.People, person => person.Name is { Length: > 0 });

        using var kitchen = await centre.SignIn(Role.Kitchen);
        var card = centre.CardsOf(
            """
            SELECT c.token FROM cards c WHERE c.state = 'Bound' AND c.person_id IN (
                SELECT person_id FROM service_events e JOIN services s ON s.id = e.service_id WHERE s.code = 'DINNER')
            LIMIT 1
            """).Single();
        Assert.Equal(Outcome.Served, (await kitchen.Scan(centre.NewId(), card, "LUNCH")).Outcome);
        Assert.Equal(Outcome.Refused, (await kitchen.Scan(centre.NewId(), card, "LUNCH")).Outcome);

        using var head = await centre.SignIn(Role.Head);
        var signed = await head.Get<SummaryPage>("summaries/2026-11-20");
        Assert.Contains(signed.Summary.Figures, f => f is { Indicator: "PRESENT_CLOSE", Value: 524, Known: 524 });
        using var proof = await head.Http.GetAsync(new Uri("stock/proof", UriKind.Relative));
        Assert.True(proof.IsSuccessStatusCode, await proof.Content.ReadAsStringAsync());
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var console = centre.Console();
        using var closed = await console.Http.PostAsync(new Uri("summaries/close", UriKind.Relative), null);
        Assert.True(closed.IsSuccessStatusCode, await closed.Content.ReadAsStringAsync());
        Assert.Equal(1, centre.Number("SELECT count(*) FROM summaries WHERE service_day = '2026-11-21'"));
    }

    [Fact]
    public async Task What_cannot_be_upgraded_is_put_back_as_it_was_and_said()
    {
        var directory = await FirstRelease();
        Execute(directory, "CREATE TABLE bed_holds (nobody TEXT)");
        var before = Counts(directory);

        var (code, error) = await Host(directory);

        Assert.Equal(1, code);
        Assert.Contains("The upgrade failed", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(before, Counts(directory));
        Assert.Equal(1L, Scalar(Database(directory), "SELECT count(*) FROM __EFMigrationsHistory"));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_host_killed_while_it_upgrades_ends_the_work_at_its_next_start()
    {
        var directory = await FirstRelease();
        var before = Counts(directory);
        foreach (var written in (int[])[0, 100_000, 300_000, 600_000])
        {
            await KillOnceWritten(directory, written);
            Assert.Equal(before, Counts(directory));
            Assert.Equal(1L, Scalar(Database(directory), "SELECT count(*) FROM __EFMigrationsHistory"));
        }

        await using var host = await HostProcess.Start(directory);

        Assert.Equal(0L, (await Host(directory, "check")).Code);
        var after = Counts(directory);
        Assert.All(before, count => Assert.Equal((count.Key, count.Value), (count.Key, after[count.Key])));
        Assert.Empty(Directory.GetFiles(directory, "*.upgrade*"));
    }

    private static async Task<string> FirstRelease()
    {
        var directory = Directory.CreateTempSubdirectory("mrrm-").FullName;
        var archive = Path.Combine(Repository.Root, "tests/MrrmCentre.Tests/CentreHost/Storage/first-release.tar.gz");
        await using var unzipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unzipped, directory, overwriteFiles: false);
        return directory;
    }

    /// <summary>What no upgrade may change.</summary>
    private static Dictionary<string, long> Counts(string directory) => new (string Name, string Sql)[]
    {
        ("people", "SELECT count(*) FROM people"),
        ("cards", "SELECT count(*) FROM cards WHERE state = 'Bound'"),
        ("movements", "SELECT count(*) FROM movements"),
        ("events", "SELECT sum(heads) FROM service_events"),
        ("meals given", "SELECT sum(e.heads) FROM service_events e JOIN services s ON s.id = e.service_id WHERE s.kind = 'Meal'"),
        ("units", "SELECT sum(on_hand) FROM stock_balances"),
        ("places", "SELECT sum(on_hand * place_id) FROM stock_balances"),
        ("stock lines", "SELECT count(*) FROM stock_lines"),
        // The day after, a host that runs by the true clock closes as soon as it has the time.
        ("summaries", "SELECT count(*) FROM summaries WHERE service_day <= '2026-11-20'"),
    }.ToDictionary(count => count.Name, count => (long)Scalar(Database(directory), count.Sql)!);

    /// <summary>The migrations' own log tells how far they are.</summary>
    private static async Task KillOnceWritten(string directory, long bytes)
    {
        var log = Database(directory) + ".upgrade-wal";
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(directory, Path.GetFileName(log)) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Size };
        watcher.Created += Look;
        watcher.Changed += Look;
        watcher.EnableRaisingEvents = true;
        using var host = Process.Start(new ProcessStartInfo(HostProcess.Program, ["run", "--data", directory, "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAny(written.Task, host.WaitForExitAsync());
        Assert.False(host.HasExited, "The host ended before it could be killed.");
        host.Kill(entireProcessTree: true);
        await host.WaitForExitAsync();

        void Look(object sender, FileSystemEventArgs change)
        {
            if (new FileInfo(log) is { Exists: true, Length: var length } && length >= bytes)
            {
                written.TrySetResult();
            }
        }
    }

    private static async Task<(int Code, string Error)> Host(string directory, string verb = "run")
    {
        using var host = Process.Start(new ProcessStartInfo(HostProcess.Program, [verb, "--data", directory, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = await host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync();
        return (host.ExitCode, error);
    }

    private static string Database(string directory) => Path.Combine(directory, "centre.db");

    private static void Execute(string directory, string sql) => Scalar(Database(directory), sql, SqliteOpenMode.ReadWrite);

    private static object? Scalar(string database, string sql, SqliteOpenMode mode = SqliteOpenMode.ReadOnly)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode={mode};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
