using FsCheck;
using FsCheck.Fluent;
using Inventory;
using MrrmCentre.Tests.Inventory.Kits;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kitchen;

public sealed class SessionCloseTests(ITestOutputHelper output)
{
    private static readonly Lot Cooked = Portion.Of(1, 0, 10).Lot with { Code = LotCode.Blank };

    [Fact]
    public void Opening_and_cooked_are_scanned_uncarded_waste_left_and_the_gap()
    {
        var plan = Close(Session(cooked: 100, scanned: 80), uncarded: 5, waste: 3, left: 10);

        Assert.Equal(2, plan.Figures.Gap.Units);
        Assert.Equal([(Place.PeopleServed, 5L), (Place.Lost, 3L), (Place.CountDifference, 2L)], Arrived(plan));
        plan.Posting.Lines.AddsUp();
    }

    [Fact]
    public void A_session_that_never_cooked_closes_with_nothing()
    {
        var plan = Close(Session(cooked: 0, scanned: 0), 0, 0, 0);

        Assert.Empty(plan.Posting.Lines);
        Assert.Equal(Quantity.Zero, plan.Figures.Gap);
    }

    [Fact]
    public void A_negative_gap_is_found_and_stated()
    {
        var plan = Close(Session(cooked: 100, scanned: 90), uncarded: 20, waste: 0, left: 5);

        Assert.Equal(-15, plan.Figures.Gap.Units);
        Assert.Equal([(Place.Kitchen, 15L), (Place.PeopleServed, 20L)], Arrived(plan));
        Assert.Empty(plan.Posting.NewLots);
    }

    [Fact]
    public void Portions_scanned_beyond_those_cooked_are_covered_when_the_session_closes()
    {
        var plan = Close(Session(cooked: 100, scanned: 110), uncarded: 5, waste: 2, left: 3);

        Assert.Equal(-20, plan.Figures.Gap.Units);
        Assert.Equal(10, plan.Settled.Sum(part => part.Quantity.Units));
        Assert.Equal(Quantity.Zero, plan.Settled[^1].Shortage.Open);
        Assert.Equal(3, After(Session(cooked: 100, scanned: 110), plan));
    }

    [Fact]
    public void Portions_found_where_none_were_cooked_make_a_lot_of_their_own()
    {
        var plan = Close(Session(cooked: 0, scanned: 0) with { KnownLots = [] }, uncarded: 4, waste: 0, left: 0);

        Assert.Equal(Today, Assert.Single(plan.Posting.NewLots).LastUsableDay);
        Assert.Equal(-4, plan.Figures.Gap.Units);
    }

    [Fact]
    public void Closing_again_posts_only_what_differs()
    {
        var session = Session(cooked: 100, scanned: 80);
        var first = Close(session, uncarded: 5, waste: 3, left: 10);
        var again = Again(session, first);

        Assert.Empty(Close(again, 5, 3, 10).Posting.Lines);
        var second = Close(again, uncarded: 4, waste: 6, left: 10);
        Assert.Equal([(Place.Kitchen, 1L), (Place.Kitchen, 2L), (Place.Lost, 3L)], Arrived(second));
        Assert.Equal(0, second.Figures.Gap.Units);
        Assert.Equal(Quantity.Zero, second.Figures.Other);
        Assert.Equal(10, After(again, second));
    }

    [Fact]
    public void A_scan_voided_after_the_close_is_a_portion_the_next_close_looks_for()
    {
        var session = Session(cooked: 100, scanned: 80);
        var again = Again(session, Close(session, 5, 3, 10));
        var voided = again with
        {
            Scanned = Units(79),
            OnBook = again.OnBook + Units(1),
            Lots = [new LotOnHand(Cooked, Units(11))],
        };

        var plan = Close(voided, 5, 3, 10);

        Assert.Equal([(Place.CountDifference, 1L)], Arrived(plan));
        Assert.Equal(3, plan.Figures.Gap.Units);
    }

    [Fact]
    public void Portions_eaten_at_the_next_meal_cannot_leave_this_one_any_more()
    {
        var session = Session(cooked: 100, scanned: 80);
        var again = Again(session, Close(session, 5, 3, 10)) with { Lots = [new LotOnHand(Cooked, Units(2))] };

        var refused = Assert.IsType<MealSessionPlan.Refused>(StockLedger.PlanSessionClose(Counted(5, 3, 6), again));

        Assert.Equal([new MealSessionError.ServedSince(Units(2))], refused.Errors);
    }

    [Fact]
    public void Every_impossible_figure_is_named_at_once()
    {
        var refused = Assert.IsType<MealSessionPlan.Refused>(
            StockLedger.PlanSessionClose(Counted(-1, -2, 1_000_000_000_001), Session(10, 0)));

        Assert.Equal(
            [
                new MealSessionError.UncardedWrong(Units(-1)),
                new MealSessionError.WasteWrong(Units(-2)),
                new MealSessionError.LeftWrong(Units(1_000_000_000_001)),
            ],
            refused.Errors);
    }

    [Fact]
    public void People_eat_what_is_good_and_the_old_is_thrown_away()
    {
        var old = Portion.Of(2, 10, 9);
        var session = Session(cooked: 20, scanned: 0);
        session = session with
        {
            Opening = Units(10),
            OnBook = Units(30),
            Lots = [old, .. session.Lots],
            KnownLots = [old.Lot, Cooked],
        };

        var plan = Close(session, uncarded: 15, waste: 10, left: 5);

        Assert.Equal(
            [(1L, Place.PeopleServed), (2L, Place.Lost)],
            plan.Posting.Lines.Where(line => line.Quantity.IsPositive).Select(line => (line.Lot.Value, line.Place)));
    }

    [Fact]
    public void However_often_a_session_is_closed_its_kitchen_holds_what_was_counted_last() =>
        output.Holds(Sessions, session => HoldsWhatWasCounted(session, StockLedger.PlanSessionClose));

    [Fact]
    public void A_second_close_that_forgets_the_first_would_be_noticed() => output.IsNoticed(
        Sessions,
        session => HoldsWhatWasCounted(session, (close, book) =>
            StockLedger.PlanSessionClose(close, book with { Earlier = [] })));

    [Fact]
    public void A_close_that_leaves_shortages_open_would_be_noticed() => output.IsNoticed(
        Sessions,
        session => HoldsWhatWasCounted(session, (close, book) =>
            StockLedger.PlanSessionClose(close, book with { Shortages = [] })));

    private static readonly Arbitrary<int[]> Sessions = Gen.Choose(0, 40).ArrayOf(8).ToArbitrary();

    private static void HoldsWhatWasCounted(int[] n, Func<MealSessionClose, MealSessionBook, MealSessionPlan> planner)
    {
        var session = Session(cooked: n[0], scanned: n[1]);
        var first = Assert.IsType<MealSessionPlan.Accepted>(planner(Counted(n[2], n[3], n[4]), session));
        Holds(session, first, n[4]);
        var again = Again(session, first);
        var second = Assert.IsType<MealSessionPlan.Accepted>(planner(Counted(n[5], n[6], n[7]), again));
        Holds(again, second, n[7]);
        Assert.Equal(n[0] - n[1] - n[5] - n[6] - n[7], second.Figures.Gap.Units);
        var eaten = first.Posting.Lines.Concat(second.Posting.Lines).Where(line => line.Place == Place.PeopleServed);
        Assert.Equal(n[5], eaten.Sum(line => line.Quantity.Units));
    }

    private static void Holds(MealSessionBook session, MealSessionPlan.Accepted plan, long left)
    {
        plan.Posting.Lines.AddsUp();
        Assert.Equal(left, After(session, plan));
        Assert.Equal(Quantity.Zero, plan.Figures.Other);
        Assert.Equal(session.Shortages.Sum(one => one.Open.Units), plan.Settled.Sum(part => part.Quantity.Units));
    }

    private static MealSessionBook Session(long cooked, long scanned)
    {
        var (onBook, open) = (Math.Max(0, cooked - scanned), Math.Max(0, scanned - cooked));
        OpenShortage[] shortages = open == 0
            ? []
            : [new OpenShortage(Guid.NewGuid(), Place.Kitchen, Portion, Units(open), Noon, Today)];
        return new MealSessionBook(
            Opening: Units(0),
            Units(cooked),
            Units(scanned),
            Units(onBook),
            [new LotOnHand(Cooked, Units(onBook))],
            shortages,
            Earlier: [],
            KnownLots: [Cooked],
            new LotId(50));
    }

    private static MealSessionBook Again(MealSessionBook session, MealSessionPlan.Accepted first)
    {
        var left = After(session, first);
        return session with
        {
            OnBook = Units(left),
            Lots = [new LotOnHand(Cooked, Units(left))],
            Shortages = [],
            Earlier = [.. session.Earlier, .. first.Posting.Lines],
        };
    }

    private static long After(MealSessionBook session, MealSessionPlan.Accepted plan) => session.OnBook.Units
        + plan.Posting.Lines.Concat(plan.Settled.SelectMany(part => part.Lines))
            .Where(line => line.Place == Place.Kitchen)
            .Sum(line => line.Quantity.Units);

    private static IEnumerable<(Place Place, long Units)> Arrived(MealSessionPlan.Accepted plan) => plan.Posting.Lines
        .Where(line => line.Quantity.IsPositive)
        .Select(line => (line.Place, line.Quantity.Units));

    private static MealSessionPlan.Accepted Close(MealSessionBook session, long uncarded, long waste, long left) =>
        Assert.IsType<MealSessionPlan.Accepted>(StockLedger.PlanSessionClose(Counted(uncarded, waste, left), session));

    private static MealSessionClose Counted(long uncarded, long waste, long left) =>
        new(Place.Kitchen, Portion, Units(uncarded), Units(waste), Units(left), Noon, Today, Today);
}
