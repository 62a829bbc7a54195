using CentreHost.Cards;
using CentreHost.People;
using Kiosk.Scanning;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>Whom something is done for.</summary>
internal sealed record ChosenPerson(long Person, string Name, ReadBy ReadBy = ReadBy.Typed);

/// <summary>Asks who it is: the card, or a name or case number typed.</summary>
internal sealed class ChoosePersonScreen : Screen
{
    private const int MostFound = 50;
    private const int LongestSearch = 60;

    private readonly Func<Desk, string> _title;
    private readonly Func<ChosenPerson, Next> _chosen;
    private readonly long? _except;
    private readonly TextField _search = new(LongestSearch) { HasFocus = true };
    private readonly SpokenTable<PersonLine> _found;
    private string _asked = "";

    /// <param name="title">What the person is chosen for.</param>
    /// <param name="chosen">Next.Back when the choice alone was wanted.</param>
    /// <param name="except">Of whom the question is: never an answer to it.</param>
    public ChoosePersonScreen(Desk desk, Func<Desk, string> title, Func<ChosenPerson, Next> chosen, long? except = null)
        : base(desk)
    {
        (_title, _chosen, _except) = (title, chosen, except);
        _found = new SpokenTable<PersonLine>(desk, Columns);
    }

    public override string Title => _title(Desk);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "who_key_choose", Choose)];

    public override View? Focus => _search;

    public override void Shown() => Search();

    public override Next? Press(KeyPress key)
    {
        if (key.Key is Key.Up or Key.Down or Key.PageUp or Key.PageDown)
        {
            _found.Press(key);
            return Next.Stay;
        }

        if (!_search.Press(key))
        {
            return null;
        }

        if (_search.Text != _asked)
        {
            Search();
        }

        return Next.Stay;
    }

    /// <summary>The code's own letters were searched for before they were known for a card's.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        if (_search.Text != _asked)
        {
            Search();
        }

        return this.WithHolder(scan, _chosen);
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, Desk.Say("who_text"), Theme.Quiet);
        canvas.Text(0, 3, 12, Desk.Say("who_search"), Theme.Accent);
        _search.Draw(canvas.Sub(12, 3, 40, 1));
        if (_found.Items.Count == 0 && Waiting == 0)
        {
            canvas.Text(0, 5, Desk.Say("who_nobody"), Theme.Normal);
            return;
        }

        _found.Draw(canvas.Sub(0, 5, canvas.Width, canvas.Height - 5));
    }

    private void Search()
    {
        var search = _asked = _search.Text;
        Ask((centre, stop) => centre.FindPeople(search, MostFound, stop), found =>
        {
            // Answers may overtake each other; only that to what is typed now counts.
            if (search == _search.Text)
            {
                _found.Items = [.. found.Where(person => person.Person != _except)];
                _found.SelectedIndex = 0;
            }

            return Next.Stay;
        });
    }

    private Next Choose()
    {
        if (_search.Text != _asked || Waiting > 0)
        {
            return Next.Stay;
        }

        if (_found.Selected is { } person)
        {
            return _chosen(new ChosenPerson(person.Person, NameOf(person)));
        }

        return CardShape.IsLikely(_search.Text)
            ? this.WithHolder(_search.Text, ReadBy.Typed, _chosen)
            : Next.Stay;
    }

    private static string NameOf(PersonLine person) =>
        string.IsNullOrWhiteSpace(person.Name) ? person.CaseNumber : $"{person.Name} ({person.CaseNumber})";

    private static IReadOnlyList<Column<PersonLine>> Columns(Desk desk) =>
    [
        new(desk.Say("who_case"), p => p.CaseNumber, 16),
        new(desk.Say("who_name"), p => p.Name),
        new(desk.Say("who_sex_age"), p => $"{desk.Say($"sex_{p.Sex}")} {desk.Say($"age_{p.AgeGroup}")}", 20),
        new(desk.Say("who_bed"), p => p.Bed ?? "", 10),
    ];
}
