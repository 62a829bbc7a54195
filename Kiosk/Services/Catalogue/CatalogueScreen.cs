using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Catalogue;

/// <summary>Every service of the centre: its rules, what they were, and switching it off and on.</summary>
internal sealed class CatalogueScreen : Screen
{
    private readonly SpokenTable<ServiceLine> _services;

    public CatalogueScreen(Desk desk)
        : base(desk) => _services = new SpokenTable<ServiceLine>(desk, Columns, line => line.Active ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("catalogue_services");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "catalogue_key_rules", Open),
        Binding.On(Key.F5, "catalogue_key_new", () => Next.Open(new ServiceScreen(Desk, null, Saved))),
        Binding.On(Key.F6, "catalogue_key_versions", OpenVersions),
        Binding.On(Key.F8, "catalogue_key_switch", AskSwitch),
    ];

    public override View? Focus => _services;

    public override void Shown() => Ask((centre, stop) => centre.Services(stop), services =>
    {
        var marked = _services.SelectedIndex;
        _services.Items = services;
        _services.SelectedIndex = Math.Max(0, marked);
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("catalogue_text"), Theme.Quiet);
        _services.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 5));
        if (_services.Selected is { } service)
        {
            canvas.Text(0, canvas.Height - 2, RuleWords.Limits(Desk, service, _services.Items), Theme.Normal);
            canvas.Text(0, canvas.Height - 1, RuleWords.Who(Desk, service), Theme.Quiet);
        }
    }

    private Next Open() => _services.Selected is { } service ? Next.Open(new ServiceScreen(Desk, service, Saved)) : Next.Stay;

    private Next OpenVersions() => _services.Selected is { } service ? Next.Open(new VersionsScreen(Desk, service, _services.Items)) : Next.Stay;

    private void Saved(Sentence name, DateOnly from) => Tell("catalogue_saved", Desk.Say(name), Desk.Day(from));

    private void AskSwitch()
    {
        if (_services.Selected is { } service)
        {
            Confirm(
                service.Active ? "catalogue_off_title" : "catalogue_on_title",
                d => d.Say(service.Active ? "catalogue_off_text" : "catalogue_on_text", d.Say(service.Name)),
                () => Switch(service));
        }
    }

    private Next Switch(ServiceLine service)
    {
        var request = new ChangeService(Desk.Centre.NewId(), service with { Active = !service.Active });
        Order((centre, stop) => centre.ChangeService(request, stop), changed =>
        {
            Saved(service.Name, changed.FromDay);
            Shown();
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static IReadOnlyList<Column<ServiceLine>> Columns(Desk desk) =>
    [
        new(desk.Say("catalogue_code"), s => s.Code, 18),
        new(desk.Say("heads_service"), s => desk.Say(s.Name)),
        new(desk.Say("catalogue_kind"), s => desk.Say($"kind_{s.Kind}"), 14),
        new(desk.Say("catalogue_hours"), s => s.From is null ? "" : $"{s.From}-{s.Until}", 12),
        new(desk.Say("staff_state"), s => desk.Say(s.Active ? "catalogue_active" : "catalogue_off"), 8),
    ];
}
