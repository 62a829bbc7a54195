using System.Diagnostics;
using CentreHost.Cards;

namespace MrrmCentre.Benchmarks;

/// <summary>
/// What years of one big centre cost those who work in it: the same questions to a centre on its first morning and to one
/// that has been open for five years, round after round beside each other.
/// </summary>
internal static class CentreBench
{
    private const int Rounds = 7;
    private const int ScansEach = 400;
    private const int BatchRounds = 3;

    private static readonly Dictionary<string, CentreSpan> Known = new()
    {
        ["month"] = CentreSpan.Month,
        ["year"] = CentreSpan.Year,
        ["five"] = CentreSpan.FiveYears,
    };

    /// <param name="which">month, year, five or curve; five where nothing is said. Before it, a directory where the centres stay for the next time.</param>
    public static async Task Run(string folder, string[] which)
    {
        if (which is [var kept, .. var rest] && Directory.Exists(kept))
        {
            (folder, which) = (kept, rest);
        }

        CentreSpan[] spans = which is ["curve"] ? [CentreSpan.Month, CentreSpan.Year, CentreSpan.FiveYears]
            : [which is [var one] ? Known[one] : CentreSpan.FiveYears];
        await using var small = new CentreAtWork(CentreSpan.Walking, Path.Combine(folder, "walking"));
        await small.Prepare();
        await small.Start();
        foreach (var span in spans)
        {
            await using var big = new CentreAtWork(span, Path.Combine(folder, span.Name));
            await big.Prepare();
            Console.WriteLine($"  centre-host check: {await big.Host.Verb("check"):F0} ms");
            Console.WriteLine($"  host start to first answer: {await big.Start():F0} ms");
            await Scans(small, big);
            await CentreReading.Run(small, big, folder);
            await Batches(big);
            Console.WriteLine($"  memory: {big.Host.ResidentMegabytes:F0} MB, at most {big.Host.PeakMegabytes:F0} MB");
        }
    }

    private static async Task Scans(CentreAtWork small, CentreAtWork big)
    {
        foreach (var (service, clients) in new[] { ("WATER", 1), (CentreYears.RuledService, 1), (CentreYears.RuledService, 8) })
        {
            var rounds = new Rounds();
            foreach (var centre in new[] { small, big })
            {
                await centre.Scan(service, clients, ScansEach / 4);
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var centre in round % 2 == 0 ? new[] { small, big } : [big, small])
                {
                    rounds.Add(centre.Span.Name, await centre.Scan(service, clients, ScansEach / (clients == 1 ? 1 : 4)));
                }
            }

            Console.Write($"scan for {service}, {clients} clients, ");
            rounds.PrintBeside(small.Span.Name, big.Span.Name);
        }
    }

    /// <summary>What takes much at once, and what the line at the counter notices of it.</summary>
    private static async Task Batches(CentreAtWork big)
    {
        await Meanwhile(big, "nothing else", async _ =>
        {
            var calm = Stopwatch.StartNew();
            while (calm.Elapsed < TimeSpan.FromSeconds(3))
            {
                await Task.Yield();
            }
        });
        for (var batch = 1; batch <= BatchRounds; batch++)
        {
            var route = $"cards/batches/{batch}/cancel";
            await Meanwhile(big, "2,000 cards made", http => RunningHost.Post(http, "cards/batches", new MakeCards(RunningHost.NewId(), EverybodyWithout: true)));
            await Meanwhile(big, "their batch cancelled", http => RunningHost.Post(http, route, new CancelBatch(RunningHost.NewId())));
        }

        await Meanwhile(big, "2,000 people imported", http => RunningHost.Import(
            http, "people.csv", MadeNames.File(
                Enumerable.Range(30_001, 2_000).Select(number => new Resident(number, "F", "From18To59", 0, null, null, 0)), CentreYears.FirstDay(0))));
        await Meanwhile(big, "2,000 blank cards", http => RunningHost.Post(http, "cards/blank", new MakeBlankCards(RunningHost.NewId(), 2_000)));
    }

    private static async Task Meanwhile(CentreAtWork big, string what, Func<HttpClient, Task> work)
    {
        var (took, scans) = await big.Meanwhile(work);
        Console.WriteLine(
            $"{what}: {took.TotalMilliseconds:F0} ms; {scans.Microseconds.Length} scans meanwhile, p50 {scans.Percentile(50) / 1_000:F1} ms, "
            + $"worst {scans.Microseconds.Max() / 1_000:F1} ms, processor {scans.CpuMilliseconds:F0} ms");
    }
}
