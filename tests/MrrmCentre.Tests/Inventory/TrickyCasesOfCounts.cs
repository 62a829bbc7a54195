using Inventory;
using static MrrmCentre.Tests.Inventory.SmallBook;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

/// <summary>Counting while the store is open, and paper that comes after the count.</summary>
public sealed class TrickyCasesOfCounts
{
    private readonly SmallBook _book = new();

    public TrickyCasesOfCounts() => _book.Receive(20, At(1, 8));

    [Fact]
    public void Issues_that_go_on_during_a_count_stay_on_top_of_it()
    {
        _book.HandOut(3, At(5, 10, minute: 20));

        var line = Assert.Single(_book.Count(Counted(At(5, 10, minute: 5), 18)).Lines);

        Assert.Equal((20, -2, CountOutcome.Differs), (line.Book.Units, line.Difference.Units, line.Outcome));
        Assert.Equal((18, 15), (_book.AsOf(At(5, 10, minute: 5)), _book.OnHand()));
    }

    [Fact]
    public void A_count_of_less_than_was_issued_after_it_is_counted_again_and_the_rest_is_posted()
    {
        _book.Receive(4, At(2, 8), lot: 2);
        _book.HandOut(8, At(5, 11));

        var plan = _book.Count(Counted(At(5, 10), 5), Counted(At(5, 10), 3, lot: 2));

        Assert.Equal([CountOutcome.CannotBe, CountOutcome.Differs], plan.Lines.Select(line => line.Outcome));
        Assert.Equal((12, 3), (_book.OnHand(), _book.OnHand(lot: 2)));
        Assert.Single(_book.Counts);
    }

    [Fact]
    public void Yesterdays_slip_entered_after_this_mornings_count_changes_yesterday_and_not_the_shelf()
    {
        var count = _book.Count(Counted(At(5, 8), 17)).Lines[0].Shelf.Count;

        _book.Carry(Issue(At(4, 15), 3));

        Assert.Equal((17, 17), (_book.AsOf(At(5, 8)), _book.OnHand()));
        Assert.Equal((17, 3), (_book.AsOf(At(4, 15)), _book.On(4).Out.Units));
        Assert.Equal((0, 0, 0), (_book.On(5).In.Units, _book.On(5).Out.Units, _book.On(5).Counted.Units));
        var row = StockCard.Of(_book.Lines, Place.Store, Soap).Rows.Single(row => row.AlreadyIn is not null);
        Assert.Equal((count, 3, 0, 0), (row.AlreadyIn, row.Counted.Units, row.In.Units, row.Out.Units));
    }

    [Fact]
    public void A_late_receipt_was_already_counted()
    {
        _book.Count(Counted(At(5, 8), 25));

        _book.Receive(5, At(4, 9));

        Assert.Equal((25, 25, 0), (_book.OnHand(), _book.On(4).Closing.Units, _book.On(5).Counted.Units));
    }

    [Fact]
    public void Paper_from_between_two_counts_is_absorbed_by_the_second_only()
    {
        _book.Count(Counted(At(5, 8), 19));
        _book.Count(Counted(At(8, 8), 12));

        _book.Carry(Issue(At(6, 12), 4));

        Assert.Equal((19, 15, 12), (_book.AsOf(At(5, 8)), _book.AsOf(At(6, 12)), _book.AsOf(At(8, 8))));
        Assert.Equal((12, -3), (_book.OnHand(), _book.On(8).Counted.Units));
    }

    [Fact]
    public void A_count_entered_late_is_absorbed_by_the_count_after_it()
    {
        _book.Count(Counted(At(8, 8), 12));

        _book.Count(Counted(At(5, 8), 19));

        Assert.Equal((19, 12, 12), (_book.AsOf(At(5, 8)), _book.AsOf(At(8, 8)), _book.OnHand()));
        Assert.Equal((-1, -7), (_book.On(5).Counted.Units, _book.On(8).Counted.Units));
    }

    [Fact]
    public void A_late_issue_takes_no_more_than_lasted_until_the_next_count()
    {
        _book.HandOut(18, At(4, 9));
        _book.Count(Counted(At(6, 8), 40));

        var refused = Assert.Single(_book.Refused(Issue(At(3, 9), 3)));

        Assert.Equal(new PostingError.NotEnough(1, Soap, Units(3), Units(2), At(4, 9), March(4)), refused);
    }

    [Fact]
    public void Uncounted_is_not_zero_and_zero_is_not_equal()
    {
        _book.Receive(4, At(2, 8), lot: 2);
        _book.Lots.Add(Lot(3));
        _book.Receive(6, At(2, 8), lot: 3);

        var plan = _book.Count(
            Counted(At(5, 8), null), Counted(At(5, 8), 0, lot: 2), Counted(At(5, 8), 6, lot: 3));

        Assert.Equal(
            [CountOutcome.Uncounted, CountOutcome.Differs, CountOutcome.Equal],
            plan.Lines.Select(line => line.Outcome));
        Assert.Equal((20, 0, 6), (_book.OnHand(), _book.OnHand(2), _book.OnHand(3)));
        Assert.Equal((1, 2), plan.Accuracy);
        Assert.Equal([2, 3], _book.Counts.Select(count => count.Shelf.Lot.Value));
    }

    [Fact]
    public void A_count_equal_to_the_book_posts_nothing_and_absorbs_all_the_same()
    {
        Assert.Empty(Assert.Single(_book.Count(Counted(At(5, 8), 20)).Lines).Lines);

        _book.Carry(Issue(At(4, 15), 3));

        Assert.Equal(20, _book.OnHand());
    }

    [Fact]
    public void A_lot_found_that_the_book_does_not_know_becomes_a_lot()
    {
        var found = new CountLine(Soap, At(5, 8), March(5), Units(4)) { LotCode = " zz-9", LastUsableDay = March(30) };

        var lot = Assert.Single(_book.Count(found).NewLots);

        Assert.Equal(
            new Lot(new LotId(3), Soap, LotCode.Parse("ZZ-9"), March(30), March(5)), lot);
        Assert.Equal((4, 4), (_book.OnHand(lot: 3), _book.On(5, lot: 3).Counted.Units));
    }

    [Fact]
    public void A_lot_found_under_another_day_is_corrected_before_it_is_counted()
    {
        var found = new CountLine(Soap, At(5, 8), March(5), Units(4)) { LotCode = "L2", LastUsableDay = March(30) };

        var refused = Assert.IsType<CountPlan.Refused>(_book.PlanCount([found]));

        Assert.Equal(
            [new PostingError.LotHasAnotherLastUsableDay(1, LotCode.Parse("L2"), March(20), March(30))],
            refused.Errors);
    }

    [Fact]
    public void A_count_that_sees_every_lot_settles_what_was_given_before_it_without_cover()
    {
        _book.HandOut(20, At(3, 9));
        var shortage = new OpenShortage(Transfer, Place.Store, Soap, Units(5), At(4, 9), March(4));
        var later = shortage with { Source = OtherTransfer, OccurredAt = At(6, 9), Day = March(6) };

        var part = Assert.Single(_book.Count([Counted(At(5, 8), 2)], [shortage, later]).Settled);

        Assert.Equal((Quantity.Zero, shortage.OccurredAt), (part.Shortage.Open, part.OccurredAt));
        Assert.Equal((2, 0, 5), (_book.OnHand(), _book.AsOf(At(4, 12)), _book.On(4).Out.Units));
    }

    [Fact]
    public void A_count_that_left_out_a_lot_settles_nothing()
    {
        _book.Receive(4, At(2, 8), lot: 2);
        var shortage = new OpenShortage(Transfer, Place.Store, Soap, Units(5), At(4, 9), March(4));

        Assert.Empty(_book.Count([Counted(At(5, 8), 20)], [shortage]).Settled);
        Assert.Empty(_book.Count([Counted(At(5, 9), 20), Counted(At(5, 9), null, lot: 2)], [shortage]).Settled);
    }

    [Fact]
    public void Every_fault_of_a_sheet_is_named_at_once()
    {
        _book.Count(Counted(At(5, 8), 20));

        var refused = Assert.IsType<CountPlan.Refused>(_book.PlanCount(
        [
            Counted(At(5, 9), -1),
            Counted(At(5, 9), 1, lot: 99),
            Counted(At(5, 9), 1_000_000_000_001, lot: 2),
            new CountLine(Soap, At(5, 9), March(5), Units(1)) { LotCode = "bad\u001dscan" },
        ]));
        Assert.Equal(
            [
                new PostingError.CountNegative(1, Units(-1)),
                new PostingError.LotUnknown(2, new LotId(99)),
                new PostingError.QuantityTooLarge(3, Units(1_000_000_000_001)),
                new PostingError.LotCodeUnreadable(4, "bad\u001dscan"),
            ],
            refused.Errors);
        Assert.Equal(
            [new PostingError.CountedAlready(1, At(5, 8)), new PostingError.CountedTwice(2)],
            Assert.IsType<CountPlan.Refused>(
                _book.PlanCount([Counted(At(5, 8), 19), Counted(At(5, 9), 19)])).Errors);
        Assert.IsType<CountPlan.Refused>(_book.PlanCount([]));
    }

    [Theory]
    [InlineData(100, 94, true)]
    [InlineData(100, 95, false)]
    [InlineData(1000, 985, true)]
    [InlineData(1000, 990, false)]
    [InlineData(0, 1, true)]
    [InlineData(0, 0, false)]
    public void A_large_difference_is_counted_again_before_it_is_believed(long book, long counted, bool asked)
    {
        var rules = new RecountRules(new Share(5, 100), Units(10));

        Assert.Equal(asked, rules.Ask(Units(book), Units(counted)));
        Assert.False(default(RecountRules).Ask(Units(book), Units(counted)));
        Assert.True(rules.Ask(Units(long.MaxValue), Units(0)));
    }
}
