using MrrmCentre.Benchmarks;
using MrrmCentre.Benchmarks.Kiosk;

// Host and floor in one run, interleaved: believe the ratios, not the microseconds of this machine.
Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}");
var folder = Directory.CreateTempSubdirectory("mrrm-bench-").FullName;
try
{
    if (args is ["kiosk"])
    {
        await KioskBench.Run(folder);
        return;
    }

    if (args is ["stock"])
    {
        await StockBench.Run(folder);
        return;
    }

    if (args is ["centre", .. var which])
    {
        await CentreBench.Run(folder, which);
        return;
    }

    if (args is ["hq"])
    {
        await HqBench.Run(folder);
        return;
    }

    using var floor = new SqliteFloor(Path.Combine(folder, "floor.db"));
    await using var host = await BenchHost.Start(Path.Combine(folder, "centre"));
    Console.WriteLine($"host start to first answer: {host.StartMilliseconds:F0} ms (median of {BenchHost.Starts})");

    var rounds = new Rounds();
    for (var round = 0; round < 5; round++)
    {
        rounds.Add("fdatasync of 4 KiB", Timing.Of(400, () => floor.SyncPage()));
        rounds.Add("raw SQLite, one scan's writes a commit", Timing.Of(400, () => floor.Operation()));
        rounds.Add("host over its socket, 1 client", await host.Scan(clients: 1, each: 400));
        rounds.Add("host over its socket, 32 clients", await host.Scan(clients: 32, each: 60));
    }

    rounds.Print(floor: "raw SQLite, one scan's writes a commit");
    Console.WriteLine($"host memory (RSS): {host.ResidentMegabytes:F0} MB");
    await StockBench.Run(folder);
    await HqBench.Run(folder);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
