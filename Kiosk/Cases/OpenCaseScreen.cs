using CentreHost.Cases;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Cases;

/// <summary>Opens a case: what it is about, a first note, and then whose it is, where that is not known yet.</summary>
internal sealed class OpenCaseScreen : ShortForm
{
    public const int LongestNote = 4_000;

    private readonly ChosenPerson? _person;
    private readonly DropDown<CaseField> _field;
    private readonly TextField _note = new(LongestNote);
    private readonly DropDown<bool> _named;

    public OpenCaseScreen(Desk desk, ChosenPerson? person)
        : base(desk)
    {
        _person = person;
        var mine = CaseWords.Mine(desk);
        _field = new DropDown<CaseField>(mine, field => CaseWords.Field(Desk, field)) { SelectedIndex = mine.Count == 1 ? 0 : -1 };
        _named = new DropDown<bool>([true, false], named => Desk.Say(named ? "case_named" : "case_nobody")) { SelectedIndex = 0 };
    }

    public override string Title => _person is { } person ? Desk.Say("case_new_for", person.Name) : Desk.Say("case_new");

    protected override string SendLabel => _person is not null || IsNobodys ? "key_save" : "case_key_who";

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("cases_field", _field, () => _field.SelectedIndex < 0 ? "choose_one" : null),
        new Field("case_note", _note),
        .. _person is null && CaseWords.Mine(Desk).Contains(CaseField.Complaint)
            ? [new Field("case_whose", _named, () => IsUnnamed && !IsNobodys ? "case_only_complaints" : null)]
            : Array.Empty<Field>(),
    ];

    private bool IsUnnamed => _named.SelectedIndex == 1;

    /// <summary>A complaint may be nobody's; no other case is.</summary>
    private bool IsNobodys => IsUnnamed && _field.SelectedIndex >= 0 && _field.Items[_field.SelectedIndex] == CaseField.Complaint;

    protected override void Send()
    {
        if (_person is not null || IsNobodys)
        {
            Send(_person?.Person);
            return;
        }

        Desk.Go(this, Next.Open(new ChoosePersonScreen(Desk, d => d.Say("case_who"), person =>
        {
            Send(person.Person);
            return Next.Back;
        })));
    }

    private void Send(long? person)
    {
        var request = new OpenCase(
            Desk.Centre.NewId(), _field.Items[_field.SelectedIndex], person, _note.Text.Trim() is { Length: > 0 } note ? note : null);
        Send((centre, stop) => centre.OpenCase(request, stop), taken => Next.Instead(new CaseScreen(Desk, taken.Case)));
    }
}
