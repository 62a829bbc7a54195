using CentreHost.Centre;
using CentreHost.Services;
using Kiosk.Outbox;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>People without cards are served and counted too: which service, then how many by sex and age.</summary>
internal sealed class HeadCountScreen : Screen
{
    private const int GridTop = 4;

    private readonly ServiceLine _service;
    private readonly HeadGrid _grid;
    private bool _isSending;

    private HeadCountScreen(Desk desk, ServiceLine service)
        : base(desk) => (_service, _grid) = (service, new HeadGrid(desk));

    public override string Title => Desk.Say("heads_title", Desk.Say(_service.Name));

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "heads_key_record", AskFirst),
        Binding.On(Key.Enter, "heads_key_next", () => Next.Stay),
    ];

    public override bool HasUnsaved => !_grid.IsEmpty;

    public override View? Focus => _grid;

    /// <summary>First which service.</summary>
    public static Screen Choose(Desk desk) => new ServiceChoiceScreen(
        desk, service => Next.Instead(new HeadCountScreen(desk, service)));

    public override Next Scanned(ScannedCode scan)
    {
        Warn("heads_no_cards");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, Desk.Say("heads_text"), Theme.Quiet);
        _grid.Draw(canvas.Sub(0, GridTop, canvas.Width, canvas.Height - GridTop));
        canvas.Text(0, canvas.Height - 2, Desk.Say("heads_total", _grid.Total), Theme.Title);
    }

    private Next AskFirst()
    {
        if (_grid.IsEmpty)
        {
            Warn("heads_none");
            return Next.Stay;
        }

        Confirm("heads_ask_title", d => d.Say("heads_ask_text", _grid.Total, d.Say(_service.Name)), Send);
        return Next.Stay;
    }

    private Next Send()
    {
        if (_isSending)
        {
            return Next.Stay;
        }

        _isSending = true;
        var request = new CountHeads(Desk.Centre.NewId(), _service.Code, _grid.Heads());
        new KeptCommand<HeadsCounted>(Desk, [LineDeeds.Heads(Desk, request)], stop => Desk.Centre.CountHeads(request, stop))
        {
            Done = Counted,
            Refused = Refused,
            Noted = Noted,
        }.Send();
        return Next.Stay;
    }

    private void Counted(HeadsCounted counted)
    {
        _isSending = false;
        _grid.Clear();
        if (counted.Short > 0)
        {
            Warn("heads_counted_short", counted.Heads, counted.Short);
        }
        else
        {
            Tell("heads_counted", counted.Heads);
        }
    }

    /// <summary>The host hears of it when it is there.</summary>
    private void Noted(bool written)
    {
        _isSending = false;
        if (!written)
        {
            Warn("alone_disk_full_undo");
            return;
        }

        Tell("alone_heads", _grid.Total);
        _grid.Clear();
    }

    private void Refused(Problem problem)
    {
        _isSending = false;
        Refuse(problem);
    }
}
