using CentreHost.Centre;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.Staff;

/// <summary>A new PIN for a colleague, typed twice.</summary>
internal sealed class ChangePinScreen : Screen
{
    private const int LongestPin = 12;
    private const int ShortestPin = 6;

    private readonly string _code;
    private readonly Action _changed;
    private readonly SecretField _pin = new(LongestPin);
    private readonly SecretField _again = new(LongestPin);
    private readonly FieldSheet _sheet;
    private bool _isSending;

    public ChangePinScreen(Desk desk, string code, Action changed)
        : base(desk)
    {
        (_code, _changed) = (code, changed);
        _sheet = new FieldSheet(
            desk,
            new Field("pin_new", _pin, () => _pin.Text.Length < ShortestPin ? "staff_pin_short" : null),
            new Field("pin_again", _again, () => _again.Text != _pin.Text ? "pin_differs" : null));
    }

    public override string Title => Desk.Say("pin_title", _code);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "key_save", () => _sheet.Check() ? Send() : Next.Stay),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
    ];

    public override View? Focus => _sheet;

    public override Next? Press(KeyPress key)
    {
        if (!_sheet.Press(key))
        {
            return null;
        }

        return _sheet.IsSubmitted ? Send() : Next.Stay;
    }

    public override void Draw(Canvas canvas) => _sheet.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 1));

    private Next Send()
    {
        if (_isSending)
        {
            return Next.Stay;
        }

        _isSending = true;
        var (id, pin) = (Desk.Centre.NewId(), _pin.Text);
        Order((centre, stop) => centre.ChangePin(id, _code, pin, stop), _ =>
        {
            _changed();
            return Next.Back;
        }, Refused);
        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        _isSending = false;
        return Refuse(problem);
    }
}
