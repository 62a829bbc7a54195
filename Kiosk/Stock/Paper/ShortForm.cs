using CentreHost.Centre;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>
/// A few fields and one command. Sent once; refused, it says why beneath the fields and keeps all that was typed.
/// </summary>
internal abstract class ShortForm(Desk desk) : Screen(desk)
{
    private FieldSheet? _sheet;
    private bool _isSending;
    private bool _isTyped;
    private Sentence? _refused;

    public override IReadOnlyList<Binding> Bindings =>
        [Binding.On(Key.F10, SendLabel, Check), Binding.On(Key.Enter, "key_next_field", () => Next.Stay)];

    public override bool HasUnsaved => _isTyped || _isSending;

    public override View? Focus => Sheet;

    protected abstract IReadOnlyList<Field> Fields { get; }

    protected virtual string SendLabel => "key_save";

    /// <summary>What is shown above the fields: the item, the document.</summary>
    protected virtual string Text => "";

    protected FieldSheet Sheet => _sheet ??= new FieldSheet(Desk, Fields);

    private int FieldLines => Fields.Sum(f => f.Height);

    public override Next? Press(KeyPress key)
    {
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
        var lines = Text.Length == 0 ? [] : Wrapped.Lines(Text, Math.Max(1, canvas.Width));
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Text(0, i, lines[i], Theme.Quiet);
        }

        var top = lines.Count == 0 ? 0 : lines.Count + 1;
        var below = canvas.Sub(0, top + FieldLines + 1, canvas.Width, canvas.Height - top - FieldLines - 1);
        var used = _refused is { } refused ? below.Paragraph(Desk.Say(refused), Theme.Error) : 0;
        DrawBelow(below.Sub(0, used, below.Width, below.Height - used));

        // Drawn last: an open list covers what lies below.
        Sheet.Draw(canvas.Sub(0, top, canvas.Width, canvas.Height - top));
    }

    protected virtual void DrawBelow(Canvas canvas)
    {
    }

    /// <summary>Every field is in order.</summary>
    protected abstract void Send();

    protected void Send<T>(Func<CentreClient, CancellationToken, Task<Reply<T>>> command, Func<T, Next> done)
    {
        (_isSending, _refused) = (true, null);
        Order(command, answer =>
        {
            (_isSending, _isTyped) = (false, false);
            return done(answer);
        }, Refused);
    }

    /// <summary>Other choices have come in: the same fields, the focus where it was.</summary>
    protected void Renew(View? focus = null)
    {
        var kept = focus ?? Sheet.Focused;
        foreach (var field in Fields)
        {
            field.View.HasFocus = false;
        }

        _sheet = new FieldSheet(Desk, Fields);
        if (Fields.Any(f => f.View == kept))
        {
            _sheet.Focus(kept);
        }
    }

    private void Check()
    {
        if (!_isSending && Sheet.Check())
        {
            Send();
        }
    }

    private Next Refused(Problem problem)
    {
        (_isSending, _refused) = (false, problem.Sentence);
        return Next.Stay;
    }
}
