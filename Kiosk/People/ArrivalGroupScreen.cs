using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using Kiosk.Cards;
using Kiosk.Services;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>One convoy: announced, counted, registered and still without a number, side by side.</summary>
internal sealed class ArrivalGroupScreen(Desk desk, string code) : Screen(desk)
{
    private const int NameWidth = 30, CellWidth = 12, SumsAt = 5;

    private ArrivalGroupPage? _page;

    public override string Title => Desk.Say("convoy_one", code);

    public override IReadOnlyList<Binding> Bindings => _page is { Group: { IsClosed: false } group } page
        ?
        [
            Binding.On(Key.F4, "convoys_key_register", () => Next.Open(new RegistrationScreen(Desk, group))),
            Binding.On(Key.F3, "convoys_key_surge", () => Next.Open(new SurgeScreen(Desk, convoy: group))),
            Binding.On(Key.F5, "convoys_key_count", () => Next.Open(new CountConvoyScreen(Desk, page))),
            Binding.On(Key.F6, "convoys_key_cards", () => NewBatch.ForConvoy(this, Desk, group.Code)),
            Binding.On(Key.F8, "convoys_key_close", Close),
        ]
        : [];

    public override void Shown() => Ask((centre, stop) => centre.ArrivalGroup(code, stop), page =>
    {
        _page = page;
        return Next.Stay;
    });

    /// <summary>A blank card here is the next of this convoy.</summary>
    public override Next Scanned(ScannedCode scan) => _page is { Group: { IsClosed: false } group } && !scan.IsIncomplete
        ? Next.Open(new SurgeScreen(Desk, scan.Code, group))
        : base.Scanned(scan);

    public override void Draw(Canvas canvas)
    {
        if (_page is not { } page)
        {
            return;
        }

        var group = page.Group;
        var when = Desk.Host.Local(group.ArrivedAtUtc).ToString("dd/MM/yyyy HH:mm", Desk.Words.Culture);
        canvas.Text(0, 0, string.Join(" · ", new[] { group.Origin, PersonWords.Of(Desk, group.Mode), when }.OfType<string>()), Theme.Title);
        canvas.Text(0, 1, Reconciled(page), page.Surplus == 0 && group.Waiting == 0 ? Theme.Normal : Theme.Warning);
        Row(canvas, 3, "", [Desk.Say("convoys_announced"), Desk.Say("convoys_counted"), Desk.Say("convoys_registered"), Desk.Say("convoys_waiting")], Theme.Quiet);
        var y = SumsAt;
        Row(canvas, y++, Desk.Say("review_sum"), Figures(group.Announced, group.Counted, group.Registered, group.Waiting), Theme.Title);
        foreach (var cell in page.Cells.Take(canvas.Height - y))
        {
            var who = $"{PersonWords.Of(Desk, cell.Sex)} · {PersonWords.Of(Desk, cell.AgeGroup)}";
            Row(canvas, y++, who, Figures(cell.Announced, cell.Counted, cell.Registered, cell.Waiting), Theme.Normal);
        }
    }

    private string Reconciled(ArrivalGroupPage page) => page switch
    {
        { Group.Counted: 0, Group.Registered: 0 } => Desk.Say("convoy_not_counted"),
        { Surplus: > 0 } => Desk.Say("convoy_surplus", page.Surplus),
        { Group.Waiting: > 0 } => Desk.Say("convoy_waiting", page.Group.Waiting),
        { Left: > 0 } => Desk.Say("convoy_left", page.Left),
        _ => Desk.Say("convoy_agrees"),
    };

    private static void Row(Canvas canvas, int y, string name, string[] cells, Style style)
    {
        canvas.Text(0, y, NameWidth - 1, name, style);
        for (var i = 0; i < cells.Length; i++)
        {
            canvas.Text(NameWidth + (i * CellWidth), y, CellWidth - 1, cells[i], style, Align.Right);
        }
    }

    private string[] Figures(params long[] numbers) => [.. numbers.Select(n => n == 0 ? "·" : n.ToString(Desk.Words.Culture))];

    private void Close()
    {
        var waiting = _page!.Group.Waiting;
        Confirm("convoys_key_close", d => waiting == 0 ? d.Say("convoy_close_all") : d.Say("convoy_close_some", waiting), () =>
        {
            var request = new CloseArrivalGroup(Desk.Centre.NewId());
            Order((centre, stop) => centre.CloseArrivalGroup(code, request, stop), (Done _) =>
            {
                Shown();
                return Next.Stay;
            });
            return Next.Stay;
        });
    }
}

/// <summary>The heads at the gate, counted for the first time or again.</summary>
internal sealed class CountConvoyScreen : Screen
{
    private readonly ArrivalGroupPage _convoy;
    private readonly HeadGrid _grid;
    private readonly Guid _id;

    public CountConvoyScreen(Desk desk, ArrivalGroupPage convoy)
        : base(desk)
    {
        (_convoy, _grid, _id) = (convoy, new HeadGrid(desk), desk.Centre.NewId());
        var isCounted = convoy.Group.Counted > 0;
        _grid.Fill(convoy.Cells.Select(c => new Heads(c.Sex, c.AgeGroup, isCounted ? c.Counted : c.Announced)));
    }

    public override string Title => Desk.Say("convoy_count_title", _convoy.Group.Code);

    public override View? Focus => _grid;

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F10, "convoys_key_counted", Send)];

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, Desk.Say(_convoy.Group.Counted > 0 ? "convoy_count_again" : "convoy_count_text"), Theme.Quiet);
        _grid.Draw(canvas.Sub(0, 4, canvas.Width, canvas.Height - 4));
        canvas.Text(0, canvas.Height - 2, Desk.Say("heads_total", _grid.Total), Theme.Title);
    }

    private void Send()
    {
        if (Waiting == 0)
        {
            var request = new CountArrivalGroup(_id, _grid.Heads());
            Order<Done>((centre, stop) => centre.CountArrivalGroup(_convoy.Group.Code, request, stop), _ => Next.Back);
        }
    }
}
