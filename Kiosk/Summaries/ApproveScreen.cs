using CentreHost.Centre;
using CentreHost.Summaries;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Summaries;

/// <summary>The head's signature under a day: a comment if there is one, then a question.</summary>
internal sealed class ApproveScreen(Desk desk, SummaryLine line, Action<SummaryApproved> approved) : Screen(desk)
{
    private const int LongestComment = 1_000;

    private readonly TextField _comment = new(LongestComment) { HasFocus = true };
    private bool _isSending;

    public override string Title => Desk.Say("approve_title", Desk.Day(line.ServiceDay), line.Revision);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "review_key_approve", AskFirst)];

    public override View? Focus => _comment;

    public override bool HasUnsaved => _comment.Text.Length > 0;

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, Desk.Say("approve_text"), Theme.Normal);
        canvas.Text(0, 3, Desk.Say("approve_comment"), Theme.Accent);
        _comment.Draw(canvas.Sub(0, 4, Math.Min(canvas.Width, 76), 1));
    }

    private void AskFirst() => Confirm(
        "approve_ask_title", d => d.Say("approve_ask_text", d.Day(line.ServiceDay), line.Revision), Send);

    private Next Send()
    {
        if (_isSending)
        {
            return Next.Stay;
        }

        _isSending = true;
        var comment = string.IsNullOrWhiteSpace(_comment.Text) ? null : _comment.Text.Trim();
        var request = new ApproveSummary(Desk.Centre.NewId(), line.ServiceDay, line.Revision, comment);
        Order((centre, stop) => centre.ApproveSummary(request, stop), answer =>
        {
            approved(answer);
            return Next.Back;
        }, Refused);
        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        _isSending = false;
        return Refuse(problem);
    }
}
