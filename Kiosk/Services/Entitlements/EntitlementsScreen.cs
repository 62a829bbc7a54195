using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Entitlements;

internal enum Standing { ByTheRules, Granted, Barred }

/// <summary>A service and how this one person stands to it.</summary>
internal sealed record Entitled(ServiceLine Service, Standing Standing, bool FromNeeds);

/// <summary>What a person may have besides the rules, or may not have in spite of them.</summary>
internal sealed class EntitlementsScreen : Screen
{
    private readonly PersonPage _person;
    private readonly SpokenTable<Entitled> _services;

    public EntitlementsScreen(Desk desk, PersonPage person)
        : base(desk) => (_person, _services) = (person, new SpokenTable<Entitled>(desk, Columns, Style));

    public override string Title => Desk.Say("entitled_title", PersonWords.Name(Desk, _person.Identity), _person.CaseNumber);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "entitled_key_change", Choose)];

    public override View? Focus => _services;

    public override void Shown() => Ask((centre, stop) => centre.Services(stop), services =>
    {
        Ask((centre, stop) => centre.Entitlements(_person.Person, stop), set => Show(services, set));
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan)
    {
        Warn("choose_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("entitled_text"), Theme.Quiet);
        _services.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Show(IReadOnlyList<ServiceLine> services, IReadOnlyList<EntitlementLine> set)
    {
        var known = set.ToDictionary(line => line.Service);
        var marked = _services.SelectedIndex;
        _services.Items =
        [
            .. services.Where(s => s.Active && Desk.May(s.Roles | Role.Head)).Select(service =>
                known.TryGetValue(service.Code, out var line)
                    ? new Entitled(service, line.May ? Standing.Granted : Standing.Barred, line.FromNeeds)
                    : new Entitled(service, Standing.ByTheRules, false)),
        ];
        _services.SelectedIndex = Math.Max(0, marked);
        return Next.Stay;
    }

    private Next Choose() => _services.Selected is { } one
        ? Next.Open(new PickScreen<Standing>(
            Desk, "entitled_which", [Standing.Granted, Standing.Barred, Standing.ByTheRules], s => Desk.Say($"entitled_{s}"),
            standing => Set(one.Service, standing)))
        : Next.Stay;

    private Next Set(ServiceLine service, Standing standing)
    {
        bool? may = standing == Standing.ByTheRules ? null : standing == Standing.Granted;
        var request = new SetEntitlement(Desk.Centre.NewId(), service.Code, may);
        Order((centre, stop) => centre.SetEntitlement(_person.Person, request, stop), _ =>
        {
            Tell("entitled_set", Desk.Say(service.Name), Desk.Say($"entitled_{standing}"));
            Shown();
            return Next.Stay;
        });
        return Next.Back;
    }

    private static Style Style(Entitled one) => one.Standing switch
    {
        Standing.Granted => Theme.Accent,
        Standing.Barred => Theme.Error,
        _ => Theme.Normal,
    };

    private static IReadOnlyList<Column<Entitled>> Columns(Desk desk) =>
    [
        new(desk.Say("heads_service"), e => desk.Say(e.Service.Name)),
        new(desk.Say("entitled_state"), e => State(desk, e), 34),
    ];

    private static string State(Desk desk, Entitled one) =>
        desk.Say($"entitled_{one.Standing}") + (one.FromNeeds ? $" ({desk.Say("entitled_need")})" : "");
}
