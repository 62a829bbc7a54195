using Inventory;
using static MrrmCentre.Tests.Inventory.SmallBook;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class MovementTests
{
    private const string Keeps = "Store Kitchen Clinic Kiosk Quarantine";
    private const string Stores = "Store Kitchen Clinic Kiosk";

    private readonly SmallBook _book = new();

    public static TheoryData<DocumentType, string, string> Table => new()
    {
        { DocumentType.Issue, Stores, Stores + " PeopleServed" },
        { DocumentType.Dispatch, Stores, "Transit" },
        { DocumentType.Loss, Keeps, "Lost" },
        { DocumentType.Disposal, Keeps, "Lost" },
        { DocumentType.Return, "PeopleServed Partner", Keeps },
        { DocumentType.SupplierReturn, Keeps, "Supplier" },
        { DocumentType.Loan, Stores, "Partner" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_document_leads_from_these_places_to_those_and_nowhere_else(
        DocumentType type, string from, string to) => Assert.All(EveryWay(), way => Assert.Equal(
        from.Split(' ').Contains($"{way.From}") && to.Split(' ').Contains($"{way.To}"),
        MovementTable.Leads(type, way.From, way.To)));

    [Fact]
    public void Loans_come_back_both_ways_and_goods_are_set_aside_in_place_or_in_quarantine() =>
        Assert.All(EveryWay(), way =>
        {
            var (from, to) = ($"{way.From}", $"{way.To}");
            Assert.Equal(
                (Stores.Split(' ').Contains(from) && to == "Partner")
                || (from == "Partner" && Keeps.Split(' ').Contains(to)),
                MovementTable.Leads(DocumentType.LoanReturn, way.From, way.To));
            Assert.Equal(
                Keeps.Split(' ').Contains(from) && Keeps.Split(' ').Contains(to)
                && (from == to || from == "Quarantine" || to == "Quarantine"),
                MovementTable.Leads(DocumentType.Condition, way.From, way.To));
        });

    [Fact]
    public void Documents_with_planners_of_their_own_are_no_movements() => Assert.All(
        Enum.GetValues<DocumentType>().Except(MovementTable.Types),
        type => Assert.All(EveryWay(), way => Assert.False(MovementTable.Leads(type, way.From, way.To))));

    [Fact]
    public void Every_fault_of_a_movement_is_named_at_once_and_nothing_is_moved()
    {
        _book.Receive(5, At(1, 8));
        var loss = Of(DocumentType.Loss, Place.Store, Place.Lost, At(2, 8),
        [
            new MovementLine(Soap, Units(1)),
            new MovementLine(Soap, Units(0)) { Loss = LossReason.Stolen },
            new MovementLine(Soap, Units(-2)) { Loss = LossReason.Stolen },
            new MovementLine(Soap, Units(1_000_000_000_001)) { Loss = LossReason.Stolen },
            Named(9, 1) with { Loss = LossReason.Stolen },
            Named(1, 4) with { Quantity = Units(3), Loss = LossReason.Stolen },
            new MovementLine(Soap, Units(6)) { Loss = LossReason.Stolen },
        ]);

        Assert.Equal(
            [
                new PostingError.LossWithoutReason(1),
                new PostingError.QuantityNotPositive(2, Units(0)),
                new PostingError.QuantityNotPositive(3, Units(-2)),
                new PostingError.QuantityTooLarge(4, Units(1_000_000_000_001)),
                new PostingError.LotUnknown(5, new LotId(9)),
                new PostingError.MoreChosenThanMoved(6, Units(4), Units(3)),
                new PostingError.NotEnough(7, Soap, Units(6), Units(5), null, null),
            ],
            _book.Refused(loss));
        Assert.Equal([new PostingError.NoLines()], _book.Refused(loss with { Lines = [] }));
        Assert.Equal(
            [new PostingError.PlacesDoNotFit(DocumentType.Loss, PlaceKind.Store, PlaceKind.Clinic)],
            _book.Refused(loss with { To = Place.Clinic }));
    }

    [Fact]
    public void Nothing_moves_from_a_place_to_itself_unless_its_condition_changes()
    {
        _book.Receive(5, At(1, 8));
        var movement = Of(DocumentType.Condition, Place.Store, Place.Store, At(2, 8), new MovementLine(Soap, Units(2)));

        Assert.Equal([new PostingError.NothingMoves(1)], _book.Refused(movement));
        _book.Carry(movement with { Lines = [movement.Lines[0] with { Becomes = StockCondition.Damaged }] });

        Assert.Equal((3, 2), (_book.OnHand(), _book.OnHand(condition: StockCondition.Damaged)));
        Assert.Equal(
            [new PostingError.ConditionStaysHere(1, StockCondition.Damaged)],
            _book.Refused(Issue(At(3, 8)) with { Lines = [Damaged(2)] }));
        _book.Carry(Of(DocumentType.Disposal, Place.Store, Place.Lost, At(3, 8),
            Damaged(2) with { Loss = LossReason.Damaged }));
        Assert.Equal(0, _book.OnHand(condition: StockCondition.Damaged));
    }

    [Fact]
    public void Goods_that_come_back_name_their_lot_and_a_partner_gives_back_no_more_than_was_lent()
    {
        _book.Receive(5, At(1, 8));
        _book.Carry(Of(DocumentType.Loan, Place.Store, Place.Partner, At(2, 8), new MovementLine(Soap, Units(3))));
        var back = Of(DocumentType.LoanReturn, Place.Partner, Place.Store, At(3, 8), new MovementLine(Soap, Units(2)));

        Assert.Equal([new PostingError.LotNotNamed(1)], _book.Refused(back));
        Assert.Equal(
            [new PostingError.NotEnough(1, Soap, Units(4), Units(3), null, null)],
            _book.Refused(back with { Lines = [Named(1, 4)] }));
        _book.Carry(back with { Lines = [Named(1, 2) with { Becomes = StockCondition.Damaged }] });
        Assert.Equal((2, 2), (_book.OnHand(), _book.OnHand(condition: StockCondition.Damaged)));
        _book.Carry(Of(DocumentType.Return, Place.PeopleServed, Place.Store, At(3, 8), Named(1, 1)));
        Assert.Equal(3, _book.OnHand());
    }

    [Fact]
    public void A_choice_against_FEFO_says_why_and_is_counted_and_FEFO_fills_the_rest()
    {
        _book.Receive(5, At(1, 8));
        _book.Receive(5, At(1, 8), lot: 2);
        var against = Named(1, 2) with { Quantity = Units(4) };

        Assert.Equal(
            [new PostingError.ChoiceWithoutReason(1)], _book.Refused(Issue(At(2, 8)) with { Lines = [against] }));
        var plan = _book.Carry(
            Issue(At(2, 8)) with { Lines = [against with { ChoiceReason = "box open" }, Named(2, 1)] });

        Assert.Equal([1, 1, 2, 2, 2, 2], plan.Lines.Select(line => line.Lot.Value));
        Assert.Equal([1, 1, 1, 1, 2, 2], plan.LineNumbers);
        Assert.Equal((1, 2), (Assert.Single(plan.Deviating), plan.Picked));
        Assert.Equal((3, 2), (_book.OnHand(), _book.OnHand(lot: 2)));
    }

    [Fact]
    public void Lots_passed_over_are_told_with_the_reason()
    {
        _book.Lots[1] = Lot(2, March(1));
        _book.Receive(5, At(1, 8));
        _book.Receive(4, At(1, 8), lot: 2);

        var skip = Assert.Single(_book.Carry(Issue(At(2, 8), 3)).Skips);

        Assert.Equal(
            new LineSkip(1, new FefoSkip(_book.Lots[1], Units(4), FefoSkipReason.Expired)), skip);
    }

    [Fact]
    public void What_happens_now_costs_nothing_in_history()
    {
        const int rounds = 1_000;
        _book.Receive(5, At(1, 8));
        var now = Balances.Of(_book.Lines);
        StockLine[] lines = [.. _book.Lines.Select(posted => posted.Line)];
        _ = Absorption.Of(lines, Noon, ShelfHistory.Nothing(now));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var lowest = default(Lowest);
        for (var i = 0; i < rounds; i++)
        {
            var history = ShelfHistory.Nothing(now);
            lowest = Absorption.Of(lines, Noon, history).Count == 0 ? history.LowestFrom(Shelf(), Noon) : default;
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / rounds, 0, 64);
        Assert.Equal(5, lowest.Quantity.Units);
    }

    private static MovementLine Damaged(long units) =>
        new(Soap, Units(units)) { Condition = StockCondition.Damaged };

    private static IEnumerable<(PlaceKind From, PlaceKind To)> EveryWay() =>
        from one in Enum.GetValues<PlaceKind>()
        from other in Enum.GetValues<PlaceKind>()
        select (one, other);
}
