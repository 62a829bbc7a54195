using CentreHost.Centre;
using CentreHost.Stock.Moves;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Scanning;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>
/// A storekeeper's paper: its head, then line after line, then all of it at once. Refused as a whole with each line's
/// sentence beside it, and nothing typed is lost.
/// </summary>
internal sealed class MoveScreen : Screen
{
    private readonly MoveKind _kind;
    private readonly string? _startsAt;
    private readonly MoveHead _head;
    private readonly MoveLineEntry _entry;
    private readonly PaperLines<MoveLine> _lines;
    private bool _inHead = true;
    private MoveGoods? _sent;
    private Sentence? _refused;
    private DocumentPosted? _done;

    /// <param name="startsAt">Code of the place offered.</param>
    public MoveScreen(Desk desk, MoveKind kind, string? startsAt)
        : base(desk)
    {
        (_kind, _startsAt) = (kind, startsAt);
        _head = new MoveHead(desk, kind);
        _entry = new MoveLineEntry(desk, kind);
        _lines = new PaperLines<MoveLine>(desk, line => line.Say(desk));
    }

    public override string Title => StoreWords.Of(Desk, _kind);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "receive_key_post", Post),
        Binding.On(Key.F4, _inHead ? "move_key_lines" : "move_key_head", Turn),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
        .. _lines.Count == 0 || _inHead
            ? Array.Empty<Binding>()
            :
            [
                Binding.On(Key.F7, "receive_key_edit", Edit),
                Binding.On(Key.F8, "receive_key_remove", () => _lines.Remove()),
                Binding.On(Key.PageDown, "receive_key_mark", () => _lines.Mark(1)),
                Binding.On(Key.PageUp, "key_up", () => _lines.Mark(-1)),
            ],
    ];

    public override bool HasUnsaved => _lines.Count > 0 || _sent is not null || _entry.IsBegun || _head.IsTyped;

    public override View? Focus => Sheet;

    private FieldSheet Sheet => _inHead ? _head.Sheet : _entry.Sheet;

    public override bool IsScan(string code) => BoxShape.IsLikely(code);

    public override void Shown()
    {
        if (_entry.HasItems)
        {
            return;
        }

        Ask((centre, stop) => centre.Places(stop), places =>
        {
            _head.Take(places, _startsAt);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            _entry.Take(items);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Packs(stop), packs =>
        {
            _entry.Take(packs);
            return Next.Stay;
        });
    }

    public override Next? Press(KeyPress key)
    {
        if (key.Key is Key.PageDown or Key.PageUp)
        {
            return null;
        }

        if (key.Is(Key.Enter) && _inHead && _head.IsAtEnd)
        {
            Turn();
            return Next.Stay;
        }

        if (key.Is(Key.Enter) && !_inHead && _entry.IsAtEnd)
        {
            AddLine();
            return Next.Stay;
        }

        var taken = Sheet.Press(key);
        ReadLots();
        return taken ? Next.Stay : null;
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
        }
        else if (_entry.IsBegun && _entry.Item is not null && !AddLine())
        {
            Warn("receive_line_open");
        }
        else
        {
            Ask((centre, stop) => centre.ScanBox(scan.Code, stop), box =>
            {
                _inHead = false;
                if (!_entry.Take(box))
                {
                    Warn("box_unknown", box.Gtin ?? scan.Code);
                }

                ReadLots();
                return Next.Stay;
            });
        }

        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_inHead)
        {
            DrawBelow(canvas, 11);
            _head.Sheet.Draw(canvas);
            return;
        }

        canvas.Text(0, 0, _head.Summary(), Theme.Title);
        DrawBelow(canvas, _entry.Lines + 2);

        // Drawn last: an open list covers what lies below.
        _entry.Sheet.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 1));
    }

    private void DrawBelow(Canvas canvas, int top)
    {
        var below = canvas.Sub(0, top, canvas.Width, canvas.Height - top);
        var used = _refused is { } refused ? below.Paragraph(Desk.Say(refused), Theme.Error)
            : _done is { } done && _lines.Count == 0 ? below.Paragraph(Desk.Posted(done), Theme.Accent)
            : 0;
        _lines.Draw(below.Sub(0, used, below.Width, below.Height - used));
    }

    /// <summary>The head is checked before lines are typed, so that no line is typed for a paper that cannot be.</summary>
    private void Turn() => _inHead = !_inHead || !_head.Sheet.Check();

    private void ReadLots()
    {
        if (_entry.AskForLots() is { } item)
        {
            Ask((centre, stop) => centre.Lots(item, stop), lots =>
            {
                _entry.TakeLots(item, lots);
                return Next.Stay;
            });
        }
    }

    private bool AddLine()
    {
        if (_entry.Finish() is not { } line)
        {
            return false;
        }

        _lines.Add(line);
        _done = null;
        return true;
    }

    /// <summary>The marked line goes back into the fields; Enter on the last puts it where it was.</summary>
    private void Edit()
    {
        if (_entry.IsBegun)
        {
            Warn("receive_line_open");
        }
        else if (_lines.TakeBackMarked() is { } line)
        {
            _entry.Edit(line);
            ReadLots();
        }
    }

    private Next Post()
    {
        if (_sent is not null)
        {
            return Next.Stay;
        }

        if (!_head.Sheet.Check())
        {
            _inHead = true;
            return Next.Stay;
        }

        if (_entry.IsBegun)
        {
            (_inHead, _) = (false, _entry.Sheet.Check());
            Warn("receive_line_open");
            return Next.Stay;
        }

        var sent = _sent = _head.Paper(Desk.Centre.NewId(), [.. _lines.Lines.Select(l => l.OnTheWire)]);
        Order((centre, stop) => centre.MoveGoods(sent, stop), Posted, Refused);
        return Next.Stay;
    }

    private Next Posted(DocumentPosted posted)
    {
        (_sent, _refused, _done, _inHead) = (null, null, posted, true);
        _lines.Clear();
        _head.Clear();
        _entry.Clear();
        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        var refused = LineRefusals.Of(problem.Sentence, _lines.Count);
        (_sent, _refused) = (null, refused.Whole);
        _lines.Refuse(refused);
        _inHead = _lines.Count == 0;
        return Next.Stay;
    }
}
