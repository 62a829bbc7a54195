using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class PlanTests
{
    [Fact]
    public async Task A_plan_no_month_could_hold_is_refused_and_the_largest_is_reckoned_with()
    {
        await using var centre = await SomeCentre.Start();
        await centre.People(3);
        using var store = await centre.SignIn(Role.Storekeeper);
        PlanItem Plan(long units, long heads) => new(centre.NewId(), "RICE", 3_650, 3_650, 3_650) { Units = units, Heads = heads };

        Assert.Contains("units come with heads", (await store.Refused("stock/plans", Plan(1_000_000_000_000_000_000, 300))).Sentence.En, StringComparison.Ordinal);
        Assert.Equal("paper_refused", (await store.Refused("stock/plans", Plan(1, 0))).Code);
        await store.Post<PlanItem, Done>("stock/plans", Plan(1_000_000_000, 1));
        Assert.Equal("Planned", (await Of(store, "RICE")).PerDayFrom);
    }

    [Fact]
    public async Task Goods_with_too_little_life_left_are_passed_over_at_the_counter_and_at_the_hatch()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper | Role.Head);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "SOON", SomeCentre.March(14), 10), new ReceivedLine("SOAP", "LATE", SomeCentre.March(15), 10));
        await store.Post<PlanItem, Done>("stock/plans", new PlanItem(centre.NewId(), "SOAP", 14, 7, 30) { MinimumDaysLeft = 5 });

        var issued = await store.Post(centre.Issue(Given.Store, Given.Clinic, new MovedLine("SOAP", 3)));
        await store.Scan(centre.NewId(), await centre.Person(), "KIT");

        var skipped = Assert.Single(issued.Skipped);
        Assert.Equal(("SOON", 10, "skip_short_life"), (skipped.Lot, skipped.Units, skipped.Why));
        Assert.Equal(["2026-03-14:10", "2026-03-15:3", "2026-03-15:5"], centre.Shelf("SOAP"));
        var soap = await Of(store, "SOAP");
        Assert.Equal((8, 10), (soap.Usable, soap.Unusable));
        Assert.Equal("paper_refused", (await store.Refused(
            "stock/plans", new PlanItem(centre.NewId(), "SOAP", 14, 7, 30) { MinimumDaysLeft = -1 })).Code);
    }

    private static async Task<ItemOutlook> Of(Seat seat, string item) =>
        (await seat.Get<List<ItemOutlook>>("stock/outlook")).Single(one => one.Item == item);
}
