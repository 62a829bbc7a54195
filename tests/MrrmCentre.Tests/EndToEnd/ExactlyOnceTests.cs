using CentreHost.Services;

namespace MrrmCentre.Tests.EndToEnd;

public sealed class ExactlyOnceTests
{
    [Fact]
    public async Task Eight_kiosks_one_card_one_meal_each_retried_five_times_the_host_killed_between_is_exactly_one_meal()
    {
        await using var host = await HostProcess.Start();
        var card = (await SmallCentre.Given(host, 1))[0];
        var scans = Enumerable.Range(0, 8).Select(_ => SmallCentre.NewId()).ToList();

        var first = await AllAtOnce(host, card, scans);
        await host.Kill();
        await host.Start();
        using (var http = host.AsConsole())
        {
            await SmallCentre.Post(http, "services/meal/open", new OpenMeal(SmallCentre.NewId(), "LUNCH"));
        }

        var second = await AllAtOnce(host, card, scans);

        Assert.Equal(1, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_events"));
        Assert.Equal(1, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_day_figures"));
        Assert.Equal(7, SmallCentre.Count(host.Data, "SELECT count(*) FROM refused_scans"));
        Assert.Single(first.Concat(second).Where(v => v.Outcome == Outcome.Served).Select(v => v.Id).Distinct());
        Assert.All(second, verdict => Assert.True(verdict.Repeat));
        Assert.Equal(
            first.DistinctBy(v => v.Id).OrderBy(v => v.Id).Select(v => (v.Id, v.Outcome, v.Code)),
            second.DistinctBy(v => v.Id).OrderBy(v => v.Id).Select(v => (v.Id, v.Outcome, v.Code)));
    }

    private static async Task<List<Verdict>> AllAtOnce(HostProcess host, string card, List<Guid> scans)
    {
        var kiosks = await Task.WhenAll(scans.Select(async scan =>
        {
            using var http = host.AsConsole();
            var verdicts = new List<Verdict>();
            for (var attempt = 0; attempt < 5; attempt++)
            {
                verdicts.Add(await SmallCentre.Scan(http, scan, card));
            }

            return verdicts;
        }));
        return [.. kiosks.SelectMany(v => v)];
    }
}
