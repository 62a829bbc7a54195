using CentreHost.Services;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Catalogue;

/// <summary>A service's rules as they counted, or will count, from a day on; the newest first.</summary>
internal sealed class VersionsScreen : Screen
{
    private readonly ServiceLine _service;
    private readonly IReadOnlyList<ServiceLine> _all;
    private readonly SpokenTable<ServiceVersionLine> _versions;

    public VersionsScreen(Desk desk, ServiceLine service, IReadOnlyList<ServiceLine> all)
        : base(desk) => (_service, _all, _versions) = (service, all, new SpokenTable<ServiceVersionLine>(desk, Columns));

    public override string Title => Desk.Say("versions_title", Desk.Say(_service.Name));

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Up, "key_up", () => Next.Stay),
        Binding.On(Key.Down, "key_down", () => Next.Stay),
    ];

    public override View? Focus => _versions;

    public override void Shown() => Ask((centre, stop) => centre.ServiceVersions(_service.Code, stop), versions =>
    {
        _versions.Items = versions;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_versions.Items.Count == 0)
        {
            canvas.Text(0, 1, Waiting > 0 ? "" : Desk.Say("versions_none"), Theme.Normal);
            return;
        }

        _versions.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 4));
        if (_versions.Selected is { } version)
        {
            canvas.Text(0, canvas.Height - 2, RuleWords.Limits(Desk, version.Service, _all), Theme.Normal);
            canvas.Text(0, canvas.Height - 1, RuleWords.Who(Desk, version.Service), Theme.Quiet);
        }
    }

    private IReadOnlyList<Column<ServiceVersionLine>> Columns(Desk desk) =>
    [
        new(desk.Say("versions_from"), v => desk.Day(v.FromDay), 11, Order: (a, b) => a.FromDay.CompareTo(b.FromDay)),
        new(desk.Say("versions_made"), v => desk.Moment(v.RecordedAtUtc), 12),
        new(desk.Say("staff_code"), v => v.Staff ?? "", 14),
        new(desk.Say("staff_state"), v => desk.Say(v.Service.Active ? "catalogue_active" : "catalogue_off"), 8),
        new(desk.Say("versions_rules"), v => RuleWords.Limits(desk, v.Service, _all)),
    ];
}
