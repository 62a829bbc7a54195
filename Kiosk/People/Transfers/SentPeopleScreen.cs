using CentreHost.People.Transfers;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.People.Transfers;

/// <summary>Those who left for another centre, newest first: the code is told again, the file written once more.</summary>
internal sealed class SentPeopleScreen : Screen
{
    private readonly SpokenTable<SentLine> _sent;

    public SentPeopleScreen(Desk desk)
        : base(desk) => _sent = new SpokenTable<SentLine>(desk, Columns);

    public override string Title => Desk.Say("transfer_sent_title");

    public override View? Focus => _sent;

    public override IReadOnlyList<Binding> Bindings => _sent.Selected is { } transfer
        ? [Binding.On(Key.Enter, "key_open", () => Next.Open(new TransferToldScreen(Desk, transfer.Transfer, isNew: false)))]
        : [];

    public override void Shown() => Ask((centre, stop) => centre.SentPeople(stop), sent =>
    {
        (_sent.Items, _sent.SelectedIndex) = (sent, sent.Count > 0 ? 0 : -1);
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_sent.Items.Count == 0)
        {
            canvas.Text(0, 1, Waiting == 0 ? Desk.Say("transfer_sent_none") : "", Theme.Quiet);
            return;
        }

        _sent.Draw(canvas);
    }

    private static IReadOnlyList<Column<SentLine>> Columns(Desk desk) =>
    [
        new("N°", t => FormattableString.Invariant($"{t.Transfer}"), 5, Align.Right),
        new(desk.Say("transfer_destination"), t => t.Destination),
        new(desk.Say("transfer_sent_people"), t => desk.Number(t.People), 9, Align.Right),
        new(desk.Say("departed"), t => desk.Moment(t.MadeAtUtc), 12),
        new(desk.Say("transfer_sent_by"), t => t.Staff ?? "", 14),
    ];
}
