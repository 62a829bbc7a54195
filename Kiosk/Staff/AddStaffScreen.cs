using CentreHost.Centre;
using CentreHost.Staff;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.Staff;

/// <summary>A new colleague, with a first PIN to be told by word of mouth.</summary>
internal sealed class AddStaffScreen : Screen
{
    private const int LongestCode = 20;
    private const int LongestName = 80;
    private const int LongestPin = 12;
    private const int ShortestPin = 6;
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.None)];

    private readonly Action<string> _added;
    private readonly TextField _code = new(LongestCode);
    private readonly TextField _name = new(LongestName);
    private readonly TickList<Role> _roles;
    private readonly SecretField _pin = new(LongestPin);
    private readonly SaveField _save;
    private readonly FieldSheet _sheet;
    private bool _isSending;

    public AddStaffScreen(Desk desk, Action<string> added)
        : base(desk)
    {
        _added = added;
        _roles = new TickList<Role>(Roles, role => desk.Say($"role_{role}"));
        _save = new SaveField(() => desk.Say("staff_key_add"));
        _sheet = new FieldSheet(
            desk,
            new Field("staff_code", _code, () => IsBlank(_code) ? "staff_code_missing" : null),
            new Field("staff_name", _name, () => IsBlank(_name) ? "staff_name_missing" : null),
            new Field("staff_roles", _roles, () => _roles.Ticked.Count == 0 ? "staff_roles_missing" : null, Roles.Length),
            new Field("pin", _pin, () => _pin.Text.Length < ShortestPin ? "staff_pin_short" : null),
            new Field("visit_ready", _save));
    }

    public override string Title => Desk.Say("staff_add_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "staff_key_add", Send),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
    ];

    public override bool HasUnsaved => !IsBlank(_code) || !IsBlank(_name);

    public override View? Focus => _sheet;

    public override Next? Press(KeyPress key)
    {
        if (!_sheet.Press(key))
        {
            return null;
        }

        return _sheet.IsSubmitted ? Send() : Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("staff_add_text"), Theme.Quiet);
        _sheet.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private static bool IsBlank(TextField field) => string.IsNullOrWhiteSpace(field.Text);

    private Next Send()
    {
        if (_isSending || !_sheet.Check())
        {
            return Next.Stay;
        }

        _isSending = true;
        var roles = _roles.Ticked.Aggregate(Role.None, (all, role) => all | role);
        var request = new AddStaff(Desk.Centre.NewId(), _code.Text.Trim(), _name.Text.Trim(), roles, _pin.Text);
        Order((centre, stop) => centre.AddStaff(request, stop), _ =>
        {
            _added(request.Code);
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
