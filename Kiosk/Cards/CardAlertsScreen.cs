using CentreHost.Cards;
using CentreHost.Staff;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>Revoked cards that were shown, the newest first; the head takes note of each.</summary>
internal sealed class CardAlertsScreen : Screen
{
    private const int DetailLines = 4;

    private readonly SpokenTable<CardAlertLine> _alerts;

    public CardAlertsScreen(Desk desk)
        : base(desk) => _alerts = new SpokenTable<CardAlertLine>(
            desk, Columns, line => line.SeenAtUtc is null ? Theme.Warning : Theme.Quiet);

    public override string Title => Desk.Say("cards_alerts");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F5, "key_refresh", Shown),
        .. _alerts.Selected is { Person: { } person }
            ? [Binding.On(Key.Enter, "key_person", () => Next.Open(new PersonScreen(Desk, person)))]
            : Array.Empty<Binding>(),
        .. Desk.May(Role.Head) && _alerts.Selected is { SeenAtUtc: null }
            ? [Binding.On(Key.F8, "card_alerts_key_seen", TakeNote)]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _alerts;

    public override void Shown() => Ask((centre, stop) => centre.CardAlerts(stop), alerts =>
    {
        var marked = _alerts.SelectedIndex;
        _alerts.Items = alerts;
        _alerts.SelectedIndex = Math.Clamp(marked, alerts.Count > 0 ? 0 : -1, alerts.Count - 1);
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_alerts.Items.Count == 0)
        {
            canvas.Text(0, 0, Waiting > 0 ? "" : Desk.Say("card_alerts_none"), Theme.Normal);
            return;
        }

        var open = _alerts.Items.Count(line => line.SeenAtUtc is null);
        canvas.Text(0, 0, Desk.Say("card_alerts_open", open), open > 0 ? Theme.Title : Theme.Quiet);
        _alerts.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - DetailLines - 3));
        if (_alerts.Selected is { } marked)
        {
            Detail(canvas.Sub(0, canvas.Height - DetailLines, canvas.Width, DetailLines), marked);
        }
    }

    private void Detail(Canvas canvas, CardAlertLine line)
    {
        canvas.Text(0, 0, Desk.Say("card_alert_card", line.ShortCode, line.CaseNumber ?? Desk.Say("card_nobodys")), Theme.Title);
        var when = line.RevokedAtUtc is { } at ? Desk.Moment(at) : "";
        canvas.Text(0, 1, Desk.Say("card_alert_revoked", when, Desk.Why(line.RevokedBecause ?? "")), Theme.Normal);
        var service = line.Service is { } asked ? $" · {Desk.Say(asked)}" : "";
        canvas.Text(0, 2, Desk.Say("card_alert_shown", Desk.Moment(line.ShownAtUtc), line.Kiosk, line.ShownTo) + service, Theme.Normal);
        var seen = line.SeenAtUtc is { } noted ? Desk.Say("card_alert_seen", line.SeenBy, Desk.Moment(noted)) : Desk.Say("card_alert_unseen");
        canvas.Text(0, 3, seen, line.SeenAtUtc is null ? Theme.Warning : Theme.Quiet);
    }

    private void TakeNote()
    {
        var (id, scan) = (Desk.Centre.NewId(), _alerts.Selected!.Scan);
        Order((centre, stop) => centre.SeeCardAlert(id, scan, stop), _ =>
        {
            Shown();
            return Next.Stay;
        });
    }

    private static IReadOnlyList<Column<CardAlertLine>> Columns(Desk desk) =>
    [
        new(desk.Say("card_alerts_shown"), a => desk.Moment(a.ShownAtUtc), 11),
        new(desk.Say("card"), a => a.ShortCode, 9),
        new(desk.Say("batch_case"), a => a.CaseNumber ?? "", 11),
        new(desk.Say("card_why"), a => desk.Why(a.RevokedBecause ?? "")),
        new(desk.Say("card_kiosk"), a => a.Kiosk, 8),
        new(desk.Say("card_alerts_seen"), a => a.SeenAtUtc is null ? "" : $"● {a.SeenBy}", 16),
    ];
}
