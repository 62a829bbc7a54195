using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

/// <summary>Kits made on one day and taken apart on the next, as the book keeps them.</summary>
public sealed class KitBookProperties(ITestOutputHelper output)
{
    [Fact]
    public void Day_figures_of_kits_and_components_open_as_the_last_day_closed_and_count_no_consumption() =>
        output.Holds(Bench.Some, bench => KeepsItsDays(bench, book => book), times: 1_000);

    [Fact]
    public void A_book_that_leaves_out_the_way_back_from_the_bench_would_be_noticed() => output.IsNoticed(
        Bench.Some, bench => KeepsItsDays(bench, book =>
            [.. book.Where(posted => posted.Type != DocumentType.Dismantling)]));

    [Fact]
    public void The_figures_of_a_ledger_do_not_depend_on_the_order_it_is_read_in() => output.Holds(
        Bench.Some,
        bench =>
        {
            var (book, lots) = Book(bench);
            foreach (var item in book.Select(posted => posted.Line.Item).Distinct())
            {
                List<PostedLine> ofItem = book.FindAll(posted => posted.Line.Item == item);
                Assert.Equal(Days(ofItem, lots, item), Days([.. ofItem.AsEnumerable().Reverse()], lots, item));
            }
        },
        times: 500);

    private static void KeepsItsDays(Bench bench, Func<List<PostedLine>, List<PostedLine>> kept)
    {
        var (whole, lots) = Book(bench);
        var book = kept(whole);
        var figures = DayFigures.Of(book);
        foreach (var item in lots.Select(lot => lot.Item).Distinct())
        {
            var ofItem = book.FindAll(posted => posted.Line.Item == item);
            var days = Days(ofItem, lots, item);
            Assert.Equal(0, days.Sum(day => day.Consumed.Units));
            for (var day = 1; day <= 13; day++)
            {
                var today = figures.On(March(day), Place.Store, item);
                Assert.Equal(today.Closing, figures.On(March(day + 1), Place.Store, item).Opening);
                Assert.Equal(today.Closing, days[day - 1].ClosingOnHand);
                Assert.Equal(today.Closing, PeriodFigures.Of(ofItem, Place.Store, March(day), March(day)).Closing);
            }

            // All kits have come apart again: what was received is all there is.
            Assert.Equal(
                bench.Shelf.Where(lot => lot.Lot.Item == item).Sum(lot => lot.OnHand.Units),
                days[^1].ClosingOnHand.Units);
        }
    }

    private static (List<PostedLine> Book, List<Lot> Lots) Book(Bench bench)
    {
        List<Lot> lots = [.. bench.Shelf.Select(lot => lot.Lot)];
        var book = new List<PostedLine>();
        foreach (var lot in bench.Shelf.Where(lot => lot.OnHand.IsPositive))
        {
            Post(DocumentType.Receipt, 1, Arrived(lot));
        }

        if (bench.Order.Plan([.. bench.Shelf]) is KitAssemblyPlan.Accepted made)
        {
            Post(DocumentType.Assembly, 10, made.Lines);
            foreach (var kit in made.KitLots)
            {
                lots.Add(kit.Lot);
                var apart = StockLedger.PlanDismantling(kit.Open(kit.Made.Units));
                Post(DocumentType.Dismantling, 11, Assert.IsType<KitDismantlingPlan.Accepted>(apart).Lines);
            }
        }

        return (book, lots);

        void Post(DocumentType type, int day, IReadOnlyList<StockLine> lines) => book.AddRange(
            lines.Posted(type, March(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), after: book.Count));
    }

    private static StockLine[] Arrived(LotOnHand lot) =>
    [
        new(Place.Supplier, lot.Lot.Item, lot.Lot.Id, lot.Condition, -lot.OnHand),
        new(Place.Store, lot.Lot.Item, lot.Lot.Id, lot.Condition, lot.OnHand),
    ];

    private static IReadOnlyList<StockDay> Days(List<PostedLine> ofItem, List<Lot> lots, ItemId item) =>
        StockDays.Of(ofItem, lots.Where(lot => lot.Item == item), [], Place.Store, March(1), March(14));
}
