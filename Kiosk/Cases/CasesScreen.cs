using CentreHost.Cases;
using CentreHost.People;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cases;

/// <summary>The cases of one's own fields: what is open, the longest untouched first, or one person's whole history.</summary>
internal sealed class CasesScreen : Screen
{
    private readonly ChosenPerson? _person;
    private readonly SpokenTable<CaseLine> _cases;

    /// <param name="person">None: everybody's open ones.</param>
    public CasesScreen(Desk desk, ChosenPerson? person = null)
        : base(desk)
    {
        _person = person;
        _cases = new SpokenTable<CaseLine>(desk, Columns, line => line.ClosedAtUtc is null ? Theme.Normal : Theme.Quiet);
    }

    public override string Title => _person is { } person ? Desk.Say("cases_of", person.Name) : Desk.Say("cases_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_open", Open),
        Binding.On(Key.F5, "cases_key_new", OpenNew),
    ];

    public override View? Focus => _cases;

    public static CasesScreen Of(Desk desk, PersonPage page) =>
        new(desk, new ChosenPerson(page.Person, $"{PersonWords.Name(desk, page.Identity)} ({page.CaseNumber})".TrimStart()));

    public override void Shown() => Ask((centre, stop) => centre.Cases(_person?.Person, stop), cases =>
    {
        _cases.Items = [.. cases.OrderBy(line => line.ClosedAtUtc is not null).ThenBy(line => line.LastAtUtc)];
        return Next.Stay;
    });

    /// <summary>A card leads to its holder's cases.</summary>
    public override Next Scanned(ScannedCode scan) => this.WithHolder(scan, person =>
        _person is null ? Next.Open(new CasesScreen(Desk, person)) : Next.Instead(new CasesScreen(Desk, person)));

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say(_person is null ? "cases_text" : "cases_text_person"), Theme.Quiet);
        if (_cases.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("cases_none"), Theme.Normal);
            return;
        }

        _cases.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Open() => _cases.Selected is { } line ? Next.Open(new CaseScreen(Desk, line.Case)) : Next.Stay;

    private Next OpenNew() => Next.Open(new OpenCaseScreen(Desk, _person));

    private IReadOnlyList<Column<CaseLine>> Columns(Desk desk) =>
    [
        new(desk.Say("cases_last"), c => desk.Moment(c.LastAtUtc), 12, Order: (a, b) => a.LastAtUtc.CompareTo(b.LastAtUtc)),
        new(desk.Say("cases_field"), c => CaseWords.Field(desk, c.Field), 16),
        new(desk.Say("cases_step"), c => CaseWords.Step(desk, c.LastStep), 18),
        .. _person is not null
            ? [new(desk.Say("staff_state"), c => desk.Say(c.ClosedAtUtc is null ? "case_open" : "case_closed"))]
            : new Column<CaseLine>[] { new(desk.Say("who_name"), c => CaseWords.Who(desk, c)) },
    ];
}
