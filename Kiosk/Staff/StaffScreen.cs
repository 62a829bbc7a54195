using CentreHost.Cards;
using CentreHost.Staff;
using Kiosk.Cards;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Staff;

/// <summary>Who works here and with which roles; the administrator adds, disables and gives new PINs.</summary>
internal sealed class StaffScreen : Screen
{
    private readonly SpokenTable<StaffLine> _staff;

    public StaffScreen(Desk desk)
        : base(desk) => _staff = new SpokenTable<StaffLine>(desk, Columns, line => line.Active ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("staff_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _staff.Selected is { Active: true } member ? [Binding.On(Key.F4, "staff_key_badge", () => MakeBadge(member))] : Array.Empty<Binding>(),
        .. Desk.May(Role.Administrator) ? Keeping : [],
    ];

    /// <summary>Who was taken off the list gets no new PIN and is not taken off again.</summary>
    private IReadOnlyList<Binding> Keeping =>
    [
        Binding.On(Key.F5, "staff_key_add", () => Next.Open(new AddStaffScreen(Desk, code => Tell("staff_added", code)))),
        .. _staff.Selected is { Active: true }
            ? [Binding.On(Key.F6, "staff_key_pin", NewPin), Binding.On(Key.F8, "staff_key_disable", AskDisable)]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _staff;

    public override void Shown() => Ask((centre, stop) => centre.StaffList(stop), staff =>
    {
        _staff.Items = staff;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say(Desk.May(Role.Administrator) ? "staff_text" : "staff_text_head"), Theme.Quiet);
        _staff.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    public static string Roles(Desk desk, Role roles) => string.Join(
        ", ", Enum.GetValues<Role>().Where(r => r != Role.None && roles.HasFlag(r)).Select(r => desk.Say($"role_{r}")));

    private Next NewPin() => _staff.Selected is { Active: true } member
        ? Next.Open(new ChangePinScreen(Desk, member.Code, () => Tell("staff_pin_changed", member.Code)))
        : Next.Stay;

    /// <summary>A batch of one: printed and activated as any other.</summary>
    private Next MakeBadge(StaffLine member)
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.MakeBadges(new MakeBadges(id, [member.Code]), stop), made => Next.Open(new BatchScreen(Desk, made.Batch)));
        return Next.Stay;
    }

    private void AskDisable()
    {
        if (_staff.Selected is not { Active: true } member)
        {
            return;
        }

        Confirm("staff_disable_title", d => d.Say("staff_disable_text", member.Code, member.Name), () =>
        {
            var id = Desk.Centre.NewId();
            Order((centre, stop) => centre.DisableStaff(id, member.Code, stop), _ =>
            {
                Tell("staff_disabled", member.Code);
                Shown();
                return Next.Stay;
            });
            return Next.Stay;
        });
    }

    private static IReadOnlyList<Column<StaffLine>> Columns(Desk desk) =>
    [
        new(desk.Say("staff_code"), s => s.Code, 14),
        new(desk.Say("staff_name"), s => s.Name, 20),
        new(desk.Say("staff_roles"), s => Roles(desk, s.Roles)),
        new(desk.Say("staff_state"), s => s.Active ? $"● {desk.Say("staff_active")}" : $"✗ {desk.Say("staff_inactive")}", 12),
    ];
}
