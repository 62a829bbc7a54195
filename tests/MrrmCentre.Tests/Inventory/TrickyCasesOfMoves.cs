using System.Globalization;
using Inventory;
using static MrrmCentre.Tests.Inventory.SmallBook;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

/// <summary>Two hands on one shelf, yesterday's paper, and goods between two places.</summary>
public sealed class TrickyCasesOfMoves
{
    private readonly SmallBook _book = new();

    [Fact]
    public void Of_two_kiosks_that_take_the_last_kit_one_gets_it_and_the_other_stays_owed()
    {
        _book.Receive(1, At(1, 8));
        var first = StockLedger.PlanHandOut(HandOut(1), _book.History.Available(Place.Store, Soap, _book.Lots, Noon));
        _book.Post(DocumentType.Service, Noon, first.Lines);
        var second = StockLedger.PlanHandOut(HandOut(1), _book.History.Available(Place.Store, Soap, _book.Lots, Noon));

        Assert.Equal((null, 1L, 0L), (first.Shortage, second.Shortage?.Open.Units, _book.OnHand()));
    }

    [Fact]
    public void A_retry_against_the_same_book_is_planned_the_same_to_the_last_line()
    {
        _book.Receive(9, At(1, 8));
        var movement = Issue(At(2, 8), 4);

        Assert.Equal(
            Assert.IsType<MovementPlan.Accepted>(_book.Plan(movement)).Lines,
            Assert.IsType<MovementPlan.Accepted>(_book.Plan(movement)).Lines);
    }

    [Fact]
    public void The_same_lot_on_two_lines_must_fit_as_a_whole()
    {
        _book.Receive(5, At(1, 8));

        Assert.Equal(
            [new PostingError.NotEnough(2, Soap, Units(3), Units(2), null, null)],
            _book.Refused(Issue(At(2, 8), 3, 3)));
        Assert.Equal(
            [new PostingError.NotEnough(2, Soap, Units(3), Units(2), null, null)],
            _book.Refused(Issue(At(2, 8)) with { Lines = [Named(1, 3), Named(1, 3)] }));
        Assert.Equal(4, _book.Carry(Issue(At(2, 8), 3, 2)).Lines.Count);
    }

    [Fact]
    public void Stock_that_was_seen_and_then_taken_by_another_is_refused_when_it_comes_to_posting()
    {
        _book.Receive(5, At(1, 8));
        Assert.IsType<MovementPlan.Accepted>(_book.Plan(Issue(At(2, 8), 4)));

        _book.HandOut(3, At(2, 8));

        Assert.Equal(
            [new PostingError.NotEnough(1, Soap, Units(4), Units(2), null, null)], _book.Refused(Issue(At(2, 8), 4)));
    }

    [Fact]
    public void Two_issues_of_the_same_lots_in_opposite_order_end_the_same()
    {
        var turned = new SmallBook();
        foreach (var book in new[] { _book, turned })
        {
            book.Receive(5, At(1, 8));
            book.Receive(5, At(1, 8), lot: 2);
        }

        _book.Carry(Issue(At(2, 8)) with { Lines = [Named(1, 2) with { ChoiceReason = "open box" }, Named(2, 3)] });
        turned.Carry(Issue(At(2, 8)) with { Lines = [Named(2, 3), Named(1, 2) with { ChoiceReason = "open box" }] });

        Assert.Equal((3, 2), (_book.OnHand(), _book.OnHand(lot: 2)));
        Assert.Equal((3, 2), (turned.OnHand(), turned.OnHand(lot: 2)));
    }

    [Fact]
    public void Nothing_is_issued_before_the_only_lot_came()
    {
        _book.Receive(50, At(10, 8));

        Assert.Equal(
            [new PostingError.NotEnough(1, Soap, Units(1), Units(0), null, null)], _book.Refused(Issue(At(9, 8), 1)));
    }

    [Fact]
    public void A_late_issue_takes_no_more_than_the_shelf_held_at_its_lowest_since()
    {
        _book.Receive(10, At(1, 8));
        _book.HandOut(8, At(4, 8));
        _book.Receive(90, At(6, 8));

        Assert.Equal(
            [new PostingError.NotEnough(1, Soap, Units(3), Units(2), At(4, 8), March(4))],
            _book.Refused(Issue(At(3, 8), 3)));
        _book.Carry(Issue(At(3, 8), 2));
        Assert.Equal((0, 90), (_book.AsOf(At(5, 8)), _book.OnHand()));
    }

    [Fact]
    public void A_dip_in_the_past_does_not_stand_in_the_way_today()
    {
        _book.Receive(10, At(1, 8));
        _book.HandOut(10, At(4, 8));
        _book.Receive(7, At(6, 8));

        Assert.Equal(2, _book.Carry(Issue(At(7, 8), 7)).Lines.Count);
    }

    [Fact]
    public void At_one_instant_what_comes_in_is_there_for_what_goes_out()
    {
        _book.HandOut(3, At(4, 8));
        _book.Receive(3, At(4, 8));

        Assert.All(StockCard.Of(_book.Lines, Place.Store, Soap).Rows, row => Assert.True(row.Balance >= Quantity.Zero));
        Assert.Equal(new Lowest(Units(0)), _book.History.LowestFrom(Shelf(), At(4, 8)));
    }

    [Fact]
    public void Paper_with_a_date_only_comes_in_at_the_start_of_the_day_and_goes_out_at_its_end()
    {
        var (start, end, now) = (At(4, 3), At(5, 3), At(6, 9));

        Assert.Equal(start, PaperInstant.Of(PaperDirection.In, start, end, now));
        Assert.Equal(end.AddMilliseconds(-1), PaperInstant.Of(PaperDirection.Out, start, end, now));
        Assert.Equal(At(4, 12), PaperInstant.Of(PaperDirection.Out, start, end, At(4, 12)));
        Assert.Equal(start, PaperInstant.Of(PaperDirection.In, start, end, At(4, 12)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaperInstant.Of(PaperDirection.In, end, start, now));
    }

    [Theory]
    [InlineData("2026-03-10T12:02:00Z", "2026-03-10", null)]
    [InlineData("2026-03-10T12:20:00Z", "2026-03-10", typeof(BackdatingRefusal.InTheFuture))]
    [InlineData("2030-01-01T00:00:00Z", "2030-01-01", typeof(BackdatingRefusal.InTheFuture))]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01", typeof(BackdatingRefusal.DayClosed))]
    [InlineData("2026-03-05T12:00:00Z", "2026-03-05", typeof(BackdatingRefusal.DayClosed))]
    [InlineData("2026-03-06T12:00:00Z", "2026-03-06", typeof(BackdatingRefusal.TooLongAgo))]
    [InlineData("2026-03-08T00:30:00Z", "2026-03-07", null)]
    public void A_clock_that_runs_fast_or_fell_back_to_1970_dates_nothing(string at, string day, Type? refusal)
    {
        var occurredAt = DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var rules = new BackdatingRules(WindowInDays: 3, LockedThrough: March(5));

        var written = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(refusal, rules.Check(occurredAt, written, Noon, Today)?.GetType());
    }

    [Fact]
    public void Who_has_the_right_writes_on_a_closed_day_but_no_further_back_than_the_window()
    {
        var rules = new BackdatingRules(WindowInDays: 6, LockedThrough: March(5), MayEnterLocked: true);

        Assert.Null(rules.Check(At(4, 8), March(4), Noon, Today));
        Assert.Equal(
            new BackdatingRefusal.TooLongAgo(March(3), March(4)), rules.Check(At(3, 8), March(3), Noon, Today));
    }

    [Fact]
    public void Seven_of_a_pack_of_ten_are_seven_and_a_sack_is_fifty_thousand_grams()
    {
        _book.Receive(new Pack("sack", 50_000).Of(2).Units, At(1, 8));

        _book.Carry(Issue(At(2, 8), 7));

        Assert.Equal((9_999L, Units(3)), new Pack("pack", 10).Split(Units(_book.OnHand())));
        Assert.Equal((99_993L, Units(0)), new Pack("piece", 1).Split(Units(_book.OnHand())));
        // The same stock through a pack whose size was changed: only what is shown changes.
        Assert.Equal((8_332L, Units(9)), new Pack("pack", 12).Split(Units(_book.OnHand())));
    }

    [Fact]
    public void Donated_goods_without_lot_or_paper_are_received_and_damaged_ones_wait_apart()
    {
        var line = Box(null, 12) with { Damaged = Units(3), OnWaybill = Units(20) };

        var accepted = Assert.IsType<Posting.Accepted>(StockLedger.PlanReceipt(Receipt(line), [], new LotId(1)));

        Assert.Equal(
            [(StockCondition.Sound, 12L), (StockCondition.Damaged, 3L)],
            accepted.Lines.Where(l => l.Place.IsInside).Select(l => (l.Condition, l.Quantity.Units)));
        Assert.Equal((5, 0), (line.Missing.Units, line.Surplus.Units));
        Assert.Equal((0, 0), (Box(null, 12).Missing.Units, Box(null, 12).Surplus.Units));
    }
}
