using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class ReceiptTests
{
    [Fact]
    public void What_is_received_comes_from_the_supplier_into_the_store_under_a_new_lot()
    {
        var accepted = Accepted(Receipt(Box(" ab-1", 12, March(31))), [], nextLot: 7);

        var lot = new Lot(new LotId(7), Soap, LotCode.Parse("AB-1"), March(31), Today);
        Assert.Equal([lot], accepted.NewLots);
        Assert.Equal(
            [
                new StockLine(Place.Supplier, Soap, lot.Id, StockCondition.Sound, Units(-12)),
                new StockLine(Place.Store, Soap, lot.Id, StockCondition.Sound, Units(12)),
            ],
            accepted.Lines);
    }

    [Fact]
    public void The_same_code_typed_another_way_is_the_same_lot_even_within_one_receipt()
    {
        var accepted = Accepted(
            Receipt(Box("l1 ", 1, March(31)), Box("X", 2, March(31)), Box(" x", 3)), [Lot(1, March(31))]);

        Assert.Equal([1, 1, 2, 2, 2, 2], accepted.Lines.Select(line => line.Lot.Value));
        Assert.Single(accepted.NewLots);
    }

    [Fact]
    public void A_second_scan_without_a_day_does_not_erase_the_day()
    {
        var accepted = Accepted(Receipt(Box("L1", 5)), [Lot(1, March(31))]);

        Assert.Empty(accepted.NewLots);
        Assert.Empty(accepted.EarlierLots);
    }

    [Fact]
    public void Goods_without_a_code_are_told_apart_by_their_last_usable_day()
    {
        var accepted = Accepted(
            Receipt(Box(null, 1), Box(" ", 2, March(20)), Box("", 3, March(21)), Box(null, 4)), [], nextLot: 1);

        Assert.Equal([1, 2, 3, 1], accepted.Lines.Where(line => line.Place.IsInside).Select(line => line.Lot.Value));
    }

    [Fact]
    public void A_receipt_entered_late_moves_the_lots_first_day_back()
    {
        var accepted = Accepted(Receipt(Box("L1", 5)), [Lot(1, received: March(12))]);

        Assert.Equal(Today, Assert.Single(accepted.EarlierLots).FirstReceived);
    }

    [Fact]
    public void Every_bad_line_is_named_at_once_and_nothing_is_posted()
    {
        var posting = StockLedger.PlanReceipt(
            Receipt(
                Box("A", 0),
                Box("A", -5),
                Box("B", 1_000_000_000_001),
                Box("C", 1, March(9)),
                Box("L1", 1, March(30)),
                Box("L2", 1, March(30)),
                Box("D", 1, March(20)),
                Box("d", 1, March(21)),
                Box("bad\u001dscan", 1),
                Box("good", 1)),
            [Lot(1, March(31)), Lot(2)],
            new LotId(3));

        Assert.Equal(
            [
                new PostingError.QuantityNotPositive(1, Units(0)),
                new PostingError.QuantityNotPositive(2, Units(-5)),
                new PostingError.QuantityTooLarge(3, Units(1_000_000_000_001)),
                new PostingError.ExpiredOnArrival(4, March(9), Today),
                new PostingError.LotHasAnotherLastUsableDay(5, LotCode.Parse("L1"), March(31), March(30)),
                new PostingError.LotHasAnotherLastUsableDay(6, LotCode.Parse("L2"), null, March(30)),
                new PostingError.LotHasAnotherLastUsableDay(8, LotCode.Parse("D"), March(20), March(21)),
                new PostingError.LotCodeUnreadable(9, "bad\u001dscan"),
            ],
            Assert.IsType<Posting.Refused>(posting).Errors);
    }

    [Fact]
    public void A_known_lot_that_has_expired_is_refused_even_when_no_day_is_typed() => Assert.Equal(
        [new PostingError.ExpiredOnArrival(1, March(9), Today)],
        Assert.IsType<Posting.Refused>(
            StockLedger.PlanReceipt(Receipt(Box("L1", 1)), [Lot(1, March(9))], new LotId(2))).Errors);

    [Fact]
    public void An_empty_receipt_is_refused() => Assert.Equal(
        [new PostingError.NoLines()],
        Assert.IsType<Posting.Refused>(StockLedger.PlanReceipt(Receipt(), [], new LotId(1))).Errors);

    [Fact]
    public void Nothing_is_received_into_a_place_outside_or_from_a_place_inside()
    {
        var receipt = Receipt(Box("A", 1));
        Assert.Throws<ArgumentException>(
            () => StockLedger.PlanReceipt(receipt with { Into = Place.Lost }, [], new LotId(1)));
        Assert.Throws<ArgumentException>(
            () => StockLedger.PlanReceipt(receipt with { From = Place.Kitchen }, [], new LotId(1)));
    }

    [Fact]
    public void Cooked_portions_come_off_the_bench_into_the_kitchen_for_that_day()
    {
        var cooking = new Cooking(Place.Kitchen, Portion, Units(420), Today, LastUsableDay: Today);

        var accepted = Assert.IsType<Posting.Accepted>(StockLedger.PlanCooking(cooking, [], new LotId(1)));

        Assert.Equal(
            [(Place.Bench, -420L), (Place.Kitchen, 420L)], accepted.Lines.Select(l => (l.Place, l.Quantity.Units)));
        Assert.Equal(Today, Assert.Single(accepted.NewLots).LastUsableDay);
        Assert.IsType<Posting.Refused>(
            StockLedger.PlanCooking(cooking with { Portions = Quantity.Zero }, [], new LotId(1)));
    }

    private static Posting.Accepted Accepted(Receipt receipt, Lot[] known, long nextLot = 2) =>
        Assert.IsType<Posting.Accepted>(StockLedger.PlanReceipt(receipt, known, new LotId(nextLot)));
}
