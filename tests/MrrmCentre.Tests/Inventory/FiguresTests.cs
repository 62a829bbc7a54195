using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class FiguresTests
{
    private static readonly List<PostedLine> Book =
    [
        .. Moved(Place.Supplier, Place.Store, 10, day: 1),
        .. Moved(Place.Supplier, Place.Store, 4, day: 3, after: 2, lot: 2),
        .. Moved(Place.Store, Place.PeopleServed, 3, day: 3, after: 4),
        .. Moved(Place.Store, Place.Kitchen, 2, day: 5, after: 6),
    ];

    [Fact]
    public void The_balance_of_a_shelf_is_the_sum_of_its_lines()
    {
        var balances = Balances.Of(Book);

        Assert.Equal(5, balances[Shelf(Place.Store, 1)].Units);
        Assert.Equal(4, balances[Shelf(Place.Store, 2)].Units);
        Assert.Equal(2, balances[Shelf(Place.Kitchen, 1)].Units);
        Assert.Equal(-14, balances[Shelf(Place.Supplier, 1)].Units + balances[Shelf(Place.Supplier, 2)].Units);
        Assert.Equal(Quantity.Zero, balances[Shelf(Place.Clinic, 1)]);
    }

    [Fact]
    public void What_may_leave_for_a_late_entry_is_the_lowest_balance_since()
    {
        var history = ShelfHistory.Of(Book, []);
        var late = March(2).ToDateTime(default);

        Assert.Equal(
            new Lowest(Units(5), March(5).ToDateTime(new TimeOnly(12, 0)), March(5)),
            history.LowestFrom(Shelf(Place.Store, 1), late));
        Assert.Equal(new Lowest(Units(0)), history.LowestFrom(Shelf(Place.Store, 2), late));
    }

    [Fact]
    public void A_days_opening_is_the_closing_before_it_even_over_quiet_days()
    {
        var figures = DayFigures.Of(Book);

        Assert.Equal((0, 10, 0, 10), Day(figures.On(March(1), Place.Store, Soap)));
        Assert.Equal((10, 0, 0, 10), Day(figures.On(March(2), Place.Store, Soap)));
        Assert.Equal((10, 4, 3, 11), Day(figures.On(March(3), Place.Store, Soap)));
        Assert.Equal((10, 0, 3, 7), Day(figures.On(March(3), Place.Store, Soap, new LotId(1))));
        Assert.Equal((11, 0, 2, 9), Day(figures.On(March(5), Place.Store, Soap)));
        Assert.Equal((9, 0, 0, 9), Day(figures.On(March(31), Place.Store, Soap)));
        Assert.Equal((0, 0, 0, 0), Day(figures.On(March(31), Place.Clinic, Soap)));
    }

    [Fact]
    public void An_undone_hand_out_is_less_out_rather_than_more_in()
    {
        List<PostedLine> book = [.. Book, .. Undone(move: 5, units: 3, day: 3, after: 8)];

        Assert.Equal((10, 4, 0, 14), Day(DayFigures.Of(book).On(March(3), Place.Store, Soap)));
        Assert.Equal((11, 0, -3, 14), Day(DayFigures.Of([.. Book[..6], .. Undone(5, 3, day: 4, after: 8)])
            .On(March(4), Place.Store, Soap)));

        var card = StockCard.Of(book, Place.Store, Soap);
        Assert.Equal((0, 14, 2, 12), (card.Opening.Units, card.In.Units, card.Out.Units, card.Closing.Units));
    }

    [Fact]
    public void The_card_runs_in_order_of_what_happened_ins_before_outs()
    {
        List<PostedLine> book =
        [
            .. Moved(Place.Store, Place.PeopleServed, 3, day: 2, after: 0),
            .. Moved(Place.Supplier, Place.Store, 3, day: 2, after: 2),
            .. Moved(Place.Supplier, Place.Store, 5, day: 1, after: 4, lot: 2),
        ];

        var card = StockCard.Of(book, Place.Store, Soap);

        Assert.Equal([5, 8, 5], card.Rows.Select(row => row.Balance.Units));
        Assert.Equal([3, 0], StockCard.Of(book, Place.Store, Soap, new LotId(1)).Rows.Select(row => row.Balance.Units));
    }

    [Fact]
    public void A_page_of_the_card_opens_with_all_that_came_before_it()
    {
        var page = StockCard.Of(Book, Place.Store, Soap, from: March(3), through: March(4));

        Assert.Equal((10, 4, 3, 11), (page.Opening.Units, page.In.Units, page.Out.Units, page.Closing.Units));
        Assert.Equal([14, 11], page.Rows.Select(row => row.Balance.Units));
    }

    private static BalanceKey Shelf(Place place, long lot) => new(place, Soap, new LotId(lot), StockCondition.Sound);

    private static (long Opening, long In, long Out, long Closing) Day(DayFigure figure) =>
        (figure.Opening.Units, figure.In.Units, figure.Out.Units, figure.Closing.Units);

    private static IEnumerable<PostedLine> Undone(long move, long units, int day, long after) =>
        Moved(Place.PeopleServed, Place.Store, units, day, after, hour: 13)
            .Select(posted => posted with { Type = DocumentType.Reversal, Reverses = move });
}
