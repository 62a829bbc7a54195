using System.Globalization;
using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>What came in of a dispatch, lot by lot: sound, damaged, too many, lost. The rest stays on the way.</summary>
internal sealed class ArrivalScreen : Screen
{
    private const int MostRows = 11;
    private const int LongestNote = 200;

    private readonly TransferLine _transfer;
    private readonly string? _startsAt;
    private readonly IReadOnlyList<TransferLot> _lots;
    private readonly FigureGrid _grid;
    private readonly PaperDay _on = new();
    private readonly TextField _note = new(LongestNote);
    private DropDown<PlaceLine> _into;
    private FieldSheet _sheet;
    private bool _inGrid = true;
    private bool _isTyped;
    private ReceiveTransfer? _sent;
    private Sentence? _refused;

    public ArrivalScreen(Desk desk, TransferLine transfer, string? into)
        : base(desk)
    {
        (_transfer, _startsAt) = (transfer, into);
        _lots = [.. transfer.Lots.Where(l => l.InTransit > 0)];
        _grid = new FigureGrid(Headings, LabelOf) { Typed = _ => _isTyped = true, Note = NoteOf, NoteWidth = 12, HasFocus = true };
        foreach (var _ in _lots)
        {
            _grid.Add();
        }

        _into = Places([]);
        _sheet = Sheet();
    }

    public override string Title => Desk.Say("arrival_title", _transfer.Number);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "receive_key_post", Post),
        Binding.On(Key.F5, "arrival_key_all", All),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
    ];

    public override bool HasUnsaved => _isTyped || _sent is not null;

    public override View? Focus => _inGrid ? _grid : _sheet;

    public override void Shown() => Ask((centre, stop) => centre.Places(stop), places =>
    {
        if (_into.Items.Count == 0)
        {
            var focused = _sheet.Focused;
            var kept = focused == _into;
            _into = Places(MoveRules.Inside(places));
            _into.SelectedIndex = Math.Max(0, _into.Items.ToList().FindIndex(p => p.Code == _startsAt));
            focused.HasFocus = false;
            _sheet = Sheet();
            _sheet.Focus(kept ? _into : focused);
            _sheet.Focused.HasFocus = !_inGrid;
        }

        return Next.Stay;
    });

    /// <summary>Figures first; past the last one, and back from the first field, the focus changes sides.</summary>
    public override Next? Press(KeyPress key)
    {
        var back = key.Is(Key.Tab, Modifiers.Shift) || key.Is(Key.Up);
        if (!_inGrid && back && _sheet.Focused == _into && !_into.IsOpen)
        {
            Turn();
            return Next.Stay;
        }

        var taken = Focus!.Press(key);
        if (_inGrid && !taken && (key.Key is Key.Tab or Key.Enter or Key.Down) && !back)
        {
            Turn();
            return Next.Stay;
        }

        return taken ? Next.Stay : null;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        _grid.Draw(canvas.Sub(0, 0, canvas.Width, GridLines));
        var below = canvas.Sub(0, GridLines + 1, canvas.Width, canvas.Height - GridLines - 1);
        if (_refused is { } refused)
        {
            below.Sub(0, 5, below.Width, below.Height - 5).Paragraph(Desk.Say(refused), Theme.Error);
        }

        // Drawn last: an open list covers what lies below.
        _sheet.Draw(below);
    }

    private void Turn()
    {
        _inGrid = !_inGrid;
        _grid.HasFocus = _inGrid;
        if (_inGrid)
        {
            _sheet.Focused.HasFocus = false;
        }
        else
        {
            _sheet.Focus(_into);
        }
    }

    private int GridLines => Math.Min(_lots.Count, MostRows) + 1;

    /// <summary>All of it came in sound: the usual case, in one key.</summary>
    private void All()
    {
        for (var i = 0; i < _lots.Count; i++)
        {
            _grid[i, 0] = _lots[i].InTransit.ToString(CultureInfo.InvariantCulture);
        }

        _isTyped = true;
    }

    private IReadOnlyList<string> Headings() =>
    [
        Desk.Say("arrival_sound"), Desk.Say("arrival_damaged"), Desk.Say("arrival_surplus"), Desk.Say("arrival_lost"),
    ];

    private string LabelOf(int row) =>
        $"{Desk.Say(_lots[row].Name)} {Desk.Lot(_lots[row].LotCode, _lots[row].LastUsableDay)}";

    private (string, Style) NoteOf(int row)
    {
        var figures = Enumerable.Range(0, 4).Select(column => Figure(row, column)).ToList();
        if (figures.Contains(null))
        {
            return (Desk.Say("arrival_not_a_number"), Theme.Error);
        }

        var left = _lots[row].InTransit - figures[0]!.Value - figures[1]!.Value - figures[3]!.Value;
        return left < 0
            ? (Desk.Say("arrival_too_many"), Theme.Error)
            : (Desk.Say("arrival_left", Desk.Number(left)), Theme.Quiet);
    }

    /// <summary>Null when it is no number a centre could have.</summary>
    private long? Figure(int row, int column) => _grid[row, column].Trim() switch
    {
        "" => 0,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n <= PackedUnits.Most => n,
        _ => null,
    };

    private DropDown<PlaceLine> Places(IReadOnlyList<PlaceLine> places) => new(places, p => Desk.Say(p.Name));

    private FieldSheet Sheet() => new(Desk,
    [
        new Field("arrival_into", _into, () => _into.SelectedIndex < 0 ? "choose_one" : null),
        .. _on.Fields,
        new Field("note", _note, () => IsLost && string.IsNullOrWhiteSpace(_note.Text) ? "paper_needed" : null),
    ]);

    private bool AreFigures => Enumerable.Range(0, _lots.Count).All(row => Enumerable.Range(0, 4).All(column => Figure(row, column) is not null));

    private bool IsLost => Enumerable.Range(0, _lots.Count).Any(row => Figure(row, 3) > 0);

    private void Post()
    {
        if (_sent is not null)
        {
            return;
        }

        if (!AreFigures || !_sheet.Check())
        {
            if (_inGrid == AreFigures)
            {
                Turn();
            }

            return;
        }

        var lines = _lots.Select((lot, i) => new ArrivedLine(
                lot.Item, lot.Lot, Figure(i, 0)!.Value, Figure(i, 1)!.Value, Figure(i, 2)!.Value, Figure(i, 3)!.Value))
            .Where(l => l is not { Sound: 0, Damaged: 0, Surplus: 0, Lost: 0 });
        var note = string.IsNullOrWhiteSpace(_note.Text) ? null : _note.Text.Trim();
        var sent = _sent = new ReceiveTransfer(
            Desk.Centre.NewId(), _transfer.Number, _into.Items[_into.SelectedIndex].Code, [.. lines])
        {
            On = _on.Written,
            Note = note,
        };
        Order((centre, stop) => centre.ReceiveTransfer(sent, stop), Posted, Refused);
    }

    private Next Posted(DocumentPosted posted) => Next.Instead(new PostedScreen(Desk, posted));

    private Next Refused(Problem problem)
    {
        (_sent, _refused) = (null, problem.Sentence);
        return Next.Stay;
    }
}
