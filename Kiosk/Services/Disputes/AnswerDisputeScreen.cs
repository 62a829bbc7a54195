using CentreHost.Services.Disputes;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Services.Disputes;

/// <summary>How it ended for who waits: nobody leaves without an answer.</summary>
internal sealed class AnswerDisputeScreen : ShortForm
{
    private const int LongestWords = 500;

    private readonly DisputeLine _dispute;
    private readonly Action _answered;
    private readonly DropDown<DisputeAnswer> _answer;
    private readonly TextField _words = new(LongestWords);

    public AnswerDisputeScreen(Desk desk, DisputeLine dispute, Action answered)
        : base(desk)
    {
        (_dispute, _answered) = (dispute, answered);
        _answer = new DropDown<DisputeAnswer>(Enum.GetValues<DisputeAnswer>(), a => desk.Say($"answer_{a}"));
    }

    public override string Title => Desk.Say("disputes_answer_title", DisputeWords.Who(Desk, _dispute));

    protected override string Text => string.Join('\n', new[]
    {
        _dispute.Refusal is { } refusal ? Desk.Say("disputes_said", Desk.Say(refusal)) : "",
        _dispute.Words is { } words ? Desk.Say("disputes_words", words) : "",
    }.Where(line => line.Length > 0));

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("disputes_answer", _answer, () => _answer.SelectedIndex < 0 ? "choose_one" : null),
        new Field("disputes_answer_words", _words),
    ];

    protected override void Send()
    {
        var words = _words.Text.Trim();
        var request = new AnswerDispute(
            Desk.Centre.NewId(), _answer.Items[_answer.SelectedIndex], words.Length == 0 ? null : words);
        Send((centre, stop) => centre.AnswerDispute(_dispute.Dispute, request, stop), _ =>
        {
            _answered();
            return Next.Back;
        });
    }
}
