using Inventory;
using static MrrmCentre.Tests.Inventory.SmallBook;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

/// <summary>What a lot is called, until when it is good, and when two of them are one.</summary>
public sealed class TrickyCasesOfLots
{
    private readonly SmallBook _book = new();

    [Fact]
    public void On_the_last_usable_day_a_lot_is_issued_and_the_day_after_only_away()
    {
        _book.Receive(5, At(1, 8), lot: 2);

        Assert.IsType<MovementPlan.Accepted>(_book.Plan(Issue(At(20, 8), 1)));
        Assert.Equal(
            [new PostingError.NotEnough(1, Soap, Units(1), Units(0), null, null)], _book.Refused(Issue(At(21, 8), 1)));
        Assert.Equal(
            [new PostingError.LotNotUsable(1, new LotId(2), FefoSkipReason.Expired)],
            _book.Refused(Issue(At(21, 8)) with { Lines = [Named(2, 1)] }));
        _book.Carry(Of(DocumentType.Disposal, Place.Store, Place.Lost, At(21, 8),
            new MovementLine(Soap, Units(5)) { Loss = LossReason.Expired }));
        Assert.Equal(0, _book.OnHand(lot: 2));
    }

    [Fact]
    public void A_day_corrected_after_issues_counts_from_then_on_and_keeps_the_lot()
    {
        _book.Receive(5, At(1, 8), lot: 2);
        _book.Carry(Issue(At(2, 8), 1));

        var accepted = Assert.IsType<LotCorrectionPlan.Accepted>(
            Correct(new LotCorrection.OfLastUsableDay(new LotId(2), March(2), "misread")));

        Assert.Equal(_book.Lots[1] with { LastUsableDay = March(2) }, accepted.After);
        _book.Lots[1] = accepted.After;
        Assert.Single(_book.Refused(Issue(At(3, 8), 1)));
    }

    [Fact]
    public void A_correction_says_why_changes_something_and_takes_no_other_lots_name()
    {
        Assert.Equal(new LotCorrectionError.ReasonMissing(), Wrong(new LotCorrection.OfCode(new LotId(1), "X", " ")));
        Assert.Equal(
            new LotCorrectionError.NothingChanges(),
            Wrong(new LotCorrection.OfCode(new LotId(1), " l1", "typed anew")));
        Assert.Equal(
            new LotCorrectionError.NameTaken(new LotId(2)),
            Wrong(new LotCorrection.OfCode(new LotId(1), "l2", "misread")));
        Assert.Equal(
            new LotCorrectionError.CodeUnreadable("a\u001d"),
            Wrong(new LotCorrection.OfCode(new LotId(1), "a\u001d", "misread")));
        Assert.IsType<LotCorrectionPlan.Accepted>(
            Correct(new LotCorrection.OfStanding(new LotId(1), LotStanding.Recalled, "maker's letter")));
    }

    [Fact]
    public void A_recalled_lot_goes_to_quarantine_and_back_to_the_supplier_and_to_nobody_else()
    {
        _book.Receive(5, At(1, 8));
        _book.Lots[0] = _book.Lots[0] with { Standing = LotStanding.Recalled };

        Assert.Equal(
            [new PostingError.LotNotUsable(1, new LotId(1), FefoSkipReason.Recalled)],
            _book.Refused(Of(DocumentType.Loan, Place.Store, Place.Partner, At(2, 8), Named(1, 2))));
        _book.Carry(Of(DocumentType.Condition, Place.Store, Place.Quarantine, At(2, 8), Named(1, 5)));
        _book.Carry(Of(DocumentType.SupplierReturn, Place.Quarantine, Place.Supplier, At(3, 8), Named(1, 5)));
        Assert.Equal((0, 0), (_book.OnHand(), _book.OnHand(place: Place.Quarantine)));
    }

    [Fact]
    public void Two_lots_that_are_one_become_one_and_the_code_leads_there_from_then_on()
    {
        _book.Lots[1] = Lot(2, received: March(3)) with { Code = LotCode.Parse("L-2") };
        _book.Receive(5, At(3, 8), lot: 2);
        _book.Receive(2, At(3, 9));
        _book.HandOut(1, At(4, 9), lot: 2);

        var merge = new LotMerge(_book.Lots[1], _book.Lots[0], At(5, 8));
        var accepted = Assert.IsType<LotMergePlan.Accepted>(
            StockLedger.PlanMerge(merge, [Place.Store, Place.Kitchen], _book.History));
        _book.Post(DocumentType.Condition, At(5, 8), accepted.Lines);
        _book.Lots[1] = accepted.Merged;

        Assert.Equal((6, 0, 4), (_book.OnHand(), _book.OnHand(lot: 2), _book.AsOf(At(4, 12), lot: 2)));
        var receipt = Assert.IsType<Posting.Accepted>(
            StockLedger.PlanReceipt(Receipt(Box(" l-2", 4)), _book.Lots, new LotId(3)));
        Assert.Equal((0, 1L), (receipt.NewLots.Count, receipt.Lines[1].Lot.Value));
    }

    [Fact]
    public void Lots_that_differ_in_more_than_their_name_are_not_one()
    {
        var one = Lot(1);
        (Lot From, Lot Into, LotMergeError Error)[] cases =
        [
            (one, one, LotMergeError.SameLot),
            (one, Lot(2) with { Item = Portion }, LotMergeError.OtherItem),
            (one, Lot(2, March(20)), LotMergeError.OtherLastUsableDay),
            (one, Lot(2, standing: LotStanding.Held), LotMergeError.OtherStanding),
            (one, Lot(2) with { MergedInto = new LotId(3) }, LotMergeError.MergedBefore),
            (one with { MergedInto = new LotId(3) }, Lot(2), LotMergeError.MergedBefore),
        ];

        Assert.All(cases, c => Assert.Equal(
            new LotMergePlan.Refused(c.Error),
            StockLedger.PlanMerge(new LotMerge(c.From, c.Into, Noon), [Place.Store], _book.History)));
    }

    [Fact]
    public void Kit_lots_are_one_only_when_made_of_the_same_lots()
    {
        KitLotPart[] of = [new(Portion, new LotId(8), Units(2)), new(Portion, new LotId(9), Units(1))];
        LotMerge Merge(params KitLotPart[] into) => new(Lot(1), Lot(2), Noon) { PartsOfFrom = of, PartsOfInto = into };

        LotMergePlan Plan(LotMerge merge) => StockLedger.PlanMerge(merge, [Place.Store], _book.History);

        Assert.IsType<LotMergePlan.Accepted>(Plan(Merge(of[1], of[0])));
        Assert.All(
            new[] { Merge(), Merge(of[0]), Merge(of[0], of[1] with { Lot = new LotId(10) }), Merge(of[0], of[1] with { PerKit = Units(2) }) },
            merge => Assert.Equal(new LotMergePlan.Refused(LotMergeError.OtherParts), Plan(merge)));
    }

    private LotCorrectionPlan Correct(LotCorrection correction) => StockLedger.CorrectLot(correction, _book.Lots);

    private LotCorrectionError Wrong(LotCorrection correction) =>
        Assert.IsType<LotCorrectionPlan.Refused>(Correct(correction)).Error;
}
