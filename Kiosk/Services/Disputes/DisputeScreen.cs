using CentreHost.Services.Disputes;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Services.Disputes;

/// <summary>Somebody does not accept the refusal: the supervisor is called, with a few words or none.</summary>
internal sealed class DisputeScreen(Desk desk, Guid scan, Action opened) : ShortForm(desk)
{
    private const int LongestWords = 500;

    private readonly TextField _words = new(LongestWords);

    public override string Title => Desk.Say("dispute_title");

    protected override string SendLabel => "dispute_key_open";

    protected override string Text => Desk.Say("dispute_text");

    protected override IReadOnlyList<Field> Fields => [new Field("dispute_words", _words)];

    protected override void Send()
    {
        var words = _words.Text.Trim();
        var request = new OpenDispute(Desk.Centre.NewId(), scan, words.Length == 0 ? null : words);
        Send((centre, stop) => centre.OpenDispute(request, stop), _ =>
        {
            opened();
            return Next.Back;
        });
    }
}
