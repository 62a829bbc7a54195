using System.Diagnostics;
using System.Globalization;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Benchmarks;

/// <summary>What a storekeeper waits for when the book is five years long, beside the sqlite3 shell on a copy of it.</summary>
internal static class StockBench
{
    private const string OnHand =
        "SELECT p.code, i.code, l.code, b.on_hand FROM stock_balances b JOIN places p ON p.id = b.place_id JOIN items i ON i.id = b.item_id JOIN lots l ON l.id = b.lot_id ORDER BY 1, 2, 3";

    private const string Rebuild =
        "SELECT count(*), sum(s) FROM (SELECT sum(units) s FROM stock_lines GROUP BY place_id, item_id, lot_id, service_day)";

    private const int FirstIssues = 20;
    private const int Issues = 200;

    public static async Task Run(string folder)
    {
        var data = Path.Combine(folder, "store");
        await using var host = new RunningHost(data);
        await host.Start();
        await host.Stop();
        var writing = Stopwatch.StartNew();
        StockYears.Write(host.Database);
        var copy = Path.Combine(folder, "copy.db");
        File.Copy(host.Database, copy);
        Console.WriteLine($"five years of stock: {StockYears.Lines:N0} lines, {new FileInfo(copy).Length / (1 << 20):N0} MB, written in {writing.Elapsed.TotalSeconds:F0} s");
        Console.WriteLine($"host start to first answer with it: {await host.Start():F0} ms");

        await host.Rest();
        using var http = host.Client();
        await Beside("on hand, all items", () => RunningHost.Get(http, "stock/on-hand"), copy, OnHand);
        foreach (var days in new[] { 30, 365 })
        {
            await Beside($"a stock card of {days} days", () => RunningHost.Get(http, $"stock/card?place=STORE&item=IT007&days={days}"), copy, Card(days));
        }

        // The first ones compile code and prepare statements; a storekeeper waits for that once a start, not once an issue.
        var first = await Times(FirstIssues, i => RunningHost.Post(http, "stock/moves", Issue(i)));
        var issues = await Times(Issues, i => RunningHost.Post(http, "stock/moves", Issue(FirstIssues + i)));
        Console.WriteLine(
            $"an issue of 20 lines, after {FirstIssues} not counted (slowest {first[^1]:F1} ms): p50 {issues[Issues / 2]:F1} ms, p99 {issues[Issues - 2]:F1} ms");
        Console.WriteLine($"memory before the rebuild: {host.ResidentMegabytes:F0} MB");
        var rebuild = await Times(1, _ => RunningHost.Get(http, "stock/proof"));
        Console.WriteLine($"full rebuild and comparison: {rebuild[0] / 1000:F1} s; sqlite3 shell sums the same lines in {Shell(copy, Rebuild) / 1000:F1} s; peak memory {host.PeakMegabytes:F0} MB");
        Console.WriteLine($"outlook of all items: {(await Times(3, _ => RunningHost.Get(http, "stock/outlook")))[1]:F0} ms");
    }

    private static string Card(int days) =>
        $"""
        SELECT d.number, l.occurred_at, l.units FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = 1001 AND l.item_id = 7 AND l.service_day >= '{CentreYears.Text(CentreYears.FirstDay(days - 1))}'
          AND l.occurred_at >= {CentreYears.At(CentreYears.FirstDay(days), 0)} ORDER BY 2
        """;

    private static MoveGoods Issue(int i) => new(
        RunningHost.NewId(), MoveKind.Issue, "STORE", "people",
        [.. Enumerable.Range(0, 20).Select(line => new MovedLine($"IT{(i * 20 + line) % StockYears.Items + 1:D3}", 2))]);

    private static async Task Beside(string what, Func<Task> ask, string copy, string sql)
    {
        await ask();
        var times = await Times(21, _ => ask());
        var shell = Enumerable.Range(0, 5).Select(_ => Shell(copy, sql)).Order().ElementAt(2);
        Console.WriteLine($"{what}: p50 {times[10]:F1} ms over HTTP, sqlite3 shell with its start {shell:F1} ms, ratio {times[10] / shell:F2}");
    }

    private static async Task<List<double>> Times(int times, Func<int, Task> action)
    {
        var each = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await action(i);
            each.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        each.Sort();
        return each;
    }

    public static double Shell(string database, string sql)
    {
        var start = Stopwatch.GetTimestamp();
        using var shell = Process.Start(new ProcessStartInfo("sqlite3", ["-readonly", database, sql]) { RedirectStandardOutput = true })!;
        shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"sqlite3 ended with {shell.ExitCode}."));
    }
}
