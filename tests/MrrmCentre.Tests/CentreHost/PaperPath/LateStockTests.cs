using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kitchen;
using CentreHost.Summaries;
using MrrmCentre.Tests.Stock.Store;

namespace MrrmCentre.Tests.CentreHost.PaperPath;

public sealed class LateStockTests
{
    [Fact]
    public async Task A_kit_told_later_leaves_the_shelf_at_its_own_moment()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        await Soap(centre, 10);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var store = await centre.SignIn(Role.Storekeeper);

        await store.Tell(centre, "KIT", new TimeOnly(9, 0), card);

        Assert.Equal(8, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal(
            1, centre.Number("SELECT count(DISTINCT source) FROM stock_lines WHERE service_day = '2026-03-10' AND units = -2 AND place_id < 100000"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_count_since_keeps_its_word_and_what_it_saw_gone_is_not_taken_twice()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await centre.People(2);
        await Soap(centre, 10);
        centre.At(11);
        using var store = await centre.SignIn(Role.Storekeeper | Role.Head);
        await store.Count(
            centre, Given.Store, new CountedEntry("SOAP", centre.Clock.UtcNow, 6) { Lot = centre.LotOf("SOAP", "L1"), Recount = true });
        await Approve(centre);
        Assert.Equal(6, centre.OnHand(Given.Store, "SOAP"));
        centre.At(15);

        await store.Tell(centre, "KIT", new TimeOnly(9, 0), [.. cards]);

        Assert.Equal(6, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal(0, centre.Number("SELECT coalesce(sum(missing - settled - cancelled), 0) FROM open_shortages"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task What_the_book_did_not_have_then_is_covered_by_what_has_come_since()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(11);
        await Soap(centre, 10);
        centre.At(15);
        using var store = await centre.SignIn(Role.Storekeeper);

        await store.Tell(centre, "KIT", new TimeOnly(9, 0), card);

        Assert.Equal((8, 0), (centre.OnHand(Given.Store, "SOAP"), centre.Number("SELECT sum(missing - settled - cancelled) FROM open_shortages")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task On_a_closed_day_the_line_is_kept_and_its_goods_leave_today()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        await Soap(centre, 10);
        centre.Clock.Pass(TimeSpan.FromDays(2));
        await centre.Give("UPDATE stock_settings SET locked_through = '2026-03-11'");
        using var head = await centre.SignIn(Role.Head);
        var before = centre.Number("SELECT count(*) FROM stock_lines WHERE service_day <= '2026-03-11'");

        await head.Tell(centre, "KIT", new TimeOnly(9, 0), card);
        await head.Tell(centre, "LUNCH", null, card);

        Assert.Equal(2, centre.Number("SELECT sum(heads) FROM service_events WHERE service_day = '2026-03-10'"));
        Assert.Equal(before, centre.Number("SELECT count(*) FROM stock_lines WHERE service_day <= '2026-03-11'"));
        Assert.Equal(8, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal(1, centre.Number("SELECT sum(missing - settled - cancelled) FROM open_shortages WHERE service_day = '2026-03-10'"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_meal_closed_before_follows_so_that_its_equation_stays_true()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await centre.People(12);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        await kitchen.Post<Receive, Received>("stock/receipts", new Receive(
            centre.NewId(), Given.Kitchen, Cooked: true, null, [new ReceivedLine("PORTION", null, null, 20)]));
        centre.At(12, 10);
        foreach (var card in cards.Take(8))
        {
            await kitchen.Scan(centre.NewId(), card, "LUNCH");
        }

        centre.At(14, 30);
        var closed = await kitchen.Post<CloseKitchen, KitchenClosed>(
            "stock/kitchen/close", new CloseKitchen(centre.NewId(), "LUNCH", SomePaper.Day, Uncarded: 5, Waste: 1, Left: 4));
        Assert.Equal((20, 8, 5, 1, 4, 2), (closed.Cooked, closed.Scanned, closed.Uncarded, closed.Waste, closed.Left, closed.Gap));
        centre.At(16);

        var told = await kitchen.Tell(centre, "LUNCH", null, [.. cards.Skip(8)]);

        // Two of the four were the gap, the other two had been counted as given without a card.
        Assert.Null(told.Close);
        Assert.Equal([3L, 1L, 4L], centre.Rows("SELECT uncarded, waste, left FROM meal_closes ORDER BY id DESC LIMIT 1").Single());
        Assert.Equal(4, centre.OnHand(Given.Kitchen, "PORTION"));
        var again = await kitchen.Post<CloseKitchen, KitchenClosed>(
            "stock/kitchen/close", new CloseKitchen(centre.NewId(), "LUNCH", SomePaper.Day, 3, 1, 4) { At = new TimeOnly(14, 30) });
        Assert.Equal((20, 12, 3, 1, 4, 0), (again.Opening + again.Cooked, again.Scanned, again.Uncarded, again.Waste, again.Left, again.Gap));
        Assert.Equal(0, centre.Number("SELECT coalesce(sum(missing - settled - cancelled), 0) FROM open_shortages"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_day_summarised_already_is_summed_up_anew_and_equals_its_recount()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await centre.People(3);
        centre.At(12, 10);
        using (var kitchen = await centre.SignIn(Role.Kitchen))
        {
            await kitchen.Scan(centre.NewId(), cards[0], "LUNCH");
        }

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var head = await centre.SignIn(Role.Head);
        var before = await Summed(head);
        await head.Tell(centre, "LUNCH", null, cards[0], cards[1], "illisible");
        var after = await Summed(head);

        Assert.Equal((0, 1, 1, 4), (before.Revision, Lunches(before), after.Revision, Lunches(after)));
        Assert.All(after.Equalities, equality => Assert.True(equality.Holds, equality.Name));
    }

    private static async Task<DaySummary> Summed(Seat head)
    {
        using var closed = await head.Http.PostAsync("summaries/close", null);
        closed.EnsureSuccessStatusCode();
        return (await head.Get<SummaryPage>("summaries/2026-03-10")).Summary;
    }

    private static long Lunches(DaySummary summary) =>
        summary.Figures.Single(f => f is { Indicator: "MEALS_SERVED", Detail: "LUNCH", Sex: "all" }).Value;

    private static async Task Soap(CentreFixture centre, long units)
    {
        using var console = centre.Console();
        await console.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "L1", new DateOnly(2027, 3, 1), units));
    }

    /// <summary>A large difference waits for a second person.</summary>
    private static async Task Approve(CentreFixture centre)
    {
        using var second = await centre.SignIn(Role.Head);
        var draft = Assert.Single(await second.Get<List<DraftLine>>("stock/drafts"));
        await second.Approve(centre, draft.Id);
    }
}
