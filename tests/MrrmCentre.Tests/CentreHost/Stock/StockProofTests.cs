extern alias host;

using FsCheck;
using FsCheck.Fluent;
using global::Inventory;
using host::CentreHost.Stock;
using MrrmCentre.Tests.Inventory;

namespace MrrmCentre.Tests.CentreHost.Stock;

public sealed class StockProofTests
{
    private static readonly Arbitrary<(int Units, int Day, int Lot)[]> Moves = Arb.From(
        (from units in Gen.Choose(1, 9) from day in Gen.Choose(1, 5) from lot in Gen.Choose(1, 2) select (units, day, lot)).ArrayOf());

    [Fact]
    public void Lines_added_up_a_stretch_at_a_time_come_to_what_they_come_to_at_once() => Prop.ForAll(Moves, Arb.From(Gen.Choose(1, 7)), (moves, length) =>
    {
        var book = new SmallBook();
        foreach (var (units, day, lot) in moves)
        {
            book.Receive(units, SmallBook.At(day, 8), lot);
            book.HandOut(units, SmallBook.At(day, 9), lot);
        }

        var sums = ShelfSums.Of(book.Lines.Chunk(length));
        var onHand = Balances.Of(book.Lines).All;
        var figures = DayFigures.Of(book.Lines).All.ToDictionary(
            figure => (ShelfKey.Of(figure.Place, figure.Item, figure.Lot), figure.Day),
            figure => (figure.In.Units, figure.Out.Units, figure.Counted.Units));
        return sums.OnHand.Count == onHand.Count && onHand.All(shelf => sums.OnHand[shelf.Key] == shelf.Value)
            && sums.Moved.Count == figures.Count && figures.All(figure => sums.Moved[figure.Key] == figure.Value);
    }).QuickCheckThrowOnFailure();
}
