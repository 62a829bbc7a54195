using CentreHost.People;
using CentreHost.Services;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>After its minute at the counter: which of today's gifts the head takes back.</summary>
internal static class ReverseChoice
{
    public static Next Ask(Desk desk, PersonPage person) => Next.Instead(new PickScreen<GivenToday>(
        desk, "reverse_which", [.. person.Today.Where(given => !given.Undone).Reverse()],
        given => $"{desk.Hour(given.AtUtc)}  {desk.Say(given.Name)}", given => Next.Instead(new ReverseScreen(desk, given))));
}

/// <summary>Takes back what was given, and says why; the reason is sealed beside it.</summary>
internal sealed class ReverseScreen(Desk desk, GivenToday given) : ShortForm(desk)
{
    private const int LongestReason = 500;

    private readonly TextField _reason = new(LongestReason);

    public override string Title => Desk.Say("reverse_title", Desk.Say(given.Name));

    protected override string SendLabel => "reverse_key_send";

    protected override string Text => Desk.Say("reverse_text", Desk.Hour(given.AtUtc));

    protected override IReadOnlyList<Field> Fields =>
        [new Field("paper_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null)];

    protected override void Send()
    {
        var request = new ReverseService(Desk.Centre.NewId(), given.Event, _reason.Text.Trim());
        Send((centre, stop) => centre.Reverse(request, stop), _ => Next.Back);
    }
}
