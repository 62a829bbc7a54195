using CentreHost.People;
using CentreHost.Staff;
using Kiosk.People.Transfers;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>People by name however it is spelt, number, card, bed or household, found while it is typed.</summary>
internal sealed class SearchScreen : Screen
{
    private const int Most = 100;
    private const int LongestSearch = 60;

    private readonly TextField _search = new(LongestSearch) { HasFocus = true };
    private readonly TableView<PersonLine> _found;
    private int _asked;
    private string _sought = "";

    public SearchScreen(Desk desk)
        : base(desk) => _found = Table([]);

    public override string Title => Desk.Say("search");

    public override View? Focus => _search;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_open", Open), Binding.On(Key.Up, "key_up", Up), Binding.On(Key.Down, "key_down", Down),
        .. Desk.May(Role.Reception | Role.Head)
            ?
            [
                Binding.On(Key.F6, "transfer_key_receive", () => Next.Open(new ReceiveTransferScreen(Desk))),
                Binding.On(Key.F7, "transfer_key_sent", () => Next.Open(new SentPeopleScreen(Desk))),
            ]
            : Array.Empty<Binding>(),
    ];

    public override Next? Press(KeyPress key)
    {
        var before = _search.Text;
        var next = base.Press(key);
        if (_search.Text != before)
        {
            Find();
        }

        return next ?? (key.Key is Key.PageUp or Key.PageDown && _found.Press(key) ? Next.Stay : null);
    }

    public override void Shown() => Find();

    /// <summary>The code's own letters were searched for before they were known for a card's.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        if (_search.Text != _sought)
        {
            Find();
        }

        return base.Scanned(scan);
    }

    public override void Draw(Canvas canvas)
    {
        var label = Desk.Say("search_label");
        canvas.Text(0, 0, label, Theme.Normal);
        _search.Draw(canvas.Sub(Glyph.Measure(label) + 1, 0, 40, 1));
        var table = canvas.Sub(0, 2, canvas.Width, canvas.Height - 2);
        if (_found.Items.Count == 0 && Waiting == 0)
        {
            table.Text(0, 0, Desk.Say("search_nobody"), Theme.Quiet);
            return;
        }

        var picture = Table(_found.Items);
        picture.SelectedIndex = _found.SelectedIndex;
        picture.HasFocus = true;
        picture.Draw(table);
    }

    private void Find()
    {
        var (text, turn) = (_sought = _search.Text, ++_asked);
        Ask((centre, stop) => centre.FindPeople(text, Most, stop), people =>
        {
            // A slow answer to fewer letters must not replace the answer to more.
            if (turn == _asked)
            {
                _found.Items = people;
                _found.SelectedIndex = 0;
            }

            return Next.Stay;
        });
    }

    private Next Open() => _found.SelectedIndex < 0
        ? Next.Stay
        : Next.Open(new PersonScreen(Desk, _found.Items[_found.SelectedIndex].Person));

    private void Up() => _found.Press(KeyPress.Of(Key.Up));

    private void Down() => _found.Press(KeyPress.Of(Key.Down));

    private TableView<PersonLine> Table(IReadOnlyList<PersonLine> people) => new(
        [
            new Column<PersonLine>(Desk.Say("case_number"), p => p.CaseNumber, 14),
            new Column<PersonLine>(Desk.Say("name"), p => p.Name.Length > 0 ? p.Name : Desk.Say("name_unknown")),
            new Column<PersonLine>(Desk.Say("sex"), p => PersonWords.Of(Desk, p.Sex), 8),
            new Column<PersonLine>(Desk.Say("age_group"), p => PersonWords.Of(Desk, p.AgeGroup), 13),
            new Column<PersonLine>(Desk.Say("status"), p => PersonWords.Of(Desk, p.Status), 11),
            new Column<PersonLine>(Desk.Say("bed"), p => p.Bed ?? "", 8),
        ],
        people);
}
