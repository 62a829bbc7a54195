using CentreHost.Cards;
using CentreHost.Gate;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.CentreHost.Services;

public sealed class TakingBackTests
{
    [Fact]
    public async Task After_its_minute_the_head_takes_a_gift_back_with_a_reason_and_the_stock_comes_back_with_it()
    {
        await using var centre = await CentreFixture.Start();
        var (desk, card) = await Soap(centre);
        using var head = await centre.SignIn(Role.Head);
        var gift = centre.NewId();
        await desk.Scan(gift, card, "SOAP_T");
        centre.Clock.Pass(TimeSpan.FromHours(5));

        Assert.Equal("not_your_role", (await desk.Refused("scans/reverse", new ReverseService(centre.NewId(), gift, "Démo"))).Code);
        Assert.Equal("override_reason", (await head.Refused("scans/reverse", new ReverseService(centre.NewId(), gift, ""))).Code);
        await head.Post<ReverseService, Undone>("scans/reverse", new ReverseService(centre.NewId(), gift, "Mauvaise carte"));

        Assert.Equal("already_undone", (await head.Refused("scans/reverse", new ReverseService(centre.NewId(), gift, "Démo"))).Code);
        Assert.Equal(0, centre.Number("SELECT sum(heads) FROM service_day_figures"));
        Assert.Equal(10, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
        Assert.Equal(Outcome.Served, (await desk.Scan(centre.NewId(), card, "SOAP_T")).Outcome);
    }

    [Fact]
    public async Task A_head_count_is_taken_back_whole_under_its_one_number()
    {
        await using var centre = await CentreFixture.Start();
        var (desk, _) = await Soap(centre);
        var count = centre.NewId();
        await desk.Post<CountHeads, HeadsCounted>("services/heads", new CountHeads(
            count, "SOAP_T", [new Heads(Sex.F, AgeGroup.From0To4, 2), new Heads(Sex.M, AgeGroup.From18To59, 3)]));

        await desk.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), count));

        Assert.Equal((4, 0), (centre.Number("SELECT count(*) FROM service_events"), centre.Number("SELECT sum(heads) FROM service_events")));
        Assert.Equal(10, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
        Assert.Equal("already_undone", (await desk.Refused("scans/undo", new UndoService(centre.NewId(), count))).Code);
    }

    [Fact]
    public async Task Head_counts_obey_the_limit_of_the_centre()
    {
        await using var centre = await CentreFixture.Start();
        var (desk, _) = await Soap(centre);
        await centre.Give("UPDATE services SET centre_daily_limit = 5 WHERE code = 'SOAP_T'");

        var refused = await desk.Refused("services/heads", new CountHeads(centre.NewId(), "SOAP_T", [new Heads(Sex.F, AgeGroup.Unknown, 6)]));

        Assert.Equal("heads_past_limit", refused.Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task Who_has_not_eaten_for_a_day_is_on_the_list_the_longest_first()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        await centre.Service("SOAP_T", ServiceKind.Item);
        var cards = await centre.People(3);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        using var head = await centre.SignIn(Role.Head);
        await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T");
        centre.Clock.Pass(TimeSpan.FromHours(25));
        await kitchen.Scan(centre.NewId(), cards[1], "LUNCH_T");
        await kitchen.Scan(centre.NewId(), cards[2], "SOAP_T");

        var overdue = await head.Get<List<OverdueLine>>("overdue");

        Assert.Equal([false, true], overdue.Select(line => line.NotSeen));
        Assert.Equal([true, false], overdue.Select(line => line.LastMealUtc is null));
        Assert.Equal("not_your_role", (await kitchen.Refused("overdue")).Code);

        // The gate has seen whom no service saw.
        using var gate = await centre.SignIn(Role.Gate);
        var seen = await gate.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), cards[0], ReadBy.Typed, Direction.In));
        Assert.Equal("seen_in", seen.Code);
        Assert.DoesNotContain(await head.Get<List<OverdueLine>>("overdue"), line => line.NotSeen);
    }

    [Fact]
    public async Task A_medical_visit_is_not_handed_out_at_the_counter()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("VISIT_T", ServiceKind.Medical);
        var card = (await centre.People(1))[0];
        using var nurse = await centre.SignIn(Role.Medical);
        using var head = await centre.SignIn(Role.Head);

        Assert.Equal("by_visit_only", (await nurse.Scan(centre.NewId(), card, "VISIT_T")).Code);
        Assert.Equal("by_visit_only", (await head.Refused("services/heads", new CountHeads(centre.NewId(), "VISIT_T", [new Heads(Sex.F, AgeGroup.Unknown, 1)]))).Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));
    }

    private static async Task<(Seat Desk, string Card)> Soap(CentreFixture centre)
    {
        await centre.Item("SOAP_T", ItemKind.Relief);
        await centre.Service("SOAP_T", ServiceKind.Item, "SOAP_T", Given.Store);
        await centre.Give("UPDATE services SET max_per_day = 1 WHERE code = 'SOAP_T'");
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP_T", null, null, 10));
        return (await centre.SignIn(Role.Reception), (await centre.People(1))[0]);
    }
}
