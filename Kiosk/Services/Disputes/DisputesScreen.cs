using CentreHost.Services.Disputes;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Disputes;

/// <summary>Who was refused and waits for an answer, the longest first; below them those answered in the last day.</summary>
internal sealed class DisputesScreen : Screen
{
    private const int DetailLines = 4;

    private readonly SpokenTable<DisputeLine> _disputes;

    public DisputesScreen(Desk desk)
        : base(desk) => _disputes = new SpokenTable<DisputeLine>(
            desk, Columns, line => line.Answer is null ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("disputes_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "disputes_key_answer", Answer),
        .. Desk.May(CardHolder.MaySeePeople) ? [Binding.On(Key.F3, "key_person", OpenPerson)] : Array.Empty<Binding>(),
    ];

    public override View? Focus => _disputes;

    public override void Shown() => Ask((centre, stop) => centre.Disputes(stop), disputes =>
    {
        _disputes.Items = disputes;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        var waiting = _disputes.Items.Count(line => line.Answer is null);
        canvas.Text(0, 0, Desk.Say("disputes_waiting", waiting), waiting > 0 ? Theme.Title : Theme.Quiet);
        if (_disputes.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("disputes_none"), Theme.Normal);
            return;
        }

        _disputes.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - DetailLines - 3));
        if (_disputes.Selected is { } marked)
        {
            DisputeWords.Draw(canvas.Sub(0, canvas.Height - DetailLines, canvas.Width, DetailLines), Desk, marked);
        }
    }

    private Next Answer()
    {
        if (_disputes.Selected is not { Answer: null } dispute)
        {
            return Next.Stay;
        }

        return Next.Open(new AnswerDisputeScreen(Desk, dispute, () => Tell("disputes_answered")));
    }

    private Next OpenPerson() =>
        _disputes.Selected is { Person: { } person } ? Next.Open(new PersonScreen(Desk, person)) : Next.Stay;

    private static IReadOnlyList<Column<DisputeLine>> Columns(Desk desk) =>
    [
        new(desk.Say("disputes_since"), d => desk.Moment(d.OpenedAtUtc), 12,
            Order: (a, b) => a.OpenedAtUtc.CompareTo(b.OpenedAtUtc)),
        new(desk.Say("disputes_kiosk"), d => d.Kiosk, 6),
        new(desk.Say("who_name"), d => DisputeWords.Who(desk, d), 18),
        new(desk.Say("heads_service"), d => d.Service is { } service ? desk.Say(service) : "", 14),
        new(desk.Say("disputes_answer"), d => d.Answer is { } answer ? desk.Say($"answer_{answer}") : desk.Say("disputes_open")),
    ];
}

/// <summary>One dispute in full: what the counter said, what the person said, what was answered.</summary>
internal static class DisputeWords
{
    public static string Who(Desk desk, DisputeLine line) => line.Name ?? line.CaseNumber ?? desk.Say("disputes_nobody");

    public static void Draw(Canvas canvas, Desk desk, DisputeLine line)
    {
        canvas.Text(0, 0, $"{Who(desk, line)}  {line.CaseNumber}".TrimEnd(), Theme.Title);
        canvas.Text(0, 1, line.Refusal is { } refusal ? desk.Say("disputes_said", desk.Say(refusal)) : "", Theme.Normal);
        canvas.Text(0, 2, line.Words is { } words ? desk.Say("disputes_words", words) : "", Theme.Normal);
        canvas.Text(0, 3, line.AnswerWords ?? "", Theme.Accent);
    }
}
