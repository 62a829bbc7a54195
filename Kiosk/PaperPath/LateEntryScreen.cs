using CentreHost.Centre;
using CentreHost.PaperPath;
using CentreHost.Services;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>
/// Line after line from the paper: type or scan, Enter, next. Nobody waits for an answer; what has queued goes together,
/// in its order, and every line is kept whatever its answer.
/// </summary>
internal sealed class LateEntryScreen(Desk desk, ToldPaper told) : Screen(desk)
{
    private const int LongestCode = 200;
    private const int MostTogether = 50;
    private const int Remembered = 100;

    private readonly TextField _typed = new(LongestCode) { HasFocus = true };
    private readonly Queue<TypedLine> _waiting = [];
    private readonly LinkedList<TypedLine> _recent = [];
    private bool _isSending;
    private int _kept;
    private int _conflicts;

    public override string Title => Desk.Say("late_title", Desk.Say(told.Name), Desk.Day(told.Day));

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "late_key_next", TakeTyped),
        .. Undoable is null ? Array.Empty<Binding>() : [Binding.On(Key.F8, "key_undo", Undo)],
        Binding.On(Key.F7, "late_key_heads", () => Next.Open(new LateHeadsScreen(Desk, told))),
    ];

    public override View? Focus => _typed;

    public override bool TakesAnyScan => true;

    public override bool HasUnsaved => _waiting.Count > 0 || _typed.Text.Trim().Length > 0;

    private TypedLine? Undoable => _recent.FirstOrDefault(line => line is { Answer: not null, Undone: false });

    public override Next? Press(KeyPress key) => key.Is(Key.Enter) ? null : base.Press(key);

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
        }
        else
        {
            Take(scan.Code);
        }

        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var sheet = told.Sheet is { } number ? Desk.Say("late_of_sheet", number) : Desk.Say("late_of_plain");
        var hour = told.At is { } at ? at.ToString("HH:mm", Desk.Words.Culture) : Desk.Say("late_middle");
        canvas.Text(0, 0, $"{sheet} · {hour}", Theme.Quiet);
        canvas.Text(0, 1, Desk.Say("late_counters", _kept, _conflicts, _waiting.Count), _conflicts > 0 ? Theme.Warning : Theme.Title);
        canvas.Text(0, 3, Desk.Say("late_code"), Theme.Normal);
        var left = Glyph.Measure(Desk.Say("late_code")) + 1;
        _typed.Draw(canvas.Sub(left, 3, Math.Min(54, canvas.Width - left), 1));
        var y = 5;
        foreach (var line in _recent.TakeWhile(_ => y < canvas.Height))
        {
            var (mark, style, text) = Said(line);
            canvas.Text(0, y, 2, mark, style);
            canvas.Text(2, y++, canvas.Width - 2, text, style);
        }
    }

    private (string Mark, Style Style, string Text) Said(TypedLine line)
    {
        var code = Short(line);
        return line switch
        {
            { Undone: true } => ("←", Theme.Quiet, Desk.Say("late_undone", code)),
            { Refused: { } no } => ("✗", Theme.Error, $"{code,-12}  {Desk.Say(no)}"),
            { Answer: null } => ("…", Theme.Quiet, code),
            { Answer: { Conflict: true } answer } => ("!", Theme.Warning, $"{code,-12}  {Who(answer)}{Desk.Say(answer.Sentence)}"),
            { Answer: { } answer } => ("√", Theme.Normal, $"{code,-12}  {Who(answer)}{(answer.Repeat ? Desk.Say("late_repeat") : "")}"),
        };
    }

    /// <summary>Never a whole card's code.</summary>
    private static string Short(TypedLine line) => line.Code.Length > 12 ? line.Code[..11] + "…" : line.Code;

    private static string Who(LineEntered answer) => answer.Person is { } person ? $"{person.GivenName ?? $"n° {person.Person}"}  " : "";

    private void TakeTyped()
    {
        if (_typed.Text.Trim() is { Length: > 0 } code)
        {
            Take(code);
            _typed.Clear();
        }
    }

    private void Take(string code)
    {
        var line = new TypedLine(Desk.Centre.NewId(), code.Trim());
        _waiting.Enqueue(line);
        _recent.AddFirst(line);
        if (_recent.Count > Remembered)
        {
            _recent.RemoveLast();
        }

        SendWaiting();
    }

    private void SendWaiting()
    {
        if (_isSending || _waiting.Count == 0)
        {
            return;
        }

        _isSending = true;
        var lines = _waiting.Take(MostTogether).ToList();
        var request = new EnterLines(told.Sheet, told.Service, told.Day, told.At, [.. lines.Select(line => new PaperLine(line.Id, line.Code))]);
        Order((centre, stop) => centre.EnterLines(request, stop), answer => Answered(lines, answer), problem => Refused(lines, problem));
    }

    private Next Answered(List<TypedLine> lines, LinesEntered answer)
    {
        foreach (var (line, of) in lines.Zip(answer.Lines))
        {
            line.Answer = of;
            _kept += of.Repeat ? 0 : 1;
            _conflicts += of.Conflict ? 1 : 0;
        }

        Desk.Ring(answer.Lines.Any(line => line.Conflict) ? Tone.No : Tone.Yes);
        if (answer.Close is { } close)
        {
            Warn(close);
        }

        return Sent(lines.Count);
    }

    private Next Refused(List<TypedLine> lines, Problem problem)
    {
        lines.ForEach(line => line.Refused = problem.Sentence);
        Desk.Ring(Tone.Attention);
        Warn(problem.Sentence);
        return Sent(lines.Count);
    }

    private Next Sent(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            _waiting.Dequeue();
        }

        _isSending = false;
        SendWaiting();
        return Next.Stay;
    }

    private void Undo()
    {
        if (Undoable is not { } line)
        {
            return;
        }

        var undo = new UndoService(Desk.Centre.NewId(), line.Id);
        Order((centre, stop) => centre.Undo([undo], stop), _ =>
        {
            line.Undone = true;
            _kept--;
            _conflicts -= line.Answer is { Conflict: true } ? 1 : 0;
            Tell("late_undone", Short(line));
            return Next.Stay;
        });
    }
}
