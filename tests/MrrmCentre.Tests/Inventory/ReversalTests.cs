using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class ReversalTests
{
    private static readonly ReversalExtent Whole = new ReversalExtent.Whole();

    [Fact]
    public void Undoing_a_hand_out_puts_each_lot_back_and_cancels_the_shortage()
    {
        var (lines, shortage) = HandedOut(6, Lot(1, March(20)).OnHand(2), Lot(2).OnHand(3));

        var undone = Accepted(Undo(lines, Empty, Whole, shortage));

        Assert.Equal(
            [(Place.PeopleServed, 1, -2), (Place.Store, 1, 2), (Place.PeopleServed, 2, -3), (Place.Store, 2, 3)],
            undone.Lines.Select(l => (l.Line.Place, (int)l.Line.Lot.Value, (int)l.Line.Quantity.Units)));
        Assert.Equal([1, 1, 3, 3], undone.Lines.Select(line => line.Reverses));
        Assert.Equal((0, 1), (undone.Shortage!.Open.Units, undone.Shortage.Cancelled.Units));
    }

    [Fact]
    public void Undoing_twice_is_refused()
    {
        var (lines, shortage) = HandedOut(6, Lot(1).OnHand(4));
        var first = Accepted(Undo(lines, Empty, Whole, shortage));
        lines.AddRange(first.Lines.Posted(Noon, after: 2));

        Assert.Equal(
            [new ReversalError.AlreadyReversed(1)],
            Refused(Undo(lines, Empty, Whole, first.Shortage)));
    }

    [Fact]
    public void A_hand_out_that_was_all_short_can_be_undone_once()
    {
        var (lines, shortage) = HandedOut(6);

        var undone = Accepted(Undo(lines, Empty, Whole, shortage));

        Assert.Empty(undone.Lines);
        Assert.Equal(Quantity.Zero, undone.Shortage!.Open);
        Assert.Equal([new ReversalError.NothingLeft()], Refused(Undo(lines, Empty, Whole, undone.Shortage)));
    }

    [Fact]
    public void Part_of_a_hand_out_is_taken_first_from_what_was_short_and_then_from_the_last_lot()
    {
        var (lines, shortage) = HandedOut(6, Lot(1, March(20)).OnHand(2), Lot(2).OnHand(3));

        var undone = Accepted(Undo(lines, Empty, new ReversalExtent.OfHandOut(Units(5)), shortage));

        Assert.Equal(Quantity.Zero, undone.Shortage!.Open);
        Assert.Equal(
            [(2, 3), (1, 1)],
            undone.Lines.Where(l => l.Line.Place.IsInside)
                .Select(l => ((int)l.Line.Lot.Value, (int)l.Line.Quantity.Units)));

        lines.AddRange(undone.Lines.Posted(Noon, after: 4));
        Assert.Equal(
            [new ReversalError.MoreThanRemains(0, Units(2), Units(1))],
            Refused(Undo(lines, Empty, new ReversalExtent.OfHandOut(Units(2)), undone.Shortage)));
    }

    [Fact]
    public void Each_bad_part_is_named_at_once()
    {
        var lines = Moved(Place.Supplier, Place.Store, 10, day: 9);
        lines.AddRange(Moved(Place.Supplier, Place.Store, 5, day: 9, after: 2, lot: 2));
        lines.AddRange(Moved(Place.Supplier, Place.Store, 5, day: 9, after: 4, lot: 3));
        var shelf = Balances.Of(lines);

        Assert.Equal(
            [
                new ReversalError.QuantityNotPositive(5, Units(0)),
                new ReversalError.MoreThanRemains(1, Units(11), Units(10)),
                new ReversalError.ShelfTooLow(1, lines[1].Line.Key, Units(10), Units(11)),
            ],
            Refused(Undo(lines, shelf, Parts((1, 6), (1, 5), (5, 0), (3, 5)))));
    }

    [Fact]
    public void A_receipt_cannot_be_undone_once_its_goods_have_been_handed_out()
    {
        var received = Moved(Place.Supplier, Place.Store, 10, day: 9);
        var handedOut = Moved(Place.Store, Place.PeopleServed, 4, day: 10, after: 2);
        var shelf = Balances.Of(received.Concat(handedOut));

        Assert.Equal(
            [new ReversalError.ShelfTooLow(1, received[1].Line.Key, Units(6), Units(10))],
            Refused(Undo(received, shelf, Whole)));
        Assert.Equal(-6, Accepted(Undo(received, shelf, Parts((1, 6)))).Lines[0].Line.Quantity.Units);
    }

    [Fact]
    public void A_reversal_is_never_undone()
    {
        var lines = Moved(Place.Store, Place.PeopleServed, 4, day: 9);
        var undo = Accepted(Undo(lines, Empty, Whole)).Lines.Posted(Noon, after: 2);

        Assert.Equal(
            [new ReversalError.IsItselfAReversal(3)], Refused(Undo(undo, Balances.Of(undo), Whole)));
        Assert.Equal(
            [new ReversalError.IsItselfAReversal(3)],
            Refused(Undo([.. lines, .. undo], Balances.Of(undo), Parts((3, 1)))));
    }

    [Fact]
    public void Undoing_a_settled_hand_out_returns_the_stock_that_settled_it()
    {
        var (lines, shortage) = HandedOut(3);
        var part = Settled(shortage!, Lot(1).OnHand(2));
        lines.AddRange(part.Lines.Posted(DocumentType.Settlement));

        var undone = Accepted(Undo(lines, Empty, Whole, part.Shortage));

        Assert.Equal([-2, 2], undone.Lines.Select(line => line.Line.Quantity.Units));
        Assert.Equal((0, 0, 3), Figures(undone.Shortage!));
    }

    [Fact]
    public void Undoing_only_the_settlement_leaves_the_person_served_and_the_shortage_open()
    {
        var (lines, shortage) = HandedOut(3);
        var part = Settled(shortage!, Lot(1).OnHand(2));
        lines.AddRange(part.Lines.Posted(DocumentType.Settlement));

        var undone = Accepted(Undo(lines, Empty, Parts((1, 2)), part.Shortage));

        Assert.Equal((3, 0, 0), Figures(undone.Shortage!));
    }

    [Fact]
    public void Half_a_move_or_a_move_that_is_not_there_is_a_bug_in_the_caller()
    {
        var lines = Moved(Place.Supplier, Place.Store, 10, day: 9);

        Assert.Throws<ArgumentException>(() => StockLedger.PlanReversal(Undo(lines[..1], Empty, Whole)));
        Assert.Throws<ArgumentException>(() => StockLedger.PlanReversal(Undo(lines, Empty, Parts((9, 1)))));
    }

    private static Balances Empty => Balances.Of(Array.Empty<StockLine>());

    private static Reversal Undo(
        List<PostedLine> lines, Balances shelf, ReversalExtent extent, OpenShortage? shortage = null) =>
        new(lines, ShelfHistory.Nothing(shelf), Noon, Today, extent, shortage);

    private static ReversalExtent.OfMoves Parts(params (long Move, long Units)[] parts) =>
        new([.. parts.Select(part => new ReversalPart(part.Move, Units(part.Units)))]);

    private static (List<PostedLine> Lines, OpenShortage? Shortage) HandedOut(long units, params LotOnHand[] lots)
    {
        var plan = StockLedger.PlanHandOut(HandOut(units), lots);
        return (plan.Lines.Posted(DocumentType.Service), plan.Shortage);
    }

    private static SettledPart Settled(OpenShortage shortage, LotOnHand arrived) =>
        Assert.Single(StockLedger.SettleShortages(Place.Store, [shortage], [arrived], Noon, Today));

    private static (long Open, long Settled, long Cancelled) Figures(OpenShortage shortage) =>
        (shortage.Open.Units, shortage.Settled.Units, shortage.Cancelled.Units);

    private static ReversalPlan.Accepted Accepted(Reversal reversal) =>
        Assert.IsType<ReversalPlan.Accepted>(StockLedger.PlanReversal(reversal));

    private static IReadOnlyList<ReversalError> Refused(Reversal reversal) =>
        Assert.IsType<ReversalPlan.Refused>(StockLedger.PlanReversal(reversal)).Errors;
}
