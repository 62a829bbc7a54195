using CentreHost.Cases;
using Kiosk.Fields;
using Kiosk.Papers;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cases;

/// <summary>One case: its steps, the marked one's note in full, and what may come next. Opening it is itself recorded.</summary>
internal sealed class CaseScreen : Screen
{
    private const int NoteLines = 6;

    private readonly Guid _id;
    private readonly SpokenTable<CaseStepLine> _steps;
    private CasePage? _page;

    public CaseScreen(Desk desk, Guid id)
        : base(desk)
    {
        _id = id;
        _steps = new SpokenTable<CaseStepLine>(desk, Columns);
    }

    public override string Title => _page is { Case: var line }
        ? Desk.Say("case_title", CaseWords.Field(Desk, line.Field), CaseWords.Who(Desk, line))
        : Desk.Say("cases_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _page is { Next.Count: > 0 } ? [Binding.On(Key.F5, "case_key_step", ChooseStep)] : Array.Empty<Binding>(),
        .. _steps.Items.Any(step => step.Handover is not null) ? [Binding.On(Key.F6, "case_key_print", Print)] : Array.Empty<Binding>(),
    ];

    public override View? Focus => _steps;

    public override void Shown() => Ask((centre, stop) => centre.Case(_id, stop), page =>
    {
        _page = page;
        _steps.Items = page.Steps;
        _steps.SelectedIndex = page.Steps.Count - 1;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_page is not { } page)
        {
            return;
        }

        var state = page.Case.ClosedAtUtc is { } closed
            ? Desk.Say("case_closed_at", Desk.Moment(closed))
            : Desk.Say("case_open_since", Desk.Moment(page.Case.OpenedAtUtc));
        canvas.Text(0, 0, state, page.Case.ClosedAtUtc is null ? Theme.Accent : Theme.Quiet);
        _steps.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - NoteLines - 3));
        if (_steps.Selected is { } marked)
        {
            canvas.Sub(0, canvas.Height - NoteLines, canvas.Width, NoteLines)
                .Paragraph(Words(marked) ?? Desk.Say("case_no_note"), Words(marked) is null ? Theme.Quiet : Theme.Normal);
        }
    }

    private Next ChooseStep() => Next.Open(new PickScreen<CaseStep>(
        Desk, "case_which_step", _page!.Next, step => CaseWords.Step(Desk, step),
        step => Next.Instead(Form(step, () => Tell("case_step_taken", CaseWords.Step(Desk, step))))));

    private Screen Form(CaseStep step, Action taken) => step == CaseStep.HandedOver
        ? new HandoverScreen(Desk, _page!.Case, taken)
        : new TakeStepScreen(Desk, _page!.Case, step, taken);

    private void Print()
    {
        var (language, name) = (Desk.Language, $"handover-{_page!.Case.CaseNumber}");
        Ask((centre, stop) => centre.PrintHandover(_id, language, stop), pdf =>
        {
            this.SavePaper(pdf, name);
            return Next.Stay;
        });
    }

    private string? Words(CaseStepLine step) => step.Handover is { } told
        ? Desk.Say("handover_told", told.Community, told.Office, Desk.Say($"support_{told.Support}")) + (told.Details is { } more ? $"\n{more}" : "")
        : step.Note;

    private static IReadOnlyList<Column<CaseStepLine>> Columns(Desk desk) =>
    [
        new(desk.Say("case_when"), s => desk.Moment(s.AtUtc), 12),
        new(desk.Say("cases_step"), s => CaseWords.Step(desk, s.Step), 22),
        new(desk.Say("case_by"), s => s.Staff, 18),
        new(desk.Say("case_note"), s => (s.Handover?.Community ?? s.Note)?.ReplaceLineEndings(" ") ?? ""),
    ];
}
