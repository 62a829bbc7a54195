extern alias host;

using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Summaries;
using FsCheck;
using FsCheck.Fluent;
using ConvoyHeads = host::CentreHost.People.ConvoyHeads;
using HeadCell = host::CentreHost.People.HeadCell;
using HostAge = host::CentreHost.People.AgeGroup;
using HostSex = host::CentreHost.People.Sex;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class ConvoyTests
{
    [Fact]
    public async Task A_convoy_is_counted_registered_one_by_one_and_each_head_counts_once()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception | Role.Head);
        var convoy = await desk.Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", new MakeArrivalGroup(
            centre.NewId(), ArrivalMode.ExpulsionConvoy, "Assamaka", null,
            [new Heads(Sex.M, AgeGroup.Unknown, 5)], [new Heads(Sex.M, AgeGroup.Unknown, 3), new Heads(Sex.F, AgeGroup.From18To59, 1)]));
        var counted = await desk.Get<Today>("today");

        centre.Clock.Pass(TimeSpan.FromDays(1));
        var first = await Register(centre, desk, convoy.Code, Sex.M, AgeGroup.From18To59);
        await Register(centre, desk, convoy.Code, Sex.F, AgeGroup.From12To17);
        var half = await desk.Get<ArrivalGroupPage>($"arrival-groups/{convoy.Code}");
        var today = await desk.Get<Today>("today");
        await Register(centre, desk, convoy.Code, Sex.M, AgeGroup.From5To11);
        await Register(centre, desk, convoy.Code, Sex.M, AgeGroup.From5To11);
        await Register(centre, desk, convoy.Code, Sex.M, AgeGroup.From60);
        var all = await desk.Get<ArrivalGroupPage>($"arrival-groups/{convoy.Code}");

        Assert.Equal((4, 4), (counted.Present, counted.Arrivals));
        Assert.Equal((4, 0), (today.Present, today.Arrivals));
        Assert.Equal((5, 4, 2, 2, 0L), (half.Group.Announced, half.Group.Counted, half.Group.Registered, half.Group.Waiting, half.Surplus));
        Assert.Equal((5, 0, 1L), (all.Group.Registered, all.Group.Waiting, all.Surplus));
        Assert.Equal(5, (await desk.Get<Today>("today")).Present);
        Assert.Equal(CentreFixture.Noon, (await desk.Get<PersonPage>($"people/{first}")).ArrivedAtUtc);

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var closed = await desk.Http.PostAsync("summaries/close", null);
        foreach (var day in new[] { "2026-03-10", "2026-03-11" })
        {
            var summary = (await desk.Get<SummaryPage>($"summaries/{day}")).Summary;
            Assert.All(summary.Equalities, equality => Assert.True(equality.Holds, equality.Name));
            Assert.DoesNotContain(summary.Figures, f => f is { Value: < 0, Indicator: not "CORRECTION" });
        }
    }

    [Fact]
    public async Task A_better_count_replaces_the_first_and_closing_counts_who_left_without_a_number()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception | Role.Head);
        var convoy = await desk.Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", new MakeArrivalGroup(
            centre.NewId(), ArrivalMode.ExpulsionConvoy, null, null, [new Heads(Sex.M, AgeGroup.Unknown, 40)]));
        Assert.Equal(0, (await desk.Get<Today>("today")).Present);

        await Count(centre, desk, convoy.Code, new Heads(Sex.M, AgeGroup.Unknown, 10));
        await Register(centre, desk, convoy.Code, Sex.M, AgeGroup.From18To59);
        await Count(centre, desk, convoy.Code, new Heads(Sex.M, AgeGroup.From18To59, 6), new Heads(Sex.F, AgeGroup.From18To59, 2));
        var recounted = await desk.Get<Today>("today");
        await desk.Post<CloseArrivalGroup, Done>($"arrival-groups/{convoy.Code}/close", new CloseArrivalGroup(centre.NewId()));
        var page = await desk.Get<ArrivalGroupPage>($"arrival-groups/{convoy.Code}");
        var after = await desk.Get<Today>("today");

        Assert.Equal((8, 8), (recounted.Present, recounted.Arrivals));
        Assert.Equal((1, 8, 7), (after.Present, after.Arrivals, after.Departures));
        Assert.Equal((true, 7L, 0L), (page.Group.IsClosed, page.Left, page.Surplus));
        var late = await desk.Refused("people", new RegisterPerson(
            centre.NewId(), Sex.M, AgeGroup.From18To59, null, null, ArrivalGroup: convoy.Code));
        Assert.Equal("Le convoi C-00001 est clos.", late.Sentence.Fr);
        Assert.Equal("convoy_unknown", (await desk.Refused("people", new RegisterPerson(
            centre.NewId(), Sex.M, AgeGroup.From18To59, null, null, ArrivalGroup: "C-9"))).Code);
    }

    [Fact]
    public async Task Heads_of_convoys_are_left_alone_when_presence_is_put_right_at_a_start()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await desk.Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", new MakeArrivalGroup(
            centre.NewId(), ArrivalMode.Self, null, null, [], [new Heads(Sex.F, AgeGroup.From60, 3)]));

        var days = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<host::CentreHost.Centre.CentreState>(centre.Services).Days;
        var written = await centre.OnWriter(turn =>
            host::CentreHost.People.Movements.RegroupAll(turn, host::CentreHost.Import.StandardCatalogue.Console, days));

        Assert.Equal((0, 3L), (written, centre.Number("SELECT sum(change) FROM movements")));
    }

    [Fact]
    public void Whoever_registers_one_head_goes_as_long_as_there_are_any_and_never_two()
    {
        var cell = from sex in Gen.Elements(Enum.GetValues<HostSex>()) from age in Gen.Elements(Enum.GetValues<HostAge>()) select new HeadCell(sex, age);
        var heads = from cells in cell.ListOf(6) from counts in Gen.Choose(0, 4).ListOf(6) select cells.Zip(counts).DistinctBy(c => c.First).ToDictionary(c => c.First, c => c.Second);
        var cases = from counted in heads from people in cell.ListOf(12) select (counted, people);

        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(cases), c =>
        {
            var waiting = ConvoyHeads.Waiting(c.counted, c.people);
            return waiting.Values.All(n => n >= 0)
                && waiting.Values.Sum() == Math.Max(0, c.counted.Values.Sum() - c.people.Count)
                && waiting.All(w => w.Value <= c.counted[w.Key]);
        }));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(cases), c =>
        {
            var to = ConvoyHeads.Waiting(c.counted, c.people);
            var walked = c.counted.ToDictionary();
            foreach (var (at, change) in ConvoyHeads.Changes(c.counted, to))
            {
                walked[at] += change;
            }

            return walked.All(w => w.Value == to[w.Key]);
        }));
    }

    [Fact]
    public void A_head_seen_alike_goes_before_one_seen_less_well_and_that_before_another()
    {
        var waiting = new Dictionary<HeadCell, int>
        {
            [new(HostSex.M, HostAge.From18To59)] = 1,
            [new(HostSex.F, HostAge.From18To59)] = 1,
            [new(HostSex.F, HostAge.Unknown)] = 1,
            [new(HostSex.F, HostAge.From12To17)] = 1,
        };
        var order = new List<HeadCell?>();
        for (var i = 0; i < 5; i++)
        {
            order.Add(ConvoyHeads.HeadOf(waiting, HostSex.F, HostAge.From12To17));
            if (order[^1] is { } head)
            {
                waiting[head]--;
            }
        }

        Assert.Equal(
            [new(HostSex.F, HostAge.From12To17), new(HostSex.F, HostAge.Unknown), new(HostSex.F, HostAge.From18To59), new(HostSex.M, HostAge.From18To59), null],
            order);
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("🚌🚌")]
    [InlineData("412")]
    public async Task A_convoy_comes_from_a_place_that_has_a_name(string origin)
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        var convoy = new MakeArrivalGroup(centre.NewId(), ArrivalMode.ExpulsionConvoy, origin, null, [new Heads(Sex.M, AgeGroup.Unknown, 4)], null);

        Assert.Equal("convoy_origin_wrong", (await desk.Refused("arrival-groups", convoy)).Code);
        await desk.Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", convoy with { Id = centre.NewId(), Origin = "أساماكا" });
    }

    private static async Task<long> Register(CentreFixture centre, Seat desk, string convoy, Sex sex, AgeGroup age) =>
        (await desk.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), sex, age, null, null, ArrivalGroup: convoy))).Person;

    private static Task<Done> Count(CentreFixture centre, Seat desk, string convoy, params Heads[] heads) =>
        desk.Post<CountArrivalGroup, Done>($"arrival-groups/{convoy}/count", new CountArrivalGroup(centre.NewId(), heads));
}
