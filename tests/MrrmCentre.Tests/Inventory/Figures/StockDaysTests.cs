using Inventory;
using MrrmCentre.Tests.Inventory.Histories;
using MrrmCentre.Tests.Inventory.Kits;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

using Series = Func<Centre, ItemId, Place?, IReadOnlyList<StockDay>>;

public sealed class StockDaysTests(ITestOutputHelper output)
{
    [Fact]
    public void Consumption_is_what_people_got_and_neither_losses_transfers_kit_work_nor_count_differences()
    {
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Store, 100, day: 1),
            .. Moved(Place.Store, Place.PeopleServed, 4, day: 2, after: 2).From(1),
            .. Moved(Place.Store, Place.Lost, 8, day: 2, after: 4),
            .. Moved(Place.Store, Place.CountDifference, 16, day: 2, after: 6),
            .. Moved(Place.Store, Place.Kitchen, 32, day: 2, after: 8),
            .. Moved(Place.Store, Place.Bench, 2, day: 2, after: 10).Of(DocumentType.Assembly),
        ];

        var day = Days(book, Place.Store)[1];

        Assert.Equal((4, 1, 24, 38), (day.Consumed.Units, day.Issues, day.Lost.Units, day.ClosingUsable.Units));
        Assert.Equal((4, 70), (Days(book, null)[1].Consumed.Units, Days(book, null)[1].ClosingOnHand.Units));
    }

    [Fact]
    public void Kits_handed_out_are_consumption_of_the_kit_and_of_nothing_in_it()
    {
        var made = SomeKits.Hygiene.Order(5).Plan(Soap.Of(1, 10, 20), SomeKits.Towel.Of(2, 9)).Made();
        var kits = made.KitLots.Single();
        var handOut = StockLedger.PlanHandOut(
            HandOut(3) with { Item = SomeKits.HygieneKit }, [new LotOnHand(kits.Lot, kits.Made)]);
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Store, 10, day: 1),
            .. made.Lines.Posted(DocumentType.Assembly, after: 2),
            .. handOut.Lines.Posted(DocumentType.Service, after: 2 + made.Lines.Count),
        ];

        Assert.Equal(3, Consumed(SomeKits.HygieneKit, kits.Lot));
        Assert.Equal(0, Consumed(Soap, Lot(1)));

        long Consumed(ItemId item, Lot lot) =>
            Days(book.FindAll(posted => posted.Line.Item == item), null, lot).Sum(day => day.Consumed.Units);
    }

    [Fact]
    public void A_shortage_is_consumption_of_its_own_day_and_not_again_when_stock_is_found_for_it()
    {
        var source = new Guid(1, 0, 0, new byte[8]);
        var shortage = new OpenShortage(source, Place.Store, Soap, Units(5), Noon, March(2), Settled: Units(5));
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Store, 100, day: 4),
            .. Moved(Place.Store, Place.PeopleServed, 5, day: 4, after: 2).Of(DocumentType.Settlement).From(1),
        ];

        var days = StockDays.Of(book, [Lot(1)], [shortage], Place.Store, March(1), March(5));

        Assert.Equal([0, 5, 0, 0, 0], days.Select(day => day.Consumed.Units));
        Assert.Equal([0, 1, 0, 0, 0], days.Select(day => day.Issues));
        Assert.Equal([true, false, true, false, false], days.Select(day => day.IsStockOut));
    }

    [Fact]
    public void A_hand_out_undone_is_neither_consumption_nor_an_issue()
    {
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Store, 100, day: 1),
            .. Moved(Place.Store, Place.PeopleServed, 5, day: 2, after: 2).From(1),
            .. Moved(Place.PeopleServed, Place.Store, 5, day: 3, after: 4).Undoing(3).From(1),
        ];

        var days = Days(book, Place.Store);

        Assert.Equal([0, 5, -5], days.Take(3).Select(day => day.Consumed.Units));
        Assert.Equal(0, days.Sum(day => day.Issues));
    }

    [Fact]
    public void Usable_stock_falls_to_nothing_the_day_after_the_last_usable_day()
    {
        var book = Moved(Place.Supplier, Place.Store, 7, day: 1);

        var days = StockDays.Of(book, [Lot(1, March(3))], [], null, March(1), March(5));

        Assert.Equal([7, 7, 7, 0, 0], days.Select(day => day.ClosingUsable.Units));
        Assert.Equal([7, 7, 7, 7, 7], days.Select(day => day.ClosingOnHand.Units));
    }

    [Fact]
    public void Whatever_a_centre_does_its_consumption_is_what_its_services_say() =>
        output.Holds(Deed.Histories, history => IsWhatServicesSay(history, OfCentre), times: 300);

    [Fact]
    public void Consumption_that_counts_settled_shortages_twice_would_be_noticed() => output.IsNoticed(
        Deed.Histories,
        history => IsWhatServicesSay(history, (centre, item, place) => StockDays.Of(
            [.. Of(centre, item).Select(posted => posted.Type == DocumentType.Settlement
                ? posted with { Type = DocumentType.Service }
                : posted)],
            centre.Lots,
            [.. centre.Shortages.Values.Where(shortage => shortage.Item == item)],
            place,
            First,
            Last)));

    [Fact]
    public void Consumption_without_shortages_would_be_noticed() => output.IsNoticed(
        Deed.Histories,
        history => IsWhatServicesSay(history, (centre, item, place) =>
            StockDays.Of(Of(centre, item), centre.Lots, [], place, First, Last)));

    private static readonly DateOnly First = new(2026, 2, 1), Last = new(2026, 6, 30);

    private static void IsWhatServicesSay(Deed[] history, Series series)
    {
        var centre = History.Play(history, new Planners(), Promise.None);
        foreach (var item in new[] { Centre.Kit, Centre.Medicine, Centre.Portion })
        {
            var days = series(centre, item, null);
            var served = centre.HandOuts.Values.Where(served => served.HandOut.Item == item)
                .Sum(served => served.HandOut.Quantity.Units - served.Undone.Units);
            // Goods also go to people by issue slip, and come back.
            served += centre.Book
                .Where(posted => posted.Line.Item == item && posted.Line.Place == Place.PeopleServed
                    && !centre.HandOuts.ContainsKey(posted.Source))
                .Sum(posted => posted.Quantity.Units);
            Assert.Equal(served, days.Sum(day => day.Consumed.Units));
            Assert.Equal(
                centre.Kept
                    .Where(shelf => shelf.Key.Item == item && shelf.Key.Place.IsInside)
                    .Sum(shelf => shelf.Value.Units),
                days[^1].ClosingOnHand.Units);
            Assert.All(days, day => Assert.InRange(day.ClosingUsable.Units, 0, day.ClosingOnHand.Units));
        }
    }

    private static IReadOnlyList<StockDay> OfCentre(Centre centre, ItemId item, Place? place) => StockDays.Of(
        Of(centre, item),
        centre.Lots,
        [.. centre.Shortages.Values.Where(shortage => shortage.Item == item)],
        place,
        First,
        Last);

    private static List<PostedLine> Of(Centre centre, ItemId item) =>
        centre.Book.FindAll(posted => posted.Line.Item == item);

    private static IReadOnlyList<StockDay> Days(List<PostedLine> book, Place? place, Lot? lot = null) =>
        StockDays.Of(book, [lot ?? Lot(1)], [], place, March(1), March(12));
}
