using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Counts;

/// <summary>
/// A blind sheet filled in while the store stays open. Empty is uncounted, 0 is none there; each line carries the time
/// its quantity was typed.
/// </summary>
internal sealed class CountScreen : Screen
{
    private readonly PlaceLine _place;
    private readonly bool _isRecount;
    private readonly List<CountRow> _rows = [];
    private readonly FigureGrid _grid;
    private bool _isRead;
    private PostCount? _sent;
    private LineRefusals? _refused;
    private IReadOnlyList<PackLine> _packs = [];

    /// <param name="again">Lines to count a second time; none for the whole sheet.</param>
    public CountScreen(Desk desk, PlaceLine place, IReadOnlyList<CountRow>? again = null)
        : base(desk)
    {
        (_place, _isRecount, _isRead) = (place, again is not null, again is not null);
        _grid = new FigureGrid(() => [Desk.Say("count_counted")], row => _rows[row].Say(Desk))
        {
            HasFocus = true,
            Typed = TakeTyped,
            Note = NoteOf,
            NoteWidth = 26,
        };
        foreach (var row in again ?? [])
        {
            Add(row with { Typed = "", CountedAtUtc = null });
        }
    }

    public override string Title => Desk.Say(_isRecount ? "count_again_title" : "count_title", Desk.Say(_place.Name));

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "receive_key_post", Post),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
        Binding.On(Key.F6, "count_key_search", Search),
        .. _isRecount ? Array.Empty<Binding>() : [Binding.On(Key.F5, "count_key_found", AddFound)],
    ];

    public override bool HasUnsaved => _sent is not null || _rows.Any(r => !r.IsUncounted);

    public override View? Focus => _grid;

    /// <summary>First where.</summary>
    public static Screen Choose(Desk desk) => new CountPlaceScreen(desk);

    public override void Shown()
    {
        if (_isRead)
        {
            return;
        }

        _isRead = true;
        Ask((centre, stop) => centre.Packs(stop), packs =>
        {
            _packs = packs;
            return ReadSheet();
        }, refused =>
        {
            Warn(refused.Sentence);
            return ReadSheet();
        });
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("count_text", Desk.Number(_rows.Count(r => !r.IsUncounted)), Desk.Number(_rows.Count)), Theme.Quiet);
        if (_rows.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("count_empty"), Theme.Normal);
            return;
        }

        var says = _refused is { } refused ? new[] { Desk.Say(refused.Whole), Marked(refused) }.Where(t => t.Length > 0) : [];
        var text = string.Join('\n', says);
        var lines = text.Length == 0 ? 0 : Math.Min(4, Wrapped.Lines(text, Math.Max(1, canvas.Width)).Count);
        if (lines > 0)
        {
            canvas.Sub(0, canvas.Height - lines, canvas.Width, lines).Paragraph(text, Theme.Error);
        }

        _grid.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 1 - lines));
    }

    private string Marked(LineRefusals refused) => refused.Of(_grid.Row + 1) is { } says ? $"✗ {Desk.Say(says)}" : "";

    /// <summary>Also without packs: then everything is counted in units.</summary>
    private Next ReadSheet()
    {
        Ask((centre, stop) => centre.CountSheet(_place.Code, stop), TakeSheet);
        return Next.Stay;
    }

    private Next TakeSheet(CountSheetPage sheet)
    {
        foreach (var line in sheet.Lines)
        {
            var packed = new PackedUnits(line.Unit, _packs.Where(p => p.Item == line.Item));
            Add(new CountRow(line.Item, line.Name, packed, line.Lot, line.LotCode, line.LastUsableDay, line.Condition));
        }

        return Next.Stay;
    }

    private void Add(CountRow row)
    {
        _rows.Add(row);
        _grid.Add();
    }

    private void TakeTyped(int row) =>
        (_rows[row].Typed, _rows[row].CountedAtUtc) = (_grid[row, 0], Desk.Host.NowUtc);

    private (string, Style) NoteOf(int row) => _rows[row] switch
    {
        _ when _refused?.Of(row + 1) is not null => ($"✗ {Desk.Say("count_see_below")}", Theme.Error),
        { IsUncounted: true } => ("", Theme.Quiet),
        { Units: { } units } counted => (Counted(counted, units), Theme.Quiet),
        _ => ($"✗ {Desk.Say("count_unreadable")}", Theme.Error),
    };

    private string Counted(CountRow row, long units) => row.Packed.HasPacks
        ? $"{Desk.Amount(units, row.Packed.Unit)} ({row.Packed.Say(units, Desk.Say, Desk.Amount)})"
        : $"{Desk.Amount(units, row.Packed.Unit)} {Desk.Hour(row.CountedAtUtc!.Value)}";

    private Next Search() => _rows.Count == 0 ? Next.Stay : Next.Open(new PickScreen<int>(
        Desk, "count_search", [.. Enumerable.Range(0, _rows.Count)], row => _rows[row].Say(Desk), row =>
        {
            _grid.Row = row;
            return Next.Back;
        }));

    private Next AddFound() => Next.Open(new FoundLotScreen(Desk, _packs, row =>
    {
        Add(row);
        _grid.Row = _rows.Count - 1;
    }));

    private void Post()
    {
        if (_sent is not null)
        {
            return;
        }

        if (_rows.FindIndex(r => r.IsUnreadable) is >= 0 and var wrong)
        {
            _grid.Row = wrong;
            Warn("count_unreadable_line");
            return;
        }

        if (_rows.All(r => r.IsUncounted))
        {
            Warn("count_nothing");
            return;
        }

        var now = Desk.Host.NowUtc;
        var sent = _sent = new PostCount(Desk.Centre.NewId(), _place.Code, [.. _rows.Select(r => r.OnTheWire(now, _isRecount))]);
        Order((centre, stop) => centre.PostCount(sent, stop), Posted, Refused);
    }

    private Next Posted(CountPosted posted)
    {
        _sent = null;
        return Next.Instead(new CountResultScreen(Desk, _place, posted, _rows));
    }

    private Next Refused(Problem problem)
    {
        (_sent, _refused) = (null, LineRefusals.Of(problem.Sentence, _rows.Count));
        var first = Enumerable.Range(0, _rows.Count).FirstOrDefault(i => _refused.Of(i + 1) is not null, -1);
        _grid.Row = first < 0 ? _grid.Row : first;
        return Next.Stay;
    }
}
