using CentreHost.Stock;
using CentreHost.Stock.Counts;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Counts;

/// <summary>What a count found, line by line, and what must be counted a second time before it is believed.</summary>
internal sealed class CountResultScreen : Screen
{
    private readonly PlaceLine _place;
    private readonly CountPosted _posted;
    private readonly IReadOnlyList<CountRow> _rows;
    private readonly SpokenTable<CountedOutcome> _table;

    public CountResultScreen(Desk desk, PlaceLine place, CountPosted posted, IReadOnlyList<CountRow> rows)
        : base(desk)
    {
        (_place, _posted, _rows) = (place, posted, rows);
        _table = new SpokenTable<CountedOutcome>(desk, Columns, StyleOf)
        {
            // What is uncounted comes last: the rest asks for something.
            Items = [.. posted.Lines.OrderByDescending(l => Weight(l.As)).ThenBy(l => l.Line)],
        };
    }

    public override string Title => Desk.Say("count_result_title", Desk.Say(_place.Name));

    public override IReadOnlyList<Binding> Bindings =>
        Again.Count == 0 ? [] : [Binding.On(Key.F5, "count_key_again", () => Next.Instead(new CountScreen(Desk, _place, Again)))];

    public override View? Focus => _table;

    private List<CountRow> Again =>
    [
        .. _posted.Lines.Where(l => l.As == CountedAs.RecountAsked && l.Line >= 1 && l.Line <= _rows.Count)
            .Select(l => _rows[l.Line - 1]),
    ];

    public override void Draw(Canvas canvas)
    {
        var says = string.Join('\n',
        [
            _posted.Number is { } number ? Desk.Say("count_posted", number)
                : Desk.Say(_posted.Lines.Any(l => l.As == CountedAs.Differs) ? "count_waits" : "count_nothing_yet"),
            .. Again.Count > 0 ? [Desk.Say("count_recount_marked")] : Array.Empty<string>(),
            Desk.Say("count_accuracy", Desk.Number(_posted.Equal), Desk.Number(_posted.Counted)),
            .. _posted.Settled.Count == 0
                ? Array.Empty<string>()
                : [Desk.Say("paper_settled", string.Join(", ", _posted.Settled.Select(s => $"{s.Item} × {Desk.Number(s.Units)}")))],
        ]);
        var lines = canvas.Paragraph(says, Theme.Accent);
        _table.Draw(canvas.Sub(0, lines + 1, canvas.Width, canvas.Height - lines - 1));
    }

    private static int Weight(CountedAs outcome) => outcome switch
    {
        CountedAs.RecountAsked => 4,
        CountedAs.CannotBe => 3,
        CountedAs.Differs => 2,
        CountedAs.Equal => 1,
        _ => 0,
    };

    private static Style StyleOf(CountedOutcome line) => line.As switch
    {
        CountedAs.RecountAsked => Theme.Warning,
        CountedAs.CannotBe => Theme.Error,
        _ => Theme.Normal,
    };

    private IReadOnlyList<Column<CountedOutcome>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), l => NameOf(desk, l)),
        new(desk.Say("stock_lot"), l => l.LotCode ?? "", 10),
        new(desk.Say("count_book"), l => desk.Number(l.Book), 9, Align.Right, (a, b) => a.Book.CompareTo(b.Book)),
        new(desk.Say("count_counted"), l => l.Units is { } units ? desk.Number(units) : "", 9, Align.Right),
        new(desk.Say("count_difference"), l => Difference(desk, l), 10, Align.Right),
        new("", l => $"{Mark(l.As)} {desk.Say(Waits(l) ? "counted_waits" : $"counted_{l.As}")}", 18),
    ];

    /// <summary>Nothing was corrected while a second person has not agreed.</summary>
    private bool Waits(CountedOutcome line) => line.As == CountedAs.Differs && _posted.Number is null;

    private string NameOf(Desk desk, CountedOutcome line) =>
        line.Line >= 1 && line.Line <= _rows.Count ? _rows[line.Line - 1].SayWithoutLot(desk) : line.Item;

    private static string Difference(Desk desk, CountedOutcome line) => line.Units switch
    {
        null => "",
        { } units when units > line.Book => $"+{desk.Number(units - line.Book)}",
        { } units => desk.Number(units - line.Book),
    };

    private static char Mark(CountedAs outcome) => outcome switch
    {
        CountedAs.Equal => '=',
        CountedAs.Differs => '±',
        CountedAs.RecountAsked => '▲',
        CountedAs.CannotBe => '✗',
        _ => '·',
    };
}
