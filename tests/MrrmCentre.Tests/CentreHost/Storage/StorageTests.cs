extern alias host;

using System.Diagnostics;
using CentreHost.People;
using host::CentreHost.Storage;
using Microsoft.Data.Sqlite;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.CentreHost.Storage;

public sealed class StorageTests
{
    [Fact]
    public async Task A_second_host_on_the_same_data_is_refused_with_the_firsts_pid()
    {
        await using var host = await HostProcess.Start();

        var (code, error) = await Run("run", "--data", host.Data, "--lang", "en");

        Assert.Equal(1, code);
        Assert.Equal($"Another centre-host (process {host.Pid}) already holds these data.", error.Trim());
    }

    [Fact]
    public async Task A_database_from_a_newer_version_is_refused_and_left_as_it_was()
    {
        await using var host = await HostProcess.Start();
        await host.Terminate();
        Execute(host.Data, "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");

        var (code, error) = await Run("run", "--data", host.Data, "--lang", "fr");

        Assert.Equal(1, code);
        Assert.StartsWith("Cette base vient d'une version plus récente (29991231000000_Later).", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_its_key_is_refused_because_a_new_key_would_orphan_every_card()
    {
        await using var host = await HostProcess.Start();
        await host.Terminate();
        File.Delete(Path.Combine(host.Data, "keys", "data.key"));

        var (code, error) = await Run("run", "--data", host.Data, "--lang", "en");

        Assert.Equal(1, code);
        Assert.Contains("data.key is missing", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(host.Data, "keys", "data.key")));
    }

    [Fact]
    public async Task A_host_told_to_stop_finishes_what_it_was_asked_and_folds_its_log()
    {
        await using var host = await HostProcess.Start();
        var cards = await SmallCentre.Given(host, 2);
        using var http = host.AsConsole();
        var scans = Enumerable.Range(0, 40).Select(i => SmallCentre.Scan(http, SmallCentre.NewId(), cards[i % 2], "WATER")).ToList();

        var code = await host.Terminate();
        var answered = scans.Count(scan => scan.IsCompletedSuccessfully);

        Assert.Equal(0, code);
        Assert.True(SmallCentre.Count(host.Data, "SELECT count(*) FROM service_events") >= answered);
        Assert.False(File.Exists(Path.Combine(host.Data, "centre.db-wal")) && new FileInfo(Path.Combine(host.Data, "centre.db-wal")).Length > 0);
        await Task.WhenAll(scans.Select(scan => scan.ContinueWith(_ => { }, TaskScheduler.Default)));
    }

    [Fact]
    public async Task A_backup_taken_while_people_are_served_restores_on_a_new_machine_with_its_key()
    {
        await using var host = await HostProcess.Start();
        var cards = await SmallCentre.Given(host, 3);
        using (var http = host.AsConsole())
        {
            await Task.WhenAll(cards.Select(card => SmallCentre.Scan(http, SmallCentre.NewId(), card, "WATER")));
        }

        var copies = Directory.CreateTempSubdirectory("mrrm-copies-").FullName;
        Assert.Equal(0, (await Run("backup", "--data", host.Data, "--to", copies)).Code);
        var elsewhere = Directory.CreateTempSubdirectory("mrrm-new-").FullName;
        var copy = Directory.GetFiles(copies, "*.db").Single();
        var restored = await Run("restore", "--data", elsewhere, "--from", copy, "--key", Path.Combine(host.Data, "keys", "data.key"));

        Assert.Equal(0, restored.Code);
        Assert.Equal(3, SmallCentre.Count(elsewhere, "SELECT sum(heads) FROM service_events"));
        Assert.Equal(0, (await Run("check", "--data", elsewhere)).Code);
        Assert.Equal(1, (await Run("restore", "--data", host.Data, "--from", copy)).Code); // its host is running
        File.WriteAllText(copy, "not a database");
        Assert.Equal(1, (await Run("restore", "--data", elsewhere, "--from", copy)).Code);
        Directory.Delete(copies, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task The_database_is_durable_and_its_past_cannot_be_changed()
    {
        await using var centre = await CentreFixture.Start();
        var settings = await centre.OnWriter(turn => (turn.Scalar("PRAGMA synchronous"), turn.Scalar("PRAGMA journal_mode"), turn.Scalar("PRAGMA wal_autocheckpoint")));
        await centre.People(1);

        Assert.Equal((2L, (object)"wal", (object)0L), settings);
        foreach (var table in AppendOnly.Tables.Concat(AppendOnly.StockTables).Concat(AppendOnly.StoreTables).Where(table => centre.Number($"SELECT count(*) FROM {table}") > 0))
        {
            await Assert.ThrowsAsync<SqliteException>(() => centre.Give($"UPDATE {table} SET rowid = rowid"));
            await Assert.ThrowsAsync<SqliteException>(() => centre.Give($"DELETE FROM {table}"));
        }
    }

    [Fact]
    public async Task Commands_that_wait_together_share_a_commit_and_one_that_fails_fails_alone()
    {
        await using var centre = await CentreFixture.Start();
        using var hold = new ManualResetEventSlim();
        var first = centre.OnWriter(_ => { hold.Wait(); return 0; });
        var good = Enumerable.Range(0, 10).Select(i => centre.OnWriter(turn =>
            turn.Run("INSERT INTO blocks (code, kind) VALUES (@1, 'Men')", $"G{i}"))).ToList();
        var bad = centre.OnWriter<int>(turn =>
        {
            turn.Run("INSERT INTO blocks (code, kind) VALUES ('BAD', 'Men')");
            throw new InvalidOperationException("planted");
        });
        hold.Set();

        await first;
        await Task.WhenAll(good);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal(10, centre.Number("SELECT count(*) FROM blocks WHERE code LIKE 'G%'"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM blocks WHERE code = 'BAD'"));
    }

    [Fact]
    public async Task A_command_that_wrote_and_then_refused_leaves_nothing_half_done()
    {
        await using var centre = await CentreFixture.Start();

        var answer = await centre.OnWriter<Answer<string>>(turn =>
        {
            turn.Run("INSERT INTO blocks (code, kind) VALUES ('HALF', 'Men')");
            return StorageRefusal.IdReused();
        });

        Assert.Equal("id_reused", answer.Refusal?.Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM blocks WHERE code = 'HALF'"));
    }

    [Fact]
    public async Task A_full_disk_is_said_as_such_nothing_is_half_done_and_work_goes_on_when_there_is_room()
    {
        await using var disk = await SmallDisk.Mount(megabytes: 6);
        await using var host = await HostProcess.Start(Path.Combine(disk.Folder, "centre"));
        using var http = host.AsConsole();
        var codes = new List<string>();
        for (var i = 0; i < 400 && !codes.Contains("disk_full"); i++)
        {
            using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
                http, "people", Arrival(), global::CentreHost.CentreJson.Default.RegisterPerson);
            codes.Add(response.IsSuccessStatusCode ? "ok" : await Code(response));
            disk.FillLeaving(kilobytes: i == 20 ? 0 : -1);
        }

        var people = SmallCentre.Count(host.Data, "SELECT count(*) FROM people");
        disk.MakeRoom();
        await SmallCentre.Post(http, "people", Arrival());

        Assert.Contains("disk_full", codes);
        Assert.Equal(codes.Count(c => c == "ok"), people);
        Assert.Equal(people, SmallCentre.Count(host.Data, "SELECT count(*) FROM movements") - 1);
    }

    private static RegisterPerson Arrival() =>
        new(SmallCentre.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Démo", new string('x', 150)), null);

    private static async Task<string> Code(HttpResponseMessage response) =>
        (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync(response.Content, global::CentreHost.CentreJson.Default.Problem))!.Code;

    private static async Task<(int Code, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(HostProcess.Program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await error);
    }

    private static void Execute(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "centre.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
