namespace Kiosk.Terminal;

/// <param name="Label">Left of the field.</param>
/// <param name="View">Where the answer is given.</param>
/// <param name="Check">What is wrong with the answer, as a sentence, or null.</param>
/// <param name="Height">Lines; more than one for a list or a table.</param>
internal sealed record FormField(string Label, View View, Func<string?>? Check = null, int Height = 1)
{
    public string? Error { get; set; }
}

/// <summary>
/// Fields in a ring. Tab, Shift+Tab and Enter walk it, Enter on the last one checks and submits; the first error gets
/// the focus.
/// </summary>
internal sealed class Form : View
{
    private const int NarrowestError = 12;

    /// <summary>Cells of a figure: a form of figures alone leaves half its width to what they are called.</summary>
    private const int WidestFigure = 20;

    private int _top;

    public Form(params IReadOnlyList<FormField> fields)
    {
        ArgumentOutOfRangeException.ThrowIfZero(fields.Count);
        Fields = fields;
        Focus(0);
    }

    public IReadOnlyList<FormField> Fields { get; }

    public int FocusedIndex { get; private set; }

    public FormField Focused => Fields[FocusedIndex];

    /// <summary>The last key submitted the form and every check passed.</summary>
    public bool IsSubmitted { get; private set; }

    public void Focus(int index)
    {
        Focused.View.HasFocus = false;
        FocusedIndex = index;
        Focused.View.HasFocus = true;
    }

    public override bool Press(KeyPress key)
    {
        IsSubmitted = false;
        if (Focused.View.Press(key))
        {
            Focused.Error = null;
            return true;
        }

        switch (key.Key)
        {
            case Key.Tab when key.Modifiers == Modifiers.Shift:
            case Key.Up when key.Modifiers == Modifiers.None:
                Step(-1);
                return true;
            case Key.Tab when key.Modifiers == Modifiers.None:
            case Key.Down when key.Modifiers == Modifiers.None:
                Step(1);
                return true;
            case Key.Enter when key.Modifiers == Modifiers.None:
                Enter();
                return true;
            default:
                return false;
        }
    }

    public override void TakeBack(int characters) => Focused.View.TakeBack(characters);

    /// <summary>Runs every check, shows what is wrong and goes to the first field that is.</summary>
    public bool Check()
    {
        foreach (var field in Fields)
        {
            field.Error = field.Check?.Invoke();
        }

        var wrong = Fields.TakeWhile(f => f.Error is null).Count();
        if (wrong < Fields.Count)
        {
            Focus(wrong);
        }

        return wrong == Fields.Count;
    }

    /// <summary>A refusal that came from elsewhere, the host for instance.</summary>
    public void Refuse(View view, string sentence)
    {
        var index = Fields.TakeWhile(f => f.View != view).Count();
        ArgumentOutOfRangeException.ThrowIfEqual(index, Fields.Count);
        Fields[index].Error = sentence;
        Focus(index);
    }

    public override void Draw(Canvas canvas)
    {
        if (canvas.IsEmpty)
        {
            return;
        }

        var labelWidth = Math.Min(Fields.Max(f => Glyph.Measure(f.Label)) + 1, canvas.Width / (Fields.All(f => f.View.PreferredWidth <= WidestFigure) ? 2 : 3));
        var y = -Scroll(canvas.Height);
        foreach (var field in Fields)
        {
            // A field cut at the upper edge is left out: a sub-canvas cannot begin above its parent.
            if (y >= 0)
            {
                DrawField(canvas.Sub(0, y, canvas.Width, field.Height), field, labelWidth);
            }

            y += field.Height;
        }

        DrawWholeError(canvas, labelWidth);
        DrawOpenList(canvas, labelWidth);
    }

    private void Step(int by) => Focus((FocusedIndex + by + Fields.Count) % Fields.Count);

    private void Enter()
    {
        if (FocusedIndex < Fields.Count - 1)
        {
            Step(1);
        }
        else
        {
            IsSubmitted = Check();
        }
    }

    private int TopOf(int index) => Fields.Take(index).Sum(f => f.Height);

    /// <summary>Lines hidden above, so that the field with the focus is seen.</summary>
    private int Scroll(int height)
    {
        var top = TopOf(FocusedIndex);
        var least = Math.Min(top, top + Focused.Height - height);
        _top = Math.Clamp(_top, Math.Max(0, least), top);
        return _top;
    }

    private static void DrawField(Canvas line, FormField field, int labelWidth)
    {
        var labelStyle = field.View.HasFocus ? Theme.Accent : Theme.Normal;
        line.Sub(0, 0, labelWidth, 1).Text(0, 0, labelWidth - 1, field.Label, labelStyle);
        var room = line.Width - labelWidth;
        var width = WidthOf(field, room);
        field.View.Draw(line.Sub(labelWidth, 0, width, line.Height));
        if (field.Error is { } sentence)
        {
            line.Sub(labelWidth + width, 0, room - width, 1).Text(0, 0, $" ✗ {sentence}", Theme.Error);
        }
    }

    private static int WidthOf(FormField field, int room)
    {
        var most = Math.Max(NarrowestError, room / 2);
        var error = field.Error is null ? 0 : Math.Min(Glyph.Measure(field.Error) + 3, most);
        return Math.Min(field.View.PreferredWidth, Math.Max(room / 3, room - error));
    }

    /// <summary>A refusal cut short says nothing: the one at hand is read to its end, away from its own field.</summary>
    private void DrawWholeError(Canvas canvas, int labelWidth)
    {
        var room = canvas.Width - labelWidth;
        if (Focused.Error is not { } sentence || Glyph.Measure(sentence) + 3 <= room - WidthOf(Focused, room))
        {
            return;
        }

        var lines = Wrapped.Lines(sentence, canvas.Width - 4);
        var y = TopOf(FocusedIndex) - _top + Focused.Height <= canvas.Height - lines.Count ? canvas.Height - lines.Count : 0;
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Text(0, y + i, canvas.Width, (i == 0 ? " ✗ " : "   ") + lines[i], Theme.Error);
        }
    }

    private void DrawOpenList(Canvas canvas, int labelWidth)
    {
        if (Focused.View is IDropsDown field)
        {
            var width = Math.Min(Focused.View.PreferredWidth, canvas.Width - labelWidth);
            field.DrawList(canvas, labelWidth, TopOf(FocusedIndex) - _top, width);
        }
    }
}
