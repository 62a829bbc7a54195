using CentreHost.Centre;
using CentreHost.Stock.Planning;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Scanning;
using Kiosk.Stock.Documents;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>
/// A paper with lines: its head, then line after line, then all of it at once. Refused as a whole with each line's
/// sentence beside it, and nothing typed is lost.
/// </summary>
/// <param name="startsAt">Code of the place offered.</param>
internal abstract class PaperScreen<TLine>(
    Desk desk, PaperHead head, LineEntry<TLine> entry, Func<TLine, string> text, string? startsAt) : Screen(desk)
    where TLine : class
{
    private const int HeadHeight = 11;

    private readonly PaperLines<TLine> _lines = new(desk, text);
    private bool _inHead = true;
    private bool _isSending;
    private Sentence? _refused;
    private string? _number;
    private Func<string>? _done;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "receive_key_post", Post),
        Binding.On(Key.F4, _inHead ? "move_key_lines" : "move_key_head", Turn),
        .. _number is { } number && Desk.May(StockScreen.KeepsStock)
            ? [Binding.On(Key.F5, "paper_key_document", () => Next.Open(new DocumentScreen(Desk, number)))]
            : Array.Empty<Binding>(),
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

    public override bool HasUnsaved => _lines.Count > 0 || _isSending || entry.IsBegun || head.IsTyped;

    public override View? Focus => Sheet;

    protected IReadOnlyList<TLine> Lines => _lines.Lines;

    private FieldSheet Sheet => _inHead ? head.Sheet : entry.Sheet;

    public override bool IsScan(string code) => BoxShape.IsLikely(code);

    public override void Shown()
    {
        if (entry.HasItems)
        {
            return;
        }

        Ask((centre, stop) => centre.Places(stop), places =>
        {
            head.Take(places, startsAt);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            entry.Take(items);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Packs(stop), packs =>
        {
            entry.Take(packs);
            return Next.Stay;
        });
    }

    public override Next? Press(KeyPress key)
    {
        if (key.Key is Key.PageDown or Key.PageUp)
        {
            return null;
        }

        if (key.Is(Key.Enter) && _inHead && head.IsAtEnd)
        {
            Turn();
            return Next.Stay;
        }

        if (key.Is(Key.Enter) && !_inHead && entry.IsAtEnd)
        {
            AddLine();
            return Next.Stay;
        }

        var taken = Sheet.Press(key);
        head.Pressed();
        ReadLots();
        return taken ? Next.Stay : null;
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
            return Next.Stay;
        }

        Ask((centre, stop) => centre.ScanBox(scan.Code, stop), box =>
        {
            Take(box, scan.Code);
            return Next.Stay;
        });
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_inHead)
        {
            DrawBelow(canvas, HeadHeight);
            head.Sheet.Draw(canvas);
            return;
        }

        canvas.Text(0, 0, head.Summary(), Theme.Title);
        DrawBelow(canvas, entry.Height + 2);

        // Drawn last: an open list covers what lies below.
        entry.Sheet.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 1));
    }

    /// <summary>Head and lines are in order.</summary>
    protected abstract void Send();

    /// <param name="done">Its number, none while a second person is asked, and what came of it in words.</param>
    protected void Send<T>(
        Func<CentreClient, CancellationToken, Task<Reply<T>>> command, Func<T, (string? Number, Func<string> Says)> done)
    {
        _isSending = true;
        Order(command, answer =>
        {
            (_number, _done) = done(answer);
            (_isSending, _refused, _inHead) = (false, null, true);
            _lines.Clear();
            head.Clear();
            entry.Clear();
            return Next.Stay;
        }, Refused);
    }

    private void DrawBelow(Canvas canvas, int top)
    {
        var below = canvas.Sub(0, top, canvas.Width, canvas.Height - top);
        var used = _refused is { } refused ? below.Paragraph(Desk.Say(refused), Theme.Error)
            : _done is { } done && _lines.Count == 0 ? below.Paragraph(done(), Theme.Accent)
            : 0;
        _lines.Draw(below.Sub(0, used, below.Width, below.Height - used));
    }

    /// <summary>The head is checked before lines are typed, so that no line is typed for a paper that cannot be.</summary>
    private void Turn()
    {
        if (!_inHead || !head.Sheet.Check())
        {
            _inHead = true;
            return;
        }

        GoToLines();
    }

    private void GoToLines()
    {
        _inHead = false;
        entry.Renew();
    }

    /// <summary>The next box finishes the line of the one before, or counts with it when it is of the same goods.</summary>
    private void Take(BoxScanned box, string code)
    {
        GoToLines();
        if (entry.AddsUp(box))
        {
            return;
        }

        if (entry.Item is not null && !AddLine())
        {
            TellOpenLine();
        }
        else if (!entry.Take(box))
        {
            Warn("box_unknown", box.Gtin ?? code);
        }

        ReadLots();
    }

    private void ReadLots()
    {
        if (entry.AskForLots() is { } item)
        {
            Ask((centre, stop) => centre.Lots(item, stop), lots =>
            {
                entry.TakeLots(item, lots);
                return Next.Stay;
            });
        }
    }

    private bool AddLine()
    {
        if (entry.Finish() is not { } line)
        {
            return false;
        }

        _lines.Add(line);
        (_done, _number) = (null, null);
        return true;
    }

    /// <summary>The marked line goes back into the fields; Enter on the last puts it where it was.</summary>
    private void Edit()
    {
        if (entry.IsBegun)
        {
            TellOpenLine();
        }
        else if (_lines.TakeBackMarked() is { } line)
        {
            entry.Edit(line);
            ReadLots();
        }
    }

    protected void Post()
    {
        if (_isSending)
        {
            return;
        }

        if (!head.Sheet.Check())
        {
            _inHead = true;
            return;
        }

        if (entry.IsBegun)
        {
            _inHead = false;
            TellOpenLine();
            return;
        }

        Send();
    }

    /// <summary>The first field that is wrong by its name, or that only Enter is missing.</summary>
    private void TellOpenLine()
    {
        if (entry.Sheet.Check())
        {
            entry.Sheet.Focus(entry.End);
            Warn("receive_line_enter");
        }
        else
        {
            Warn("receive_line_missing", entry.Sheet.FocusedLabel);
        }
    }

    private Next Refused(Problem problem)
    {
        var refused = LineRefusals.Of(problem.Sentence, _lines.Count);
        (_isSending, _refused) = (false, refused.Whole);
        _lines.Refuse(refused);
        _inHead = !refused.NamesLines;
        return Next.Stay;
    }
}
