using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Evacuations;
using CentreHost.Gate;
using CentreHost.Staff;
using MrrmCentre.Tests.CentreHost.Gate;
using MrrmCentre.Tests.Stock.Papers;

namespace MrrmCentre.Tests.CentreHost.Evacuations;

public sealed class EvacuationTests
{
    [Fact]
    public async Task Kiosks_count_into_one_list_and_the_missing_are_named_with_bed_and_household()
    {
        await using var centre = await CentreFixture.Start();
        var cards = await PresenceTests.Crowd(centre, 6);
        using var first = await centre.SignIn(Role.Reception, "K1");
        using var second = await centre.SignIn(Role.Kitchen, "K2");
        await first.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), cards[5], ReadBy.Typed));
        await first.Post<StartEvacuation, Done>("evacuations/start", new StartEvacuation(centre.NewId()));

        var answers = await Task.WhenAll(
            Account(centre, first, cards[0]), Account(centre, second, cards[1]), Account(centre, first, cards[2]), Account(centre, second, cards[0]));
        var uninvited = await Account(centre, second, cards[5]);
        var bySight = await second.Post<AccountByName, Accounted>("evacuations/names", new AccountByName(centre.NewId(), 4));

        Assert.Single(answers, answer => answer.Code == "accounted_before");
        Assert.Equal(("not_expected", "accounted"), (uninvited.Code, bySight.Code));
        Assert.Equal(new EvacuationCount(5, 4, 1, 1), bySight.Count);
        var page = (await first.Get<EvacuationNow>("evacuations/now")).Now!;
        var missing = Assert.Single(page.Missing);
        Assert.Equal((5, "Exemple Démo 5", "T1-005", "H-00001"), (missing.Person, missing.Name, missing.Bed, missing.Household));
        Assert.Equal(["K1", "K2"], page.Kiosks.Select(kiosk => kiosk.Kiosk));
        var forKitchen = (await second.Get<EvacuationNow>("evacuations/now")).Now!.Missing.Single();
        Assert.Equal(("Démo 5", null), (forKitchen.Name, forKitchen.Bed));
    }

    [Fact]
    public async Task Whoever_goes_out_meanwhile_stays_on_the_list()
    {
        await using var centre = await CentreFixture.Start();
        var cards = await PresenceTests.Crowd(centre, 2);
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<StartEvacuation, Done>("evacuations/start", new StartEvacuation(centre.NewId()));

        await reception.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), cards[0], ReadBy.Typed));

        Assert.Equal(2, (await reception.Get<EvacuationNow>("evacuations/now")).Now!.Count.Missing);
    }

    [Fact]
    public async Task One_evacuation_at_a_time_and_its_report_stays()
    {
        await using var centre = await CentreFixture.Start();
        var cards = await PresenceTests.Crowd(centre, 2);
        using var head = await centre.SignIn(Role.Head);
        var id = centre.NewId();
        Assert.Equal("evacuation_none", (await head.Refused("evacuations/cards", new AccountByCard(id, cards[0], ReadBy.Typed))).Code);
        await head.Post<StartEvacuation, Done>("evacuations/start", new StartEvacuation(centre.NewId(), Drill: true));
        Assert.Equal("evacuation_under_way", (await head.Refused("evacuations/start", new StartEvacuation(centre.NewId()))).Code);
        var scan = new AccountByCard(id, cards[0], ReadBy.Typed);
        await head.Post<AccountByCard, Accounted>("evacuations/cards", scan);
        await head.Post<AccountByCard, Accounted>("evacuations/cards", scan);
        centre.Clock.Pass(TimeSpan.FromMinutes(12));

        await head.Post<EndEvacuation, Done>("evacuations/end", new EndEvacuation(centre.NewId(), 1));

        Assert.Null((await head.Get<EvacuationNow>("evacuations/now")).Now);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM evacuation_scans"));
        Assert.Equal("evacuation_none", (await head.Refused("evacuations/end", new EndEvacuation(centre.NewId(), 1))).Code);
        var report = await PdfText.Layout(await head.Http.GetByteArrayAsync(new Uri("evacuations/1/paper?language=fr", UriKind.Relative)));
        Assert.Contains("Rapport d'évacuation (exercice)", report, StringComparison.Ordinal);
        Assert.Contains("Exemple Démo 2", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Exemple Démo 1", report, StringComparison.Ordinal);
    }

    private static Task<Accounted> Account(CentreFixture centre, Seat seat, string card) =>
        seat.Post<AccountByCard, Accounted>("evacuations/cards", new AccountByCard(centre.NewId(), card, ReadBy.Typed));
}
