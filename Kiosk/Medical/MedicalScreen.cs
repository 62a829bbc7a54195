using CentreHost.Medical;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Medical;

/// <summary>
/// The nurse's table: scan who comes. The category of the last visit is kept, so that screening a convoy is a scan and
/// Enter for each.
/// </summary>
internal sealed class MedicalScreen(Desk desk) : Screen(desk)
{
    private const int Remembered = 40;

    private readonly List<(DateTime AtUtc, string Name, VisitCategory Category)> _seen = [];
    private VisitCategory? _category;

    public override string Title => Desk.Say("medical_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F3, "medical_key_search", FindPerson),
        .. _category is null ? Array.Empty<Binding>() : [Binding.On(Key.F8, "medical_key_forget", () => _category = null)],
    ];

    public override Next Scanned(ScannedCode scan) => this.WithHolder(scan, Open);

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 2, canvas.Width, Desk.Say("medical_scan"), Theme.Title, Align.Centre);
        var kept = _category is { } category
            ? Desk.Say("medical_kept", Desk.Say($"visit_{category}"))
            : Desk.Say("medical_none_kept");
        canvas.Text(0, 4, canvas.Width, kept, Theme.Accent, Align.Centre);
        if (_seen.Count > 0)
        {
            canvas.Text(0, 7, Desk.Say("medical_seen", _seen.Count), Theme.Title);
        }

        for (var i = 0; i < _seen.Count && 8 + i < canvas.Height; i++)
        {
            var (at, name, seenFor) = _seen[^(i + 1)];
            canvas.Text(0, 8 + i, $"√ {Desk.Hour(at)}  {name}  {Desk.Say($"visit_{seenFor}")}", Theme.Quiet);
        }
    }

    private Next FindPerson() =>
        Next.Open(new ChoosePersonScreen(Desk, d => d.Say("medical_who"), person => Next.Instead(VisitOf(person))));

    private Next Open(ChosenPerson person) => Next.Open(VisitOf(person));

    private VisitScreen VisitOf(ChosenPerson person) => new(Desk, person, _category) { Saved = Saved };

    private void Saved(ChosenPerson person, VisitCategory category, VisitRecorded recorded, ScannedCode? next)
    {
        _category = category;
        _seen.Add((Desk.Host.NowUtc, person.Name, category));
        if (_seen.Count > Remembered)
        {
            _seen.RemoveAt(0);
        }

        if (recorded.Short.Count > 0)
        {
            Warn("visit_saved_short", person.Name, Short(recorded));
        }
        else
        {
            Tell("visit_saved", person.Name);
        }

        if (next is not null)
        {
            Scanned(next);
        }
    }

    private string Short(VisitRecorded recorded) =>
        string.Join(", ", recorded.Short.Select(s => $"{s.Item} × {Desk.Number(s.Units)}"));
}
