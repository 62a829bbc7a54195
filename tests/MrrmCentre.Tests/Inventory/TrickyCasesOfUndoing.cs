using Inventory;
using static MrrmCentre.Tests.Inventory.SmallBook;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

/// <summary>Undoing on the same day, after a count, after the lot expired, in part, and twice.</summary>
public sealed class TrickyCasesOfUndoing
{
    private readonly SmallBook _book = new();

    public TrickyCasesOfUndoing() => _book.Receive(20, At(1, 8));

    [Fact]
    public void Undone_the_same_day_the_goods_are_back_now()
    {
        var given = _book.HandOut(3, At(4, 9));

        var undone = Assert.IsType<ReversalPlan.Accepted>(_book.Undo(given, At(4, 16)));

        Assert.All(undone.Lines, line => Assert.Equal((At(4, 16), March(4)), (line.OccurredAt, line.Day)));
        Assert.Equal((17, 20, 0), (_book.AsOf(At(4, 12)), _book.OnHand(), _book.On(4).Out.Units));
    }

    [Fact]
    public void Undone_after_a_count_it_is_undone_on_its_own_day_and_the_shelf_stays_as_counted()
    {
        var given = _book.HandOut(3, At(4, 9));
        _book.Count(Counted(At(5, 8), 17));

        var undone = Assert.IsType<ReversalPlan.Accepted>(_book.Undo(given, At(6, 16)));

        Assert.All(undone.Lines, line => Assert.Equal((At(4, 9), March(4)), (line.OccurredAt, line.Day)));
        Assert.Equal((20, 17, 17), (_book.AsOf(At(4, 9)), _book.AsOf(At(5, 8)), _book.OnHand()));
        Assert.Equal((0, -3), (_book.On(4).Out.Units, _book.On(5).Counted.Units));
    }

    [Fact]
    public void A_late_hand_out_that_a_count_absorbed_can_be_undone_like_any_other()
    {
        _book.Count(Counted(At(5, 8), 20));
        var given = _book.HandOut(3, At(4, 9));

        Assert.IsType<ReversalPlan.Accepted>(_book.Undo(given, At(6, 16)));

        Assert.Equal((20, 20, 0), (_book.AsOf(At(5, 8)), _book.OnHand(), _book.On(4).Out.Units));
        Assert.Equal(Quantity.Zero, _book.On(5).Counted);
    }

    [Fact]
    public void Undone_twice_is_refused_also_after_a_count()
    {
        var given = _book.HandOut(3, At(4, 9));
        _book.Count(Counted(At(5, 8), 17));
        _book.Undo(given, At(6, 16));

        Assert.Equal(
            [new ReversalError.AlreadyReversed(given)],
            Assert.IsType<ReversalPlan.Refused>(_book.Undo(given, At(7, 9))).Errors);
    }

    [Fact]
    public void A_lot_that_expired_meanwhile_still_comes_back()
    {
        _book.Receive(5, At(1, 8), lot: 2);
        var given = _book.HandOut(5, At(19, 9), lot: 2);

        Assert.IsType<ReversalPlan.Accepted>(_book.Undo(given, At(25, 9)));

        Assert.Equal(5, _book.OnHand(lot: 2));
        Assert.Equal(
            new PostingError.NotEnough(1, Soap, Units(21), Units(20), null, null),
            Assert.Single(_book.Refused(Issue(At(25, 10), 21))));
    }

    [Fact]
    public void A_receipt_before_a_count_is_undone_only_as_far_as_the_shelf_reached_until_the_count()
    {
        _book.HandOut(15, At(3, 9));
        _book.Count(Counted(At(5, 8), 40));

        Assert.Equal(
            [new ReversalError.ShelfTooLow(1, Shelf(), Units(5), Units(20))],
            Assert.IsType<ReversalPlan.Refused>(_book.Undo(1, At(6, 16))).Errors);
        Assert.IsType<ReversalPlan.Accepted>(_book.Undo(1, At(6, 16), units: 5));
        Assert.Equal((0, 40), (_book.AsOf(At(4, 8)), _book.OnHand()));
    }

    [Fact]
    public void A_shortage_in_the_kitchen_is_settled_into_the_pots_and_ages_by_the_day()
    {
        var shortage = new OpenShortage(Transfer, Place.Kitchen, Soap, Units(5), At(4, 9), March(4))
        {
            To = Place.Bench,
        };

        var part = Assert.Single(StockLedger.SettleShortages(
            Place.Kitchen, [shortage], [Lot(1).OnHand(9)], At(8, 9), March(8)));

        Assert.Equal([Place.Kitchen, Place.Bench], part.Lines.Select(line => line.Place));
        Assert.Equal(4, shortage.AgeInDays(March(8)));
    }

    [Fact]
    public void A_late_receipt_settles_only_what_lasted_until_the_count_that_saw_it()
    {
        _book.HandOut(20, At(2, 9));
        var early = new OpenShortage(Transfer, Place.Store, Soap, Units(4), At(4, 9), March(4));
        var later = early with { Source = OtherTransfer, OccurredAt = At(6, 9), Day = March(6) };
        _book.Count(Counted(At(5, 8), 0));
        _book.Receive(9, At(3, 8));

        var part = Assert.Single(StockLedger.SettleShortages(
            Place.Store, [later, early], [Lot(1).OnHand(9)], At(3, 8), March(3), _book.History));

        Assert.Equal((Transfer, 4L), (part.Shortage.Source, part.Quantity.Units));
    }
}
