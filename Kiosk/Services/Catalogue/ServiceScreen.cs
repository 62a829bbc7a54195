using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;

namespace Kiosk.Services.Catalogue;

/// <summary>One service, rule by rule. It counts from a day on; earlier days keep the rules they had.</summary>
internal sealed class ServiceScreen : ShortForm
{
    private readonly ServiceLine? _service;
    private readonly Action<Sentence, DateOnly> _saved;
    private readonly RuleFields _fields;

    /// <param name="service">None: a new one.</param>
    /// <param name="saved">Told its name and the day it counts from.</param>
    public ServiceScreen(Desk desk, ServiceLine? service, Action<Sentence, DateOnly> saved)
        : base(desk) => (_service, _saved, _fields) = (service, saved, new RuleFields(desk, service));

    public override string Title => _service is { } service
        ? Desk.Say("service_title", service.Code, Desk.Say(service.Name))
        : Desk.Say("service_new");

    protected override string Text => Desk.Say("service_text");

    protected override IReadOnlyList<Field> Fields => _fields.All;

    protected override void Send()
    {
        var line = _fields.Line();
        var request = new ChangeService(Desk.Centre.NewId(), line, _fields.FromDay);
        Send((centre, stop) => centre.ChangeService(request, stop), changed =>
        {
            _saved(line.Name, changed.FromDay);
            return Next.Back;
        });
    }
}
