using System.Globalization;
using CentreHost.Stock;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Documents;

/// <summary>Undoes a document, or part of one move of it, and says why. What is undone stays in the book.</summary>
internal sealed class UndoScreen : ShortForm
{
    private const int LongestReason = 200;

    private readonly string _number;
    private readonly DocumentMove? _move;
    private readonly NumberField _units;
    private readonly TextField _reason = new(LongestReason);

    /// <param name="move">None for the whole document.</param>
    public UndoScreen(Desk desk, string number, DocumentMove? move)
        : base(desk)
    {
        (_number, _move) = (number, move);
        _units = new NumberField(minimum: 1, maximum: move?.Remaining ?? NumberField.Largest)
        {
            Text = move?.Remaining.ToString(CultureInfo.InvariantCulture) ?? "",
        };
    }

    public override string Title => Desk.Say("undo_title", _number);

    protected override string SendLabel => "undo_key_send";

    protected override string Text => _move is { } move
        ? Desk.Say("undo_text_line", Desk.Say(move.Name), Desk.Number(move.Remaining), Desk.Unit(move.Remaining, move.Unit))
        : Desk.Say("undo_text");

    protected override IReadOnlyList<Field> Fields =>
    [
        .. _move is null ? Array.Empty<Field>() : [new Field("stock_units", _units, () => _units.Value is null ? "undo_units_wrong" : null)],
        new Field("paper_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null),
    ];

    protected override void Send()
    {
        var paper = new ReverseDocument(Desk.Centre.NewId(), _number, _reason.Text.Trim())
        {
            Moves = _move is { } move ? [new ReversedMove(move.Move, _units.Value!.Value)] : [],
        };
        Send((centre, stop) => centre.ReverseDocument(paper, stop), posted => Next.Instead(new PostedScreen(Desk, posted)));
    }
}
