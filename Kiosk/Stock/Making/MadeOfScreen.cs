using CentreHost.Centre;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>
/// What something is made of, line by line: the fields of one line above, the lines below, all of it sent at once as a new
/// version. Refused, it says why and keeps all that was typed.
/// </summary>
internal abstract class MadeOfScreen<TLine>(Desk desk, Action saved) : Screen(desk)
{
    private PaperLines<TLine>? _lines;
    private FieldSheet? _sheet;
    private bool _isAdding;
    private bool _isSending;
    private bool _isTyped;
    private Sentence? _refused;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "key_save", Save),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
        .. Lines.Count == 0
            ? Array.Empty<Binding>()
            :
            [
                Binding.On(Key.F7, "receive_key_edit", Edit),
                Binding.On(Key.F8, "receive_key_remove", Remove),
                Binding.On(Key.PageDown, "receive_key_mark", () => Lines.Mark(1)),
                Binding.On(Key.PageUp, "key_up", () => Lines.Mark(-1)),
            ],
    ];

    public override bool HasUnsaved => _isTyped || _isSending;

    public override View? Focus => Sheet;

    protected abstract string Text { get; }

    protected abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Enter here adds the line.</summary>
    protected abstract View LastOfLine { get; }

    protected abstract View FirstOfLine { get; }

    protected abstract bool IsBegun { get; }

    /// <summary>The fields of the line are asked for: one is being added, or was begun.</summary>
    protected bool AsksForLine => _isAdding || IsBegun;

    protected PaperLines<TLine> Lines => _lines ??= new PaperLines<TLine>(Desk, Say);

    private FieldSheet Sheet => _sheet ??= new FieldSheet(Desk, Fields);

    private int FieldLines => Fields.Sum(f => f.Height);

    public override Next? Press(KeyPress key)
    {
        if (key.Key is Key.PageDown or Key.PageUp)
        {
            return null;
        }

        if (key.Is(Key.Enter) && Sheet.Focused == LastOfLine)
        {
            AddLine();
            return Next.Stay;
        }

        var taken = Sheet.Press(key);
        _isTyped |= taken && (key.IsText || key.Key is Key.Backspace or Key.Delete);
        return taken ? Next.Stay : null;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var top = canvas.Paragraph(Text, Theme.Quiet) + 1;
        var below = canvas.Sub(0, top + FieldLines + 1, canvas.Width, canvas.Height - top - FieldLines - 1);
        var used = _refused is { } refused ? below.Paragraph(Desk.Say(refused), Theme.Error) : 0;
        if (Lines.Count == 0 && used == 0)
        {
            below.Text(0, 0, Desk.Say("contents_none"), Theme.Normal);
        }

        Lines.Draw(below.Sub(0, used, below.Width, below.Height - used));

        // Drawn last: an open list covers what lies below.
        Sheet.Draw(canvas.Sub(0, top, canvas.Width, canvas.Height - top));
    }

    protected abstract string Say(TLine line);

    /// <summary>The fields are in order: the line they make.</summary>
    protected abstract TLine Made();

    protected abstract void Fill(TLine line);

    protected abstract void ClearLine();

    /// <summary>All that was typed, as the centre takes it.</summary>
    protected abstract Func<CentreClient, CancellationToken, Task<Reply<Done>>> Command(Guid id);

    /// <summary>Other choices have come in: the same fields, the focus where it was.</summary>
    protected void Renew(View? focus = null)
    {
        var kept = focus ?? Sheet.Focused;
        foreach (var field in Fields)
        {
            field.View.HasFocus = false;
        }

        _sheet = new FieldSheet(Desk, Fields);
        _sheet.Focus(Fields.Any(f => f.View == kept) ? kept : FirstOfLine);
    }

    private void AddLine()
    {
        _isAdding = true;
        if (Sheet.Check())
        {
            Lines.Add(Made());
            _isTyped = true;
            _refused = null;
            ClearLine();
            Sheet.Focus(FirstOfLine);
        }

        _isAdding = false;
    }

    private void Edit()
    {
        if (IsBegun)
        {
            Warn("receive_line_open");
        }
        else if (Lines.TakeBackMarked() is { } line)
        {
            Fill(line);
            _isTyped = true;
            Sheet.Focus(LastOfLine);
        }
    }

    private void Remove()
    {
        Lines.Remove();
        _isTyped = true;
    }

    private void Save()
    {
        if (_isSending || !Sheet.Check())
        {
            return;
        }

        if (IsBegun)
        {
            Warn("receive_line_open");
            return;
        }

        (_isSending, _refused) = (true, null);
        Order(Command(Desk.Centre.NewId()), _ =>
        {
            (_isSending, _isTyped) = (false, false);
            saved();
            return Next.Back;
        }, Refused);
    }

    private Next Refused(Problem problem)
    {
        (_isSending, _refused) = (false, problem.Sentence);
        return Next.Stay;
    }
}
