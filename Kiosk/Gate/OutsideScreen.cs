using CentreHost.Gate;
using CentreHost.People;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Gate;

/// <summary>Who is out, since when, and who should be back.</summary>
internal sealed class OutsideScreen : Screen
{
    private readonly SpokenTable<OutsideLine> _people;
    private Outside? _outside;

    public OutsideScreen(Desk desk)
        : base(desk) => _people = new SpokenTable<OutsideLine>(desk, Columns, line => line.Late ? Theme.Error : Theme.Normal);

    public override string Title => Desk.Say("outside_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F5, "key_refresh", Shown)];

    public override View? Focus => _people;

    public override void Shown() => Ask((centre, stop) => centre.Outside(stop), outside =>
    {
        _outside = outside;
        // Those who are late first, and of them the longest.
        _people.Items = [.. outside.People.OrderByDescending(l => l.Late).ThenBy(l => l.ExpectedBackUtc ?? DateTime.MaxValue)];
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan)
    {
        Warn("outside_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_outside is not { } outside)
        {
            return;
        }

        canvas.Text(0, 0, Desk.Say("outside_sum", outside.Out, outside.Late), outside.Late > 0 ? Theme.Error : Theme.Title);
        _people.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private static IReadOnlyList<Column<OutsideLine>> Columns(Desk desk) =>
    [
        new(desk.Say("who_name"), l => l.GivenName ?? $"n° {l.Person}"),
        new(desk.Say("presence_age"), l => l.AgeGroup == AgeGroup.Unknown ? "" : PersonWords.Of(desk, l.AgeGroup), 14),
        new(desk.Say("outside_since"), l => l.OutSinceUtc is { } at ? desk.Moment(at) : "", 12),
        new(desk.Say("outside_expected"), l => l.ExpectedBackUtc is { } at ? desk.Moment(at) : "", 13),
        new("", l => l.Late ? $"! {desk.Say("outside_late")}" : "", 12),
    ];
}
