using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class PeriodFiguresTests(ITestOutputHelper output)
{
    private static readonly Place[] Places =
    [
        Place.Store, Place.Kitchen, Place.Transit, Place.Quarantine, Place.Supplier, Place.PeopleServed, Place.Lost,
        Place.CountDifference, Place.Bench, Place.Opening,
    ];

    private static readonly DocumentType[] Types = [DocumentType.Receipt, DocumentType.Cooking, DocumentType.Assembly];

    [Fact]
    public void Each_kind_of_move_has_its_column()
    {
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Store, 1_000, day: 1),
            .. Moved(Place.Opening, Place.Store, 1, day: 10, after: 2),
            .. Moved(Place.CountDifference, Place.Store, 2, day: 10, after: 4),
            .. Moved(Place.Store, Place.PeopleServed, 4, day: 10, after: 6),
            .. Moved(Place.PeopleServed, Place.Store, 3, day: 10, after: 8),
            .. Moved(Place.Store, Place.Lost, 8, day: 10, after: 10),
            .. Moved(Place.Store, Place.CountDifference, 16, day: 10, after: 12),
            .. Moved(Place.Store, Place.Supplier, 32, day: 10, after: 14),
            .. Moved(Place.Store, Place.Kitchen, 64, day: 10, after: 16),
            .. Moved(Place.Supplier, Place.Store, 128, day: 10, after: 18),
            .. Moved(Place.Store, Place.PeopleServed, 256, day: 11, after: 20),
        ];

        Assert.Equal(Sides(1_000, 128, 0, 3, 1, 32, 24, 1_074), Figures(book, null, March(10)));
        Assert.Equal(Sides(1_000, 128, 0, 3, 1, 96, 24, 1_010), Figures(book, Place.Store, March(10)));
        Assert.Equal(Sides(0, 0, 64, 0, 0, 0, 0, 64), Figures(book, Place.Kitchen, March(10)));
    }

    [Fact]
    public void Ingredients_cooked_are_used_and_components_of_kits_are_not()
    {
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Kitchen, 100, day: 1),
            .. Moved(Place.Kitchen, Place.Bench, 7, day: 10, after: 2).Of(DocumentType.Cooking),
            .. Moved(Place.Kitchen, Place.Bench, 5, day: 10, after: 4).Of(DocumentType.Settlement),
            .. Moved(Place.Kitchen, Place.Bench, 20, day: 10, after: 6).Of(DocumentType.Assembly),
            .. Moved(Place.Bench, Place.Kitchen, 3, day: 10, after: 8).Undoing(3),
            .. Moved(Place.Bench, Place.Kitchen, 2, day: 10, after: 10).Undoing(7),
        ];

        Assert.Equal(Sides(100, 0, 0, 0, 9, 18, 0, 73), Figures(book, null, March(10)));
    }

    [Fact]
    public void A_reversal_counts_in_the_column_of_what_it_undoes_also_in_another_month()
    {
        List<PostedLine> book =
        [
            .. Moved(Place.Supplier, Place.Store, 100, day: 1),
            .. Moved(Place.Store, Place.Lost, 10, day: 2, after: 2),
            .. Moved(Place.Store, Place.Supplier, 40, day: 10, after: 4).Undoing(1),
            .. Moved(Place.Lost, Place.Store, 10, day: 10, after: 6).Undoing(3),
        ];

        Assert.Equal(Sides(90, -40, 0, 0, 0, 0, -10, 60), Figures(book, null, March(10)));
    }

    [Fact]
    public void A_ledger_that_is_not_whole_throws_rather_than_print_a_wrong_report()
    {
        var whole = Moved(Place.Supplier, Place.Store, 10, day: 5);

        Assert.Throws<ArgumentException>(() => Figures([whole[1]], null, March(5)));
        Assert.Throws<InvalidOperationException>(
            () => Figures([whole[0], whole[1] with { Day = March(6) }], null, March(5)));
        Assert.Throws<ArgumentException>(
            () => Figures(Moved(Place.Store, Place.Supplier, 1, day: 5, after: 2).Undoing(1), null, March(5)));
    }

    [Fact]
    public void In_every_period_of_every_place_both_sides_are_equal() =>
        output.Holds(Ledgers, ledger => AddsUpEverywhere(ledger, PeriodFigures.Of), times: 1_000);

    [Fact]
    public void Figures_that_forget_reversals_would_be_noticed() => output.IsNoticed(
        Ledgers,
        ledger => AddsUpEverywhere(
            ledger,
            (lines, place, from, through) => PeriodFigures.Of(
                [.. lines.Where(posted => posted.Reverses is null)], place, from, through)));

    [Fact]
    public void Figures_a_day_too_short_would_be_noticed() => output.IsNoticed(
        Ledgers,
        ledger => AddsUpEverywhere(
            ledger, (lines, place, from, through) => PeriodFigures.Of(lines, place, from, through.AddDays(-1))));

    private static readonly Arbitrary<int[]> Ledgers = Arb.From(
        from length in Gen.Choose(1, 25)
        from moves in Gen.Choose(0, 999_999).ArrayOf(length)
        select moves,
        moves => moves.Select((_, at) => moves.Where((_, i) => i != at).ToArray()));

    private static void AddsUpEverywhere(
        int[] numbers, Func<IReadOnlyCollection<PostedLine>, Place?, DateOnly, DateOnly, PeriodFigures> figures)
    {
        var book = Book(numbers);
        var closing = new Quantity(0);
        foreach (Place? place in new Place?[] { null, Place.Store, Place.Kitchen, Place.Transit, Place.Quarantine })
        {
            var first = figures(book, place, March(1), March(10));
            var second = figures(book, place, March(11), March(20));
            Assert.Equal(Quantity.Zero, first.Opening);
            Assert.Equal(first.Closing, second.Opening);
            Assert.Equal(OnHand(book, place), second.Closing.Units);
            foreach (var one in new[] { first, second })
            {
                Assert.Equal(
                    one.Opening + one.Received + one.TransfersIn + one.Found,
                    one.Issued + one.TransfersOut + one.Losses + one.Closing);
            }

            closing += place is null ? -second.Closing : second.Closing;
        }

        Assert.Equal(Quantity.Zero, closing);
    }

    private static List<PostedLine> Book(int[] numbers)
    {
        var book = new List<PostedLine>();
        foreach (var n in numbers)
        {
            var day = n / 1_000 % 20 + 1;
            var undone = book.Count == 0 ? default : book[n / 20_000 % (book.Count / 2) * 2];
            if (n % 4 == 0 && undone is { Reverses: null, Move: > 0 })
            {
                var to = book[(int)undone.Sequence].Line.Place;
                day = Math.Max(day, undone.Day.Day);
                book.AddRange(Moved(to, undone.Line.Place, 1, day, book.Count).Undoing(undone.Move));
                continue;
            }

            var (from, into) = (Places[n % Places.Length], Places[n / 10 % Places.Length]);
            book.AddRange(Moved(from, into, n % 50 + 1, day, book.Count).Of(Types[n / 100 % 3]));
        }

        return book;
    }

    private static long OnHand(List<PostedLine> book, Place? place) => book
        .Where(posted => place is { } only ? posted.Line.Place == only : posted.Line.Place.IsInside)
        .Sum(posted => posted.Quantity.Units);

    private static PeriodFigures Figures(IReadOnlyCollection<PostedLine> book, Place? place, DateOnly day) =>
        PeriodFigures.Of(book, place, day, day);

    private static PeriodFigures Sides(
        long opening,
        long received,
        long transfersIn,
        long found,
        long issued,
        long transfersOut,
        long losses,
        long closing) =>
        new(
            March(10), March(10), Units(opening), Units(received), Units(transfersIn), Units(found), Units(issued),
            Units(transfersOut), Units(losses), Units(closing));
}
