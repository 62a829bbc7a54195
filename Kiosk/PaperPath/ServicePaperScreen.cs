using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>Tomorrow's paper for a service that is no meal: which, and how many boxes a name has.</summary>
internal sealed class ServicePaperScreen : ShortForm
{
    private const int MostBoxes = 12;

    private readonly Func<string, int, Next> _print;
    private readonly WholeField _boxes = new(1, MostBoxes) { Value = 1 };
    private DropDown<ServiceLine> _service;

    public ServicePaperScreen(Desk desk, Func<string, int, Next> print)
        : base(desk) => (_print, _service) = (print, List([]));

    public override string Title => Desk.Say("service_paper_title");

    protected override string SendLabel => "sheets_key_print";

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("heads_service", _service, () => _service.SelectedIndex < 0 ? "choose_one" : null),
        new Field("service_paper_boxes", _boxes, () => _boxes.Value is null ? "service_paper_boxes_wrong" : null),
    ];

    public override void Shown() => Ask((centre, stop) => centre.Services(stop), services =>
    {
        _service = List([.. services.Where(s => s.Active && s.Kind is not (ServiceKind.Medical or ServiceKind.Meal) && Desk.May(s.Roles | Role.Head))]);
        Renew(_service);
        return Next.Stay;
    });

    protected override void Send()
    {
        var (service, boxes) = (_service.Items[_service.SelectedIndex].Code, (int)_boxes.Value!.Value);
        Desk.Go(this, Next.Back);
        _print(service, boxes);
    }

    private DropDown<ServiceLine> List(IReadOnlyList<ServiceLine> services) => new(services, service => Desk.Say(service.Name));
}
