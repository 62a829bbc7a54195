using CentreHost.Beds;
using CentreHost.Centre;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>There is no room; a second person takes it upon themselves, by name and with a reason.</summary>
internal sealed class OverCapacityScreen : Screen
{
    private const int LongestCode = 20;
    private const int LongestPin = 12;
    private const int LongestReason = 200;

    private readonly ChosenPerson _person;
    private readonly string _bed;
    private readonly Problem _problem;
    private readonly TextField _staff = new(LongestCode);
    private readonly SecretField _pin = new(LongestPin);
    private readonly TextField _reason = new(LongestReason);
    private readonly FieldSheet _sheet;

    public OverCapacityScreen(Desk desk, ChosenPerson person, string bed, Problem problem)
        : base(desk)
    {
        (_person, _bed, _problem) = (person, bed, problem);
        _sheet = new FieldSheet(
            desk,
            new Field("bed_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "bed_reason_missing" : null),
            new Field("bed_second", _staff, () => string.IsNullOrWhiteSpace(_staff.Text) ? "bed_second_missing" : null),
            new Field("bed_second_pin", _pin, () => _pin.Text.Length == 0 ? "bed_second_missing" : null));
    }

    public override string Title => Desk.Say("bed_over_title", _person.Name);

    public override bool HasUnsaved => true;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "key_save", () => _sheet.Check() && Waiting == 0 ? Send() : Next.Stay),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
    ];

    public override View? Focus => _sheet;

    public static bool CanLift(Problem problem) => problem.Code is "bed_taken" or "bed_block_full" or "bed_centre_full";

    public override Next? Press(KeyPress key)
    {
        if (!_sheet.Press(key))
        {
            return null;
        }

        return _sheet.IsSubmitted && Waiting == 0 ? Send() : Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say(_problem.Sentence), Theme.Error);
        canvas.Text(0, 1, Desk.Say("bed_over_text"), Theme.Quiet);
        _sheet.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private Next Send()
    {
        var command = new AssignBed(
            Desk.Centre.NewId(), _person.Person, _bed, new BedOverride(_staff.Text.Trim(), _pin.Text, _reason.Text.Trim()));
        Order((centre, stop) => centre.AssignBed(command, stop), _ => Next.Back, problem =>
        {
            _pin.Clear();
            _sheet.Focus(_pin);
            return Refuse(problem);
        });
        return Next.Stay;
    }
}
