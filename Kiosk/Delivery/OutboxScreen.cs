using CentreHost.Delivery;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Delivery;

/// <summary>What was sealed for headquarters, which way it left, and whether it arrived.</summary>
internal sealed class OutboxScreen : Screen
{
    private readonly SpokenTable<OutboxLine> _bundles;
    private OutboxPage? _page;

    public OutboxScreen(Desk desk)
        : base(desk) => _bundles = new SpokenTable<OutboxLine>(
            desk, Columns, line => line.AcknowledgedAtUtc is null ? Theme.Accent : Theme.Normal);

    public override string Title => Desk.Say("sent_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F5, "sent_key_send", Send)];

    public override View? Focus => _bundles;

    public override void Shown() => Read();

    public override void Draw(Canvas canvas)
    {
        if (_page is not { } page)
        {
            return;
        }

        var top = 0;
        if (page.Headquarters is { } name)
        {
            canvas.Text(0, top++, Desk.Say("sent_to", name), Theme.Quiet);
        }

        if (page.Trouble is { } trouble)
        {
            top += canvas.Sub(0, top, canvas.Width, canvas.Height - top).Paragraph(Desk.Say(trouble), Theme.Warning);
        }

        foreach (var broken in page.RouteTroubles)
        {
            top += canvas.Sub(0, top, canvas.Width, canvas.Height - top).Paragraph(Desk.Say("sent_failed", broken.Route, Desk.Say(broken.Error)), Theme.Warning);
        }

        if (page.Overdue > 0)
        {
            top += canvas.Sub(0, top, canvas.Width, canvas.Height - top).Paragraph(Desk.Say("sent_overdue", page.Overdue), Theme.Error);
        }

        if (_bundles.Items.Count == 0)
        {
            canvas.Text(0, top + 1, Desk.Say("sent_none"), Theme.Normal);
            return;
        }

        _bundles.Draw(canvas.Sub(0, top + 1, canvas.Width, canvas.Height - top - 1));
    }

    private void Read() => Ask((centre, stop) => centre.Outbox(stop), page =>
    {
        _page = page;
        _bundles.Items = page.Bundles;
        return Next.Stay;
    });

    private void Send() => Order((centre, stop) => centre.SendBundles(stop), sent =>
    {
        Read();
        Tell("sent_sent", sent.Sealed, sent.Sent, sent.Failed, sent.Acknowledged);
        return Next.Stay;
    });

    private IReadOnlyList<Column<OutboxLine>> Columns(Desk desk) =>
    [
        new(desk.Say("sent_seq"), line => desk.Number(line.Seq), 5, Align.Right),
        new(desk.Say("sent_day"), line => $"{desk.Day(line.ServiceDay)} r{line.Revision}", 15),
        new(desk.Say("sent_routes"), line => string.Join(", ", (_page?.Routes ?? []).Select(route => Route(desk, line, route)))),
        new(desk.Say("sent_answer"), line => line.Outcome ?? desk.Say("sent_answer_none"), 20),
    ];

    private static string Route(Desk desk, OutboxLine line, string route) =>
        line.Routes.FirstOrDefault(known => known.Route == route) switch
        {
            { Error: { } error } => desk.Say("sent_failed", route, desk.Say(error)),
            { DeliveredAtUtc: not null } => desk.Say("sent_left", route),
            _ => desk.Say("sent_waits", route),
        };
}
