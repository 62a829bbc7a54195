using CentreHost.Cases;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Cases;

/// <summary>The next step of a case, with a note or none.</summary>
internal sealed class TakeStepScreen(Desk desk, CaseLine line, CaseStep step, Action taken) : ShortForm(desk)
{
    private readonly TextField _note = new(OpenCaseScreen.LongestNote);

    public override string Title => Desk.Say("case_title", CaseWords.Step(Desk, step), CaseWords.Who(Desk, line));

    /// <summary>The last step of a return is the departure itself, and that is said before it is done.</summary>
    protected override string Text => step switch
    {
        CaseStep.Departed => Desk.Say("case_departs"),
        CaseStep.Closed => Desk.Say("case_closes"),
        _ => "",
    };

    protected override IReadOnlyList<Field> Fields => [new Field("case_note", _note)];

    protected override void Send()
    {
        var request = new TakeCaseStep(Desk.Centre.NewId(), step, _note.Text.Trim() is { Length: > 0 } note ? note : null);
        Send((centre, stop) => centre.TakeCaseStep(line.Case, request, stop), _ =>
        {
            taken();
            return Next.Back;
        });
    }
}
