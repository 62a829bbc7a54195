using CentreHost.People.Transfers;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.People.Transfers;

/// <summary>Who came by a file, under which number here; Enter opens their page, where card and bed are given.</summary>
internal sealed class TransferReceivedScreen : Screen
{
    private readonly PeopleReceived _received;
    private readonly SpokenTable<TransferredIn> _people;

    public TransferReceivedScreen(Desk desk, PeopleReceived received)
        : base(desk)
    {
        _received = received;
        _people = new SpokenTable<TransferredIn>(desk, Columns) { Items = received.People, SelectedIndex = 0 };
    }

    public override string Title => Desk.Say("transfer_receive_title");

    public override View? Focus => _people;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_open", () => _people.Selected is { } one ? Next.Open(new PersonScreen(Desk, one.Person)) : Next.Stay),
    ];

    public override void Draw(Canvas canvas)
    {
        var said = _received.Repeat ? "transfer_again" : "transfer_received";
        canvas.Text(0, 0, Desk.Say(said, _received.People.Count, _received.FromCentre), Theme.Title);
        canvas.Text(0, 1, _received.Household is { } household ? Desk.Say("transfer_received_household", household) : "", Theme.Normal);
        _people.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private static IReadOnlyList<Column<TransferredIn>> Columns(Desk desk) =>
    [
        new(desk.Say("case_number"), p => p.CaseNumber, 18),
        new(desk.Say("transfer_number_there"), p => p.OriginNumber),
    ];
}
