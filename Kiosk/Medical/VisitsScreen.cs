using CentreHost.Medical;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Medical;

/// <summary>All visits of a person, the marked one's note in full.</summary>
internal sealed class VisitsScreen : Screen
{
    private const int NoteLines = 6;

    private readonly ChosenPerson _person;
    private readonly SpokenTable<VisitLine> _visits;

    public VisitsScreen(Desk desk, ChosenPerson person)
        : base(desk) => (_person, _visits) = (person, new SpokenTable<VisitLine>(
            desk, Columns, visit => visit.TakenBackAtUtc is null ? Theme.Normal : Theme.Quiet));

    public override string Title => Desk.Say("visits_title", _person.Name);

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _visits.Selected is { TakenBackAtUtc: null }
            ? [Binding.On(Key.F5, "visits_key_add", OpenAddition), Binding.On(Key.F8, "visits_key_take_back", OpenTakeBack)]
            : Array.Empty<Binding>(),
        Binding.On(Key.Up, "key_up", () => Next.Stay),
        Binding.On(Key.Down, "key_down", () => Next.Stay),
    ];

    public override View? Focus => _visits;

    public static string Line(Desk desk, VisitLine visit) =>
        $"{desk.Moment(visit.AtUtc)}  {desk.Say($"visit_{visit.Category}")}  {visit.Note}";

    public override void Shown() => Ask((centre, stop) => centre.Visits(_person.Person, stop), visits =>
    {
        _visits.Items = visits;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        _visits.Draw(canvas.Sub(0, 0, canvas.Width, canvas.Height - NoteLines - 1));
        if (_visits.Selected is not { } visit)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("visits_none"), Theme.Normal);
            return;
        }

        var note = canvas.Sub(0, canvas.Height - NoteLines, canvas.Width, NoteLines);
        note.Text(0, 0, $"{Desk.Moment(visit.AtUtc)}  {Desk.Say($"visit_{visit.Category}")}", Theme.Title);
        var lines = Wrapped.Lines(Words(visit), Math.Max(1, note.Width));
        for (var i = 0; i < lines.Count && i + 1 < NoteLines; i++)
        {
            note.Text(0, i + 1, lines[i]);
        }
    }

    private Next OpenAddition() => Next.Open(new AmendVisitScreen(Desk, _visits.Selected!, () => Tell("visits_added")));

    private Next OpenTakeBack() => Next.Open(new TakeBackVisitScreen(Desk, _visits.Selected!, () => Tell("visits_taken_back")));

    /// <summary>The note, and below it all that was added since.</summary>
    private string Words(VisitLine visit) => string.Join('\n', visit.Additions
        .Select(added => $"{Desk.Moment(added.AtUtc)} {added.Staff}  {(added.Category is { } now ? Desk.Say($"visit_{now}") + ". " : "")}{added.Note}")
        .Prepend(visit.Note ?? Desk.Say("visits_no_note")));

    private static string State(Desk desk, VisitLine visit) => desk.Say(visit.TakenBackAtUtc is null ? $"visit_{visit.Category}" : "visits_mistake");

    private static IReadOnlyList<Column<VisitLine>> Columns(Desk desk) =>
    [
        new(desk.Say("visits_when"), v => desk.Moment(v.AtUtc), 12, Order: (a, b) => a.AtUtc.CompareTo(b.AtUtc)),
        new(desk.Say("visit_category"), v => State(desk, v), 20),
        new(desk.Say("visit_note"), v => v.Note ?? ""),
        new(desk.Say("staff_code"), v => v.Staff, 12),
    ];
}
