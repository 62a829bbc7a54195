using CentreHost.Kiosks;
using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>The services the member of staff may give, by name.</summary>
internal sealed class ServiceChoiceScreen : Screen
{
    private readonly Func<ServiceLine, Next> _chosen;
    private readonly SpokenTable<ServiceLine> _services;

    public ServiceChoiceScreen(Desk desk, Func<ServiceLine, Next> chosen)
        : base(desk)
    {
        _chosen = chosen;
        _services = new SpokenTable<ServiceLine>(desk, d => [new(d.Say("heads_service"), s => d.Say(s.Name))]);
    }

    public override string Title => Desk.Say("heads_which");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "who_key_choose", Choose)];

    public override View? Focus => _services;

    public override void Shown()
    {
        if (Desk is { IsAlone: true, Alone.Cards.Services: { } known })
        {
            _services.Items = [.. known.Select(Line)];
            return;
        }

        AskAll();
    }

    private static ServiceLine Line(RosterService service) => new(
        service.Code, service.Name, service.Kind, true, null, null, null, false, null, [], Role.None, null, 0, null, null);

    private void AskAll() => Ask((centre, stop) => centre.Services(stop), services =>
    {
        // A medical visit is always somebody's: it is recorded with its category at the nurse's table.
        _services.Items = [.. services.Where(s => s.Active && s.Kind != ServiceKind.Medical && Desk.May(s.Roles))];
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan)
    {
        Warn("heads_no_cards");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas) => _services.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 1));

    private Next Choose() => _services.Selected is { } service ? _chosen(service) : Next.Stay;
}
