extern alias host;

using System.Diagnostics;
using System.Globalization;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters;
using host::CentreHost.Headquarters.Sites;
using MrrmCentre.Tests.CentreHost.Headquarters;

namespace MrrmCentre.Benchmarks;

/// <summary>Headquarters when the programme is a hundred centres and five years old, on SQLite and, where it is installed, on PostgreSQL.</summary>
internal static class HqBench
{
    private const int SealedSites = 20;
    private const int SealedDays = 100;
    private const string Word = "correct horse battery";

    private static readonly string[] Span = ["--from", "2021-01-01", "--to", "2025-12-31"];

    public static async Task Run(string folder)
    {
        var data = new HeadquartersData(Path.Combine(folder, "hq")).Prepare();
        var secret = Path.Combine(folder, "pass");
        await File.WriteAllTextAsync(secret, Word);
        if (HeadquartersKeys.Create(data, "Demo", Word, Path.Combine(folder, "spare.pem")) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Code);
        }

        var card = HeadquartersCard.Read(await File.ReadAllBytesAsync(data.PublicFile)).Value!;
        using var key = SiteKey.Create(HqInbox.SiteOf(0));
        var inbox = Path.Combine(folder, "inbox");
        var sealing = Stopwatch.StartNew();
        var bytes = HqInbox.Write(inbox, card, key, SealedSites, SealedDays);
        Console.WriteLine($"a bundle with every cell filled: {bytes / 1000.0:F1} KB at most; {SealedSites * SealedDays} sealed in {sealing.Elapsed.TotalSeconds:F0} s");

        await Measure(data, database: null, key, inbox, secret);
        if (PostgresProcess.IsInstalled)
        {
            await using var postgres = new PostgresProcess();
            await postgres.Start();
            await Measure(data, postgres.NewDatabase(), key, inbox, secret);
        }
    }

    private static async Task Measure(HeadquartersData data, string? database, SiteKey key, string inbox, string secret)
    {
        Console.WriteLine(database is null ? "SQLite" : "PostgreSQL");
        string[] place = ["--data", data.Directory, .. database is null ? [] : new[] { "--database", database }];
        using (var books = HeadquartersDatabase.Open(data, database))
        {
            Enrol(new SiteBook(books), key);
        }

        var idle = await MeasuredRun.Of(["hq", "receive", Empty(inbox), "--passphrase-file", secret, .. place]);
        await Receive("received", [inbox, "--passphrase-file", secret, .. place], idle);
        await Receive("received again", [inbox, "--passphrase-file", secret, .. place], idle);
        var writing = Stopwatch.StartNew();
        using (var books = HeadquartersDatabase.Open(data, database))
        {
            HqYears.Write(books);
        }

        Console.WriteLine($"  {HqYears.Sites} centres, {HqYears.Sites * HqYears.Days:N0} days, written in {writing.Elapsed.TotalSeconds:F0} s");
        foreach (var by in new[] { "programme", "country", "centre", "day" })
        {
            Console.WriteLine($"  figures by {by}: {await Best(["hq", "figures", "--all", "--by", by, .. Span, .. place])}");
        }

        Console.WriteLine($"  status: {await Best(["hq", "status", .. place])}");
        Console.WriteLine($"  publish: {await MeasuredRun.Of(["hq", "publish", "2025-12-08", .. place])}");
    }

    private static async Task Receive(string what, string[] line, MeasuredRun idle)
    {
        var run = await MeasuredRun.Of(["hq", "receive", .. line]);
        var files = SealedSites * SealedDays;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {files / (run.Seconds - idle.Seconds):F0} a second, {files / (run.CpuSeconds - idle.CpuSeconds):F0} a second of CPU, without the start ({idle}); in all {run}"));
    }

    /// <summary>Of three: other programs run here too.</summary>
    private static async Task<MeasuredRun> Best(string[] line)
    {
        var runs = new List<MeasuredRun>();
        for (var i = 0; i < 3; i++)
        {
            runs.Add(await MeasuredRun.Of(line));
        }

        return runs.MinBy(run => run.Seconds)!;
    }

    private static string Empty(string inbox) => Directory.CreateDirectory(inbox + "-empty").FullName;

    private static void Enrol(SiteBook sites, SiteKey key)
    {
        for (var site = 0; site < HqYears.Sites; site++)
        {
            var enrolment = new SiteEnrolment(
                SiteEnrolment.FormatName, HqInbox.SiteOf(site), $"Démo {site}", "NER", "NE001", HqInbox.InstallOf(site), HqInbox.First,
                Convert.ToBase64String(key.Certificate.RawData));
            if (sites.Enrol(enrolment, DateTimeOffset.UnixEpoch) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Code);
            }
        }
    }
}
