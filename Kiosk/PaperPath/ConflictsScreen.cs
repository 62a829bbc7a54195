using CentreHost.PaperPath;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>What was given against its rules and told later: the head looks at each and says what becomes of it.</summary>
internal sealed class ConflictsScreen : Screen
{
    private const int DetailLines = 4;

    private readonly SpokenTable<ConflictLine> _conflicts;
    private bool _all;

    public ConflictsScreen(Desk desk)
        : base(desk) => _conflicts = new SpokenTable<ConflictLine>(desk, Columns, line => line.End is null ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("conflicts_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "conflicts_key_decide", Decide),
        Binding.On(Key.F6, _all ? "conflicts_key_open" : "conflicts_key_all", SwitchAll),
        Binding.On(Key.F3, "key_person", OpenPerson),
    ];

    public override View? Focus => _conflicts;

    public override void Shown() => Ask((centre, stop) => centre.Conflicts(_all, stop), conflicts =>
    {
        _conflicts.Items = conflicts;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        var open = _conflicts.Items.Count(line => line.End is null);
        canvas.Text(0, 0, Desk.Say("conflicts_waiting", open), open > 0 ? Theme.Title : Theme.Quiet);
        if (_conflicts.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("conflicts_none"), Theme.Normal);
            return;
        }

        _conflicts.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - DetailLines - 3));
        if (_conflicts.Selected is { } marked)
        {
            ConflictWords.Draw(canvas.Sub(0, canvas.Height - DetailLines, canvas.Width, DetailLines), Desk, marked);
        }
    }

    private void SwitchAll()
    {
        _all = !_all;
        Shown();
    }

    private Next Decide() => _conflicts.Selected is { End: null } conflict
        ? Next.Open(new DecideConflictScreen(Desk, conflict, decided =>
        {
            if (decided.Rule is null)
            {
                Tell("conflicts_decided");
            }
            else
            {
                Warn("conflicts_given_conflict");
            }
        }))
        : Next.Stay;

    private Next OpenPerson() =>
        _conflicts.Selected is { Person: { } person } ? Next.Open(new PersonScreen(Desk, person)) : Next.Stay;

    private static IReadOnlyList<Column<ConflictLine>> Columns(Desk desk) =>
    [
        new(desk.Say("conflicts_when"), c => desk.Moment(c.AtUtc), 12, Order: (a, b) => a.AtUtc.CompareTo(b.AtUtc)),
        new(desk.Say("heads_service"), c => desk.Say(c.Service), 14),
        new(desk.Say("who_name"), c => ConflictWords.Who(desk, c), 18),
        new(desk.Say("sheets_number"), c => c.Sheet is { } sheet ? desk.Number(sheet) : "", 7),
        new(desk.Say("conflicts_rule"), c => c.End is { } end ? desk.Say($"conflict_{end}") : desk.Say(c.Sentence)),
    ];
}

/// <summary>One conflict in full.</summary>
internal static class ConflictWords
{
    public static string Who(Desk desk, ConflictLine line) => line.Name ?? line.CaseNumber ?? line.Typed ?? desk.Say("conflicts_nobody");

    public static void Draw(Canvas canvas, Desk desk, ConflictLine line)
    {
        canvas.Text(0, 0, $"{Who(desk, line)}  {line.CaseNumber}".TrimEnd(), Theme.Title);
        canvas.Text(0, 1, desk.Say(line.Sentence) + (line.Served ? "" : $" {desk.Say("conflicts_not_counted")}"), Theme.Normal);
        canvas.Text(0, 2, desk.Say("conflicts_entered", desk.Moment(line.EnteredAtUtc), line.EnteredBy ?? ""), Theme.Quiet);
        canvas.Text(
            0, 3,
            line is { End: { } end, EndedBy: { } by } ? $"{desk.Say($"conflict_{end}")} · {by} · {line.Reason}" : "", Theme.Accent);
    }
}
