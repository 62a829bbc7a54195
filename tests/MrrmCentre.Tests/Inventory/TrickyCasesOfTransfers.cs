using Inventory;
using static MrrmCentre.Tests.Inventory.SmallBook;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class TrickyCasesOfTransfers
{
    private readonly SmallBook _book = new();

    public TrickyCasesOfTransfers()
    {
        _book.Receive(30, At(1, 8));
        Send(10, Transfer);
    }

    [Fact]
    public void A_box_short_on_arrival_stays_on_the_way_until_it_appears()
    {
        Assert.IsType<ArrivalPlan.Accepted>(_book.Arrive(Transfer, At(3, 8), Line(6, damaged: 1)));
        Assert.Equal((10, 6, 1, 3), Figures());

        Assert.IsType<ArrivalPlan.Accepted>(_book.Arrive(Transfer, At(5, 8), Line(3)));

        Assert.Equal((10, 9, 1, 0), Figures());
        Assert.Equal(
            (9, 1, 0),
            (_book.OnHand(place: Place.Clinic), _book.OnHand(1, Place.Clinic, StockCondition.Damaged),
                _book.OnHand(place: Place.Transit)));
    }

    [Fact]
    public void What_never_comes_is_given_up_as_lost_and_what_is_too_much_came_from_nowhere()
    {
        _book.Arrive(Transfer, At(3, 8), Line(8));
        _book.Arrive(Transfer, At(6, 8), Line(0) with { Surplus = Units(2), Lost = Units(2) });

        var standing = _book.Standing(Transfer);
        Assert.Equal((10, 8, 2, 2, 0), (
            standing.Sent.Units, standing.Received.Units, standing.Lost.Units, standing.Surplus.Units,
            standing.InTransit.Units));
        Assert.Equal(10, _book.OnHand(place: Place.Clinic));
    }

    [Fact]
    public void A_transfer_received_twice_is_refused_also_while_another_of_the_lot_is_on_the_way()
    {
        Send(10, OtherTransfer);
        _book.Arrive(Transfer, At(3, 8), Line(10));

        Assert.Equal([new PostingError.NotInTransit(1, new LotId(1))], Refused(Line(10)));
        Assert.Equal(
            [new PostingError.MoreThanInTransit(1, new LotId(1), Units(11), Units(10))],
            Refused(OtherTransfer, Line(11)));
        Assert.Equal(
            [new PostingError.MoreThanInTransit(2, new LotId(1), Units(6), Units(4))],
            Refused(OtherTransfer, Line(6), Line(6)));
        Assert.Equal((10, 0, 0, 10), Figures(OtherTransfer));
    }

    [Fact]
    public void Nothing_arrives_before_it_was_sent() => Assert.Equal(
        [new PostingError.NotInTransit(1, new LotId(1))],
        Assert.IsType<ArrivalPlan.Refused>(_book.Arrive(Transfer, At(1, 20), Line(1))).Errors);

    [Fact]
    public void The_sender_cannot_undo_what_the_receiver_has_even_with_another_transfer_on_the_way()
    {
        var dispatch = _book.Lines.Find(posted => posted.Source == Transfer).Move;
        Send(10, OtherTransfer);
        _book.Arrive(Transfer, At(3, 8), Line(7));

        Assert.Equal(
            [new ReversalError.ShelfTooLow(dispatch, Shelf(1, Place.Transit), Units(3), Units(10))],
            Assert.IsType<ReversalPlan.Refused>(_book.Undo(dispatch, At(4, 8))).Errors);
        Assert.IsType<ReversalPlan.Accepted>(_book.Undo(dispatch, At(4, 8), units: 3));
        Assert.Equal((7, 7, 0, 0), Figures());
    }

    [Fact]
    public void An_arrival_undone_puts_the_goods_back_on_the_way()
    {
        _book.Arrive(Transfer, At(3, 8), Line(7));

        _book.Undo(_book.Lines.Last(posted => posted.Source == Transfer).Move, At(4, 8));

        Assert.Equal((10, 0, 0, 10), Figures());
    }

    [Fact]
    public void Goods_that_came_in_expired_are_received_and_named()
    {
        _book.Lots[0] = Lot(1, March(2));

        var accepted = Assert.IsType<ArrivalPlan.Accepted>(_book.Arrive(Transfer, At(3, 8), Line(10)));

        Assert.Equal(10, _book.OnHand(place: Place.Clinic));
        Assert.Equal([_book.Lots[0]], accepted.Expired);
    }

    [Fact]
    public void Every_fault_of_an_arrival_is_named_at_once_and_it_leads_from_the_road_to_a_place()
    {
        Assert.Equal(
            [
                new PostingError.QuantityNotPositive(1, Units(0)),
                new PostingError.QuantityNotPositive(2, Units(-1)),
                new PostingError.LotUnknown(3, new LotId(9)),
                new PostingError.QuantityTooLarge(4, Units(1_000_000_000_001)),
            ],
            Refused(
                Line(0), Line(5, damaged: -1), new ArrivalLine(Soap, new LotId(9), Units(1)), Line(1_000_000_000_001)));
        var astray = new Arrival(Place.Store, Place.Clinic, At(3, 8), March(3), [Line(1)]);
        Assert.IsType<ArrivalPlan.Refused>(StockLedger.PlanArrival(astray, [], _book.Lots));
        Assert.IsType<ArrivalPlan.Refused>(StockLedger.PlanArrival(astray with { Lines = [] }, [], _book.Lots));
        Assert.IsType<CountPlan.Refused>(StockLedger.PlanCount(
            new StockCount(Transfer, Place.Transit, [Counted(At(3, 8), 1)]), _book.History, _book.Lots, new LotId(9)));
    }

    private static ArrivalLine Line(long sound, long damaged = 0) =>
        new(Soap, new LotId(1), Units(sound), Units(damaged));

    private void Send(long units, Guid transfer) => _book.Carry(
        Of(DocumentType.Dispatch, Place.Store, Place.Transit, At(2, 8), new MovementLine(Soap, Units(units))),
        transfer);

    private (long Sent, long Received, long Damaged, long InTransit) Figures(Guid? transfer = null)
    {
        var standing = _book.Standing(transfer ?? Transfer);
        return (
            standing.Sent.Units, standing.Received.Units, standing.Damaged.Units, standing.InTransit.Units);
    }

    private IReadOnlyList<PostingError> Refused(params ArrivalLine[] lines) => Refused(Transfer, lines);

    private IReadOnlyList<PostingError> Refused(Guid transfer, params ArrivalLine[] lines) =>
        Assert.IsType<ArrivalPlan.Refused>(_book.Arrive(transfer, At(4, 8), lines)).Errors;
}
