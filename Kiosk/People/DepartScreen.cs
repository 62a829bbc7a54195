using CentreHost.Centre;
using CentreHost.People;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>A departure: how and where to. It frees the bed and ends the card, so it is asked twice.</summary>
internal sealed class DepartScreen : Screen
{
    private readonly PersonPage _person;
    private readonly DropDown<DepartureKind> _kind;
    private readonly TextField _destination = new(100);
    private readonly TextField _reason = new(200);
    private readonly FieldSheet _sheet;

    public DepartScreen(Desk desk, PersonPage person)
        : base(desk)
    {
        _person = person;
        _kind = new DropDown<DepartureKind>(Enum.GetValues<DepartureKind>(), k => PersonWords.Of(desk, k));
        _sheet = new FieldSheet(
            desk,
            new Field("departure_kind", _kind, () => _kind.SelectedIndex < 0 ? "choose_one" : null),
            new Field("destination", _destination),
            new Field("departure_reason", _reason));
    }

    public override string Title => Desk.Say("depart_title", _person.CaseNumber);

    public override View? Focus => _sheet;

    public override bool HasUnsaved => _kind.SelectedIndex >= 0 || _destination.Text.Length > 0 || _reason.Text.Length > 0;

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F5, "key_depart", Submit)];

    public override Next? Press(KeyPress key)
    {
        var next = base.Press(key);
        if (_sheet.IsSubmitted && next is not null)
        {
            Submit();
        }

        return next;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, PersonWords.Name(Desk, _person.Identity), Theme.Title);
        _sheet.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private void Submit()
    {
        if (Waiting > 0 || !_sheet.Check())
        {
            return;
        }

        Confirm("departure", d => d.Say("depart_confirm", PersonWords.Name(d, _person.Identity)), Send);
    }

    private Next Send()
    {
        var request = new Depart(
            Desk.Centre.NewId(), _kind.Items[_kind.SelectedIndex], Text(_destination), Text(_reason));
        Order<Done>((centre, stop) => centre.Depart(_person.Person, request, stop), _ => Next.Back);
        return Next.Stay;
    }

    private static string? Text(TextField field) => field.Text.Trim() is { Length: > 0 } text ? text : null;
}
