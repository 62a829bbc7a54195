using System.Globalization;
using System.Text;

namespace MrrmCentre.Benchmarks;

/// <summary>What staff look up, and what the head waits for.</summary>
internal static class CentreReading
{
    /// <summary>What a summary counts, as one would ask the sqlite3 shell: from the events, the movements and the ledger themselves.</summary>
    private static readonly CompositeFormat DayInShell = CompositeFormat.Parse(
        """
        SELECT service_id, sex, age_group, sum(heads) FROM service_events WHERE service_day = '{0}' GROUP BY 1, 2, 3;
        SELECT sex, age_group, sum(change) FROM movements WHERE service_day < '{0}' GROUP BY 1, 2;
        SELECT sex, age_group, sum(change) FROM movements WHERE service_day <= '{0}' GROUP BY 1, 2;
        SELECT kind, sex, age_group, sum(change) FROM movements WHERE service_day = '{0}' GROUP BY 1, 2, 3;
        SELECT code, count(*) FROM refused_scans WHERE service_day = '{0}' GROUP BY 1;
        SELECT sex, age_group, count(DISTINCT person_id) FROM service_events e JOIN services s ON s.id = e.service_id
        WHERE service_day = '{0}' AND s.kind = 'Meal' GROUP BY 1, 2;
        SELECT sex, age_group, count(*) FROM bed_stays b JOIN people p ON p.id = b.person_id
        WHERE from_at < {1} AND (until_at IS NULL OR until_at >= {1}) GROUP BY 1, 2;
        SELECT item_id, sum(CASE WHEN service_day < '{0}' THEN units_in - units_out + units_counted END),
               sum(CASE WHEN service_day = '{0}' THEN units_in END), sum(CASE WHEN service_day = '{0}' THEN units_out END)
        FROM stock_day_figures WHERE service_day <= '{0}' GROUP BY 1;
        SELECT sum(e.units_asked) FROM service_events e WHERE e.service_day = '{0}';
        SELECT -sum(l.units) FROM service_events e JOIN stock_lines l ON l.source = e.id WHERE e.service_day = '{0}' AND l.place_id < 100000;
        """);

    public static async Task Run(CentreAtWork small, CentreAtWork big, string folder)
    {
        var people = big.Span.People;
        await Beside(small, big, "search, 2 to 8 letters", 140, (http, i) => Search(http, Prefix(i, people)));
        await Beside(small, big, "search, a first name all bear", 30, (http, i) => Search(http, "démo"[..(2 + (i % 3))]));
        await Beside(small, big, "search, written otherwise", 140, (http, i) => Search(http, Otherwise(Prefix(i, people))));
        await Beside(small, big, "search, two words", 100, (http, i) => Search(http, $"{MadeNames.Family(Person(i, people))} {MadeNames.Second(Person(i, people))[..2]}"));
        await Beside(small, big, "search, case numbers", 100, (http, i) => Search(http, $"{Person(i, 900):D5}"));
        await Beside(small, big, "search, households and beds", 100, (http, i) => Search(http, i % 2 == 0 ? "H-00001" : "B1-1-2"));
        await Beside(small, big, "a person's page", 60, (http, i) => RunningHost.Get(http, $"people/{Person(i, 900)}"));
        await Beside(small, big, "the day on the head's screen", 30, (http, _) => RunningHost.Get(http, "today"));
        await Beside(small, big, "a kiosk's first roster", 3, (http, _) => RunningHost.Get(http, "kiosks/roster"));
        await Beside(small, big, "who has not eaten", 7, (http, _) => RunningHost.Get(http, "overdue"));
        await Beside(small, big, "who is here", 7, (http, _) => RunningHost.Get(http, "presence"));
        await Beside(small, big, "bed map", 7, (http, _) => RunningHost.Get(http, "beds"));
        await Beside(small, big, "nothing new to close", 20, async (http, _) => (await http.PostAsync(new Uri("summaries/close", UriKind.Relative), null)).Dispose());
        await Summary(small, big, folder);
    }

    private static async Task Summary(CentreAtWork small, CentreAtWork big, string folder)
    {
        var day = CentreYears.FirstDay(3);
        await Beside(small, big, "a day counted anew, with its two commits", 9, (http, i) => CentreAtWork.Revise(http, day, i));
        var copy = Path.Combine(folder, "copy.db");
        using (var connection = DirectRows.Open(big.Database))
        {
            connection.Run($"VACUUM INTO '{copy}'");
        }

        var sql = string.Format(CultureInfo.InvariantCulture, DayInShell, CentreYears.Text(day), CentreYears.At(day.AddDays(1), 0));
        var shell = Enumerable.Range(0, 9).Select(_ => StockBench.Shell(copy, sql)).Order().ElementAt(4);
        var start = Enumerable.Range(0, 9).Select(_ => StockBench.Shell(copy, "SELECT 1")).Order().ElementAt(4);
        Console.WriteLine($"  the same day in the sqlite3 shell: {shell:F1} ms, of which its start {start:F1} ms");
        File.Delete(copy);
    }

    private static async Task Beside(CentreAtWork small, CentreAtWork big, string what, int times, Func<HttpClient, int, Task> question)
    {
        var (first, second) = (await small.Ask(times, question), await big.Ask(times, question));
        Console.WriteLine(
            $"{what,-44} {Of(first)} | {Of(second)} ms p50 p99 processor");
    }

    private static string Of(Timing timing) =>
        $"{timing.Percentile(50) / 1_000,7:F1} {timing.Percentile(99) / 1_000,7:F1} {timing.CpuMilliseconds / timing.Microseconds.Length,7:F1}";

    private static Task<byte[]> Search(HttpClient http, string typed) => RunningHost.Get(http, $"people?search={Uri.EscapeDataString(typed)}&most=20");

    private static int Person(int i, int people) => (i * 7919 % people) + 1;

    private static string Prefix(int i, int people) => MadeNames.Family(Person(i, people)) is var name ? name[..Math.Min(name.Length, 2 + (i % 7))] : "";

    /// <summary>As another hand writes the same sound.</summary>
    private static string Otherwise(string name) => name.ToLowerInvariant()
        .Replace("ou", "u", StringComparison.Ordinal).Replace("dj", "j", StringComparison.Ordinal).Replace("ch", "sh", StringComparison.Ordinal)
        .Replace("gu", "g", StringComparison.Ordinal).Replace("k", "q", StringComparison.Ordinal).Replace('é', 'e');
}
