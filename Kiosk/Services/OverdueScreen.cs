using CentreHost.Services;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>Who is here on the books and has not eaten for some time, or was not seen at all.</summary>
internal sealed class OverdueScreen : Screen
{
    private static readonly int[] Hours = [6, 12, 24, 36, 48, 72, 168];

    private readonly SpokenTable<OverdueLine> _people;
    private int _span = Array.IndexOf(Hours, 24);

    public OverdueScreen(Desk desk)
        : base(desk) => _people = new SpokenTable<OverdueLine>(desk, Columns, line => line.NotSeen ? Theme.Error : Theme.Normal);

    public override string Title => Desk.Say("overdue_title", Hours[_span]);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_person", OpenPerson),
        Binding.On(Key.F6, "overdue_key_shorter", () => Change(-1)),
        Binding.On(Key.F7, "overdue_key_longer", () => Change(1)),
    ];

    public override View? Focus => _people;

    public override void Shown()
    {
        var hours = Hours[_span];
        Ask((centre, stop) => centre.Overdue(hours, stop), people =>
        {
            // Of two spans asked for quickly the one in sight counts.
            if (hours == Hours[_span])
            {
                _people.Items = people;
            }

            return Next.Stay;
        });
    }

    public override void Draw(Canvas canvas)
    {
        var (count, unseen) = (_people.Items.Count, _people.Items.Count(line => line.NotSeen));
        if (count == 0)
        {
            canvas.Text(0, 0, Waiting > 0 ? "" : Desk.Say("overdue_none"), Theme.Normal);
            return;
        }

        canvas.Text(0, 0, Desk.Say("overdue_count", count, unseen), Theme.Title);
        _people.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private void Change(int by)
    {
        _span = Math.Clamp(_span + by, 0, Hours.Length - 1);
        Shown();
    }

    private Next OpenPerson() => _people.Selected is { } line ? Next.Open(new PersonScreen(Desk, line.Person)) : Next.Stay;

    private static IReadOnlyList<Column<OverdueLine>> Columns(Desk desk) =>
    [
        new(desk.Say("who_case"), l => l.CaseNumber, 13),
        new(desk.Say("who_name"), l => l.Name ?? ""),
        new(desk.Say("who_sex_age"), l => $"{PersonWords.Of(desk, l.Sex)} {desk.Say($"age_short_{l.AgeGroup}")}", 13),
        new(desk.Say("who_bed"), l => l.Bed ?? "", 8),
        new(desk.Say("overdue_meal"), l => Moment(desk, l.LastMealUtc), 12),
        new(desk.Say("overdue_seen"), l => Seen(desk, l), 11),
    ];

    private static string Seen(Desk desk, OverdueLine line) =>
        line.NotSeen ? $"✗ {desk.Say("overdue_not_seen")}" : Moment(desk, line.LastSeenUtc);

    private static string Moment(Desk desk, DateTime? utc) => utc is { } at ? desk.Moment(at) : desk.Say("overdue_never");
}
