using CentreHost.Summaries;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Summaries;

/// <summary>The head's signature under a day: a comment where one is wanted or needed, then the PIN.</summary>
internal sealed class ApproveScreen(Desk desk, SummaryPage page, Action<SummaryApproved> approved) : ShortForm(desk)
{
    private const int LongestComment = 1_000;
    private const int LongestPin = 12;

    private readonly TextField _comment = new(LongestComment);
    private readonly SecretField _pin = new(LongestPin);

    public override string Title => Desk.Say("approve_title", Desk.Day(page.Line.ServiceDay), page.Line.Revision);

    protected override string SendLabel => "review_key_approve";

    protected override string Text => Open.Count == 0
        ? Desk.Say("approve_text")
        : $"{Desk.Say("approve_text")} {Desk.Say("approve_explain", string.Join(' ', Open.Select(check => CheckText.Of(Desk, page, check))))}";

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("approve_comment", _comment, () => Open.Count > 0 && string.IsNullOrWhiteSpace(_comment.Text) ? "paper_needed" : null),
        new Field("approve_pin", _pin, () => _pin.Text.Length == 0 ? "paper_needed" : null),
    ];

    private List<DayCheck> Open => [.. page.Checks.Where(check => !check.Holds)];

    protected override void Send()
    {
        var comment = string.IsNullOrWhiteSpace(_comment.Text) ? null : _comment.Text.Trim();
        var request = new ApproveSummary(Desk.Centre.NewId(), page.Line.ServiceDay, page.Line.Revision, comment) { Pin = _pin.Text };
        _pin.Clear();
        Send((centre, stop) => centre.ApproveSummary(request, stop), answer =>
        {
            approved(answer);
            return Next.Back;
        });
    }
}
