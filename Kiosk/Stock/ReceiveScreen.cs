using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <summary>
/// Goods that arrived, as on the waybill: head, then line after line, then all of it at once. Refused as a whole with
/// every error said, and nothing typed is lost.
/// </summary>
internal sealed class ReceiveScreen : Screen
{
    private const int LongestReference = 200;
    private const int LongestLot = 40;
    private const int FieldLines = 8;

    private readonly string? _startsAt;
    private readonly NumberField _units = new(minimum: 1);
    private readonly TextField _reference = new(LongestReference);
    private readonly TextField _lot = new(LongestLot);
    private readonly DateField _lastDay = new();
    private readonly TickList<bool> _cooked;
    private readonly Waybill _lines;
    private DropDown<PlaceLine> _place;
    private DropDown<ItemLine> _item;
    private FieldSheet _sheet;
    private Receive? _sent;
    private Sentence? _refused;
    private Received? _done;

    /// <param name="startsAt">Code of the place offered.</param>
    public ReceiveScreen(Desk desk, string? startsAt)
        : base(desk)
    {
        _startsAt = startsAt;
        _cooked = new TickList<bool>([true], _ => Desk.Say("receive_cooked_yes"));
        if (!desk.May(StockScreen.KeepsStock))
        {
            _cooked.Tick(true);
        }

        (_place, _item) = (Places([]), Items([]));
        _lines = new Waybill(desk);
        _sheet = Sheet(_place);
    }

    public override string Title => Desk.Say("receive_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "receive_key_post", Post),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
        .. _lines.Count == 0
            ? Array.Empty<Binding>()
            :
            [
                Binding.On(Key.F7, "receive_key_edit", Edit),
                Binding.On(Key.F8, "receive_key_remove", () => _lines.Remove()),
                Binding.On(Key.PageDown, "receive_key_mark", () => _lines.Mark(1)),
                Binding.On(Key.PageUp, "key_up", () => _lines.Mark(-1)),
            ],
    ];

    public override bool HasUnsaved => _lines.Count > 0 || _sent is not null || _reference.Text.Length > 0;

    public override View? Focus => _sheet;

    public override void Shown()
    {
        if (_item.Items.Count > 0)
        {
            return;
        }

        Ask((centre, stop) => centre.Places(stop), places =>
        {
            var first = Math.Max(0, places.FindIndex(p => p.Code == _startsAt));
            var focused = _sheet.Focused == _place;
            _place = Places(places);
            _place.SelectedIndex = places.Count == 0 ? -1 : first;
            _sheet = Sheet(focused ? _place : _sheet.Focused);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            var focused = _sheet.Focused == _item;
            _item = Items(items);
            _sheet = Sheet(focused ? _item : _sheet.Focused);
            return Next.Stay;
        });
    }

    public override Next? Press(KeyPress key)
    {
        if (key.Key is Key.PageDown or Key.PageUp && !_item.IsOpen && !_place.IsOpen)
        {
            return null;
        }

        if (key.Is(Key.Enter) && _sheet.Focused == _units)
        {
            AddLine();
            return Next.Stay;
        }

        return _sheet.Press(key) ? Next.Stay : null;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("receive_no_cards");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_refused is { } refused)
        {
            canvas.Sub(0, FieldLines, canvas.Width, canvas.Height - FieldLines).Paragraph(Desk.Say(refused), Theme.Error);
        }
        else if (_done is { } done && _lines.Count == 0)
        {
            canvas.Sub(0, FieldLines, canvas.Width, canvas.Height - FieldLines).Paragraph(Says(done), Theme.Accent);
        }

        var top = FieldLines + (_refused is { } r ? Math.Min(6, Wrapped.Lines(Desk.Say(r), canvas.Width).Count) : 0);
        if (_lines.Count > 0)
        {
            canvas.Fill(0, top, canvas.Width, canvas.Height - top, ' ', Theme.Normal);
            _lines.Draw(canvas.Sub(0, top, canvas.Width, canvas.Height - top));
        }

        // Drawn last: an open list covers what lies below.
        _sheet.Draw(canvas);
    }

    private DropDown<PlaceLine> Places(IReadOnlyList<PlaceLine> places) => new(places, p => Desk.Say(p.Name));

    private DropDown<ItemLine> Items(IReadOnlyList<ItemLine> items) => new(items, i => $"{Desk.Say(i.Name)} ({i.Code})");

    private FieldSheet Sheet(View focus)
    {
        var sheet = new FieldSheet(
            Desk,
            new Field("stock_place", _place),
            new Field("receive_cooked", _cooked),
            new Field("receive_reference", _reference),
            new Field("stock_item", _item, () => _item.SelectedIndex < 0 ? "receive_item_missing" : null),
            new Field("stock_lot", _lot),
            new Field("stock_last_day", _lastDay, () => _lastDay.IsInvalid ? "receive_day_wrong" : null),
            new Field("stock_units", _units, () => _units.Value is null ? "receive_units_wrong" : null));
        sheet.Focus(focus);
        return sheet;
    }

    private void AddLine()
    {
        if (!_sheet.Check())
        {
            return;
        }

        var lot = string.IsNullOrWhiteSpace(_lot.Text) ? null : _lot.Text.Trim();
        _lines.Add(_item.Items[_item.SelectedIndex], lot, _lastDay.Value, _units.Value!.Value);
        _done = null;
        ClearLine();
    }

    private void ClearLine()
    {
        _item.SelectedIndex = -1;
        _lot.Clear();
        _lastDay.Value = null;
        _units.Clear();
        _sheet.Focus(_item);
    }

    /// <summary>The marked line goes back into the fields; Enter on the units puts it where it was.</summary>
    private void Edit()
    {
        if (_item.SelectedIndex >= 0)
        {
            Warn("receive_line_open");
            return;
        }

        if (_lines.TakeBackMarked() is not { } line)
        {
            return;
        }

        _item.SelectedIndex = _item.Items.ToList().FindIndex(i => i.Code == line.Item.Code);
        (_lot.Text, _lastDay.Value, _units.Value) = (line.Lot ?? "", line.LastUsableDay, line.Units);
        _sheet.Focus(_item);
    }

    private Next Post()
    {
        if (_sent is not null || _place.SelectedIndex < 0)
        {
            return Next.Stay;
        }

        if (_item.SelectedIndex >= 0)
        {
            Warn("receive_line_open");
            return Next.Stay;
        }

        var reference = string.IsNullOrWhiteSpace(_reference.Text) ? null : _reference.Text.Trim();
        var sent = _sent = new Receive(
            Desk.Centre.NewId(), _place.Items[_place.SelectedIndex].Code, _cooked.Ticked.Count > 0, reference,
            _lines.Received);
        Order((centre, stop) => centre.Receive(sent, stop), Posted, Refused);
        return Next.Stay;
    }

    private Next Posted(Received received)
    {
        (_sent, _refused, _done) = (null, null, received);
        _lines.Clear();
        _reference.Clear();
        ClearLine();
        if (received.WaitsBecause is null)
        {
            Tell("receive_posted", received.Number);
        }

        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        (_sent, _refused) = (null, problem.Sentence);
        return Next.Stay;
    }

    private string Says(Received done) =>
        done.WaitsBecause is { } why ? Desk.Say("paper_waits", Desk.Why(why))
        : done.Settled.Count == 0 ? Desk.Say("receive_done", done.Number)
        : Desk.Say(
            "receive_done_settled", done.Number,
            string.Join(", ", done.Settled.Select(s => $"{s.Item} × {Desk.Number(s.Units)}")));
}
