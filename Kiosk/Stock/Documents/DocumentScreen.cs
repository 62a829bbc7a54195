using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Stock.Printing;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Documents;

/// <summary>One document with its moves: what of it may still be undone, and what undid the rest.</summary>
internal sealed class DocumentScreen : Screen
{
    private readonly string _number;
    private SpokenTable<DocumentMove> _moves;
    private DocumentPage? _page;

    public DocumentScreen(Desk desk, string number)
        : base(desk) => (_number, _moves) = (number, Table(desk, []));

    public override string Title => Desk.Say("document_title", _number);

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _page is null || _page.Moves.All(m => m.Remaining == 0)
            ? Array.Empty<Binding>()
            : [Binding.On(Key.F8, "document_key_undo", Undo), Binding.On(Key.F7, "document_key_undo_line", UndoMarked)],
        .. _page is { Document: var document }
            ? [Binding.On(Key.F6, "print_key_print", () => Next.Open(new PrintScreen(Desk, StorePapers.Of(document.Kind), document)))]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _moves;

    public override void Shown() => this.WithPlaces(Desk, () => Ask((centre, stop) => centre.Document(_number, stop), page =>
    {
        (_page, _moves) = (page, Table(Desk, page.Moves));
        return Next.Stay;
    }));

    public override void Draw(Canvas canvas)
    {
        if (_page is not { Document: var document })
        {
            return;
        }

        var says = new List<string>
        {
            $"{Desk.Document(document.Kind)}  {Desk.Way(document.From, document.To)}",
            Desk.Say("document_when", Desk.Moment(document.AtUtc), Desk.Moment(document.RecordedAtUtc), document.Staff),
        };
        var named = string.Join(", ", new[] { document.Partner, document.Reference }.OfType<string>());
        if (named.Length > 0)
        {
            says.Add(named);
        }

        if (document.Reversed is { } by)
        {
            says.Add(Desk.Say("document_undone_by", by));
        }

        var lines = canvas.Paragraph(string.Join('\n', says), Theme.Normal);
        _moves.Draw(canvas.Sub(0, lines + 1, canvas.Width, canvas.Height - lines - 1));
    }

    private Next Undo() => Next.Open(new UndoScreen(Desk, _number, null));

    private Next UndoMarked()
    {
        if (_moves.Selected is not { Remaining: > 0 } move)
        {
            Warn("document_nothing_left");
            return Next.Stay;
        }

        return Next.Open(new UndoScreen(Desk, _number, move));
    }

    /// <summary>The item's name gets all the room the moves of this very document leave.</summary>
    private static SpokenTable<DocumentMove> Table(Desk desk, IReadOnlyList<DocumentMove> moves) =>
        new(desk, spoken => Columns(spoken, moves), move => move.Remaining == 0 ? Theme.Quiet : Theme.Normal) { Items = moves };

    private static IReadOnlyList<Column<DocumentMove>> Columns(Desk desk, IReadOnlyList<DocumentMove> moves)
    {
        return
        [
            new(desk.Say("stock_item"), m => desk.Say(m.Name)),
            new(desk.Say("stock_lot"), m => desk.Lot(m.Lot, m.LastUsableDay), Widest("stock_lot", m => desk.Lot(m.Lot, m.LastUsableDay), 17)),
            new(desk.Say("documents_way"), Way, Widest("documents_way", Way, 30)),
            new(desk.Say("stock_units"), m => desk.Number(m.Units), 9, Align.Right, (a, b) => a.Units.CompareTo(b.Units)),
            new("", m => m.Unit, Widest(null, m => m.Unit, 12)),
            .. moves.All(m => m.Remaining == m.Units) ? Array.Empty<Column<DocumentMove>>()
                : [new(desk.Say("document_remaining"), m => m.Remaining == m.Units ? "" : $"◀ {desk.Number(m.Remaining)}", 9, Align.Right)],
        ];

        string Way(DocumentMove move) => $"{desk.Place(move.From)} → {desk.Place(move.To)}";

        int Widest(string? title, Func<DocumentMove, string> text, int most) => Math.Min(most, moves.Select(text)
            .Append(title is null ? "" : desk.Say(title) + "▲").Append("    ").Max(Glyph.Measure));
    }
}
