using CentreHost.Services;
using Kiosk.Fields;
using Kiosk.Staff;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Services.Overrides;

/// <summary>A second person takes it upon themselves that a refused service is given: who, and why.</summary>
internal sealed class OverrideScreen : ShortForm
{
    private const int LongestCode = 20;
    private const int LongestPin = 12;
    private const int LongestReason = 500;

    private readonly LineEntry _refused;
    private readonly TextField _staff = new(LongestCode);
    private readonly SecretField _pin = new(LongestPin);
    private readonly TextField _reason = new(LongestReason);

    public OverrideScreen(Desk desk, LineEntry refused)
        : base(desk) => _refused = refused;

    public override string Title => Desk.Say("override_title", _refused.ServiceName is { } name ? Desk.Say(name) : "");

    protected override string SendLabel => "override_key_send";

    protected override string Text => Desk.Say(
        "override_text", Desk.Say(_refused.Sentence!), StaffScreen.Roles(Desk, _refused.Verdict!.OverrideRoles));

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("override_staff", _staff, () => IsBlank(_staff) ? "staff_code_missing" : null),
        new Field("pin", _pin, () => _pin.Text.Length == 0 ? "paper_needed" : null),
        new Field("paper_reason", _reason, () => IsBlank(_reason) ? "paper_needed" : null),
    ];

    protected override void Send()
    {
        var request = new OverrideScan(Desk.Centre.NewId(), _refused.Id, _staff.Text.Trim(), _pin.Text, _reason.Text.Trim());
        _pin.Clear();
        Send((centre, stop) => centre.Override(request, stop), verdict =>
        {
            Desk.Line?.Overridden(_refused, verdict);
            return Next.Back;
        });
    }

    private static bool IsBlank(TextField field) => string.IsNullOrWhiteSpace(field.Text);
}
