extern alias host;

using host::CentreHost.Headquarters.Receiving;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>
/// Whatever order files come in, however often, whichever are lost: headquarters counts what a plain reference counts of
/// what arrived, and says exactly what is missing or contradicts. A seed names a history.
/// </summary>
public sealed class ArrivalHistoryTests
{
    private static readonly string[] Outcomes = ["ACCEPTED", "GAP", "STALE_REVISION", "DUPLICATE_IDENTICAL", "CONFLICT"];

    private static readonly DateOnly Start = new(2026, 1, 20);
    private static readonly string[] SiteNames = ["NER-AGZ-01", "NER-DIR-01", "MLI-GAO-01"];

    [Fact]
    public void Any_order_repetition_loss_and_fork_ends_in_the_same_figures_or_is_said() => Play(Enumerable.Range(0, 300));

    [Fact]
    [Trait("Category", "Campaign")]
    public void Twenty_thousand_histories_do() => Play(Enumerable.Range(1_000, 20_000));

    private static void Play(IEnumerable<int> seeds) => Assert.Empty(seeds.AsParallel()
        .Select(seed => (Seed: seed, Broken: Record.Exception(() => Play(seed))))
        .Where(history => history.Broken is not null)
        .Select(history => $"History {history.Seed}: {history.Broken}"));

    private static void Play(int seed)
    {
        var random = new Random(seed);
        using var hq = new TestHeadquarters();
        var centres = new List<ModelCentre>();
        var sent = new List<OpenedFile>();
        foreach (var site in SiteNames.Take(random.Next(1, 4)))
        {
            var centre = new ModelCentre(site, new Guid(seed, (short)centres.Count, 0, new byte[8]), TestHeadquarters.KeyOfEverySite, random);
            hq.Enrol(site, centre.Install, Start);
            centres.Add(centre);
            sent.AddRange(Life(centre, random));
        }

        var arriving = Journey(sent, random);
        var receipts = new List<Receipt>();
        foreach (var group in arriving.Chunk(random.Next(1, 12)))
        {
            receipts.AddRange(hq.Receipts(group));
        }

        Judge(hq, centres, arriving, receipts);
    }

    /// <summary>Days one after the other, late revisions between them, now and then a copied machine that goes its own way.</summary>
    private static List<OpenedFile> Life(ModelCentre centre, Random random)
    {
        var files = new List<OpenedFile>();
        var days = random.Next(2, 20);
        var clone = random.Next(5) == 0 ? random.Next(1, days) : -1;
        for (var day = 0; day < days; day++)
        {
            files.Add(centre.Seal(Start.AddDays(day)));
            if (random.Next(4) == 0)
            {
                files.Add(centre.Seal(Start.AddDays(random.Next(0, day + 1))));
            }

            if (day == clone)
            {
                var copy = centre.Cloned(new Random(random.Next()));
                files.AddRange(Enumerable.Range(day + 1, random.Next(1, 4)).Select(later => copy.Seal(Start.AddDays(later))));
            }
        }

        return files;
    }

    private static List<OpenedFile> Journey(List<OpenedFile> sent, Random random)
    {
        var arriving = sent.Where(_ => random.Next(10) > 0 || random.Next(2) == 0).ToList();
        arriving.AddRange(arriving.Where(_ => random.Next(3) == 0).ToList());
        return random.Next(4) switch
        {
            0 => arriving,
            1 => [.. arriving.AsEnumerable().Reverse()],
            _ => [.. arriving.OrderBy(_ => random.Next())],
        };
    }

    private static void Judge(TestHeadquarters hq, List<ModelCentre> centres, List<OpenedFile> arriving, List<Receipt> receipts)
    {
        Assert.Equal(arriving.Count, receipts.Count);
        Assert.All(receipts, receipt => Assert.Contains(receipt.Outcome, Outcomes));
        var counted = arriving.Where((_, i) => receipts[i].Outcome is "ACCEPTED" or "GAP" or "STALE_REVISION").ToList();
        Assert.Equal(counted.Count, counted.Select(file => (file.Bundle!.Manifest.Site, file.Bundle.Manifest.Seq)).Distinct().Count());
        var refused = arriving.Where((_, i) => receipts[i].Outcome == "CONFLICT").Select(file => file.Sha256).ToHashSet();

        // Nothing that was sent goes unsaid: counted, or a conflict.
        Assert.All(arriving, file => Assert.True(refused.Contains(file.Sha256) || counted.Exists(one => one.Sha256 == file.Sha256)));
        var latest = counted.GroupBy(file => (file.Bundle!.Manifest.Site, file.Bundle.Manifest.OpDate))
            .Select(day => day.MaxBy(file => file.Bundle!.Manifest.Revision)!).ToList();
        Assert.Equal(latest.Count == 0 ? null : latest.Sum(Meals), hq.Meals(Start.AddDays(-30), Start.AddYears(1)));
        foreach (var centre in centres)
        {
            var numbers = counted.Where(file => file.Bundle!.Manifest.Site == centre.Site).Select(file => file.Bundle!.Manifest.Seq).ToHashSet();
            var highest = numbers.DefaultIfEmpty(0).Max();
            var arrivals = hq.Arrivals(centre.Site, centre.Install);

            Assert.Equal(Range(highest).Where(seq => !numbers.Contains(seq)), arrivals.Missing);
            Assert.Equal(Range(highest).TakeWhile(numbers.Contains).LastOrDefault(), arrivals.ContiguousThrough);
            var status = hq.Status().Single(one => one.Site.Site == centre.Site);
            if (arrivals.Missing.Count == 0)
            {
                Assert.Empty(status.Mismatches);
            }

            Assert.Equal(refused.Any(sha => arriving.Any(file => file.Sha256 == sha && file.Bundle!.Manifest.Site == centre.Site)), status.Refused.Count > 0);
        }
    }

    private static IEnumerable<long> Range(long highest) => Enumerable.Range(1, (int)highest).Select(seq => (long)seq);

    private static long Meals(OpenedFile file) => file.Bundle!.Figures.Single(figure => figure.Indicator == "MEALS_SERVED").Value!.Value;
}
