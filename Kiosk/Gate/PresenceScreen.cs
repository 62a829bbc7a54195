using System.Globalization;
using CentreHost.Gate;
using CentreHost.People;
using Kiosk.Evacuations;
using Kiosk.Papers;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Gate;

/// <summary>Who is on site now: one key away, on the screen and on paper.</summary>
internal sealed class PresenceScreen : Screen
{
    private readonly SpokenTable<PresenceLine> _people;
    private PresenceList? _list;

    public PresenceScreen(Desk desk)
        : base(desk) => _people = new SpokenTable<PresenceLine>(desk, Columns);

    public override string Title => Desk.Say("presence_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F6, "key_save_paper", SavePaper),
        Binding.On(Key.F5, "key_refresh", Shown),
        Binding.On(Key.F10, "key_evacuation", () => Next.Open(new EvacuationScreen(Desk))),
    ];

    public override View? Focus => _people;

    public override void Shown() => Ask((centre, stop) => centre.Presence(stop), list =>
    {
        (_list, _people.Items) = (list, list.People);
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan)
    {
        Warn("presence_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_list is not { } list)
        {
            return;
        }

        canvas.Text(0, 0, Desk.Say("presence_sum", Desk.Number(list.Present), Desk.Number(list.Out), Desk.Hour(list.AtUtc)), Theme.Title);
        var unregistered = list.UnregisteredHeads is { } heads ? Desk.Say("presence_heads", heads) : Desk.Say("presence_heads_unknown");
        canvas.Text(0, 1, unregistered, Theme.Quiet);
        _people.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private void SavePaper()
    {
        var name = $"presence-{Desk.Host.NowLocal.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}";
        Ask((centre, stop) => centre.PresencePaper(Desk.Language, stop), pdf =>
        {
            this.SavePaper(pdf, name);
            return Next.Stay;
        });
    }

    private static IReadOnlyList<Column<PresenceLine>> Columns(Desk desk) =>
    [
        new(desk.Say("who_name"), l => string.IsNullOrEmpty(l.Name) ? $"n° {l.Person}" : l.Name),
        new(desk.Say("presence_age"), l => l.AgeGroup == AgeGroup.Unknown ? "" : PersonWords.Of(desk, l.AgeGroup), 14),
        new(desk.Say("presence_household"), l => l.Household ?? "", 9),
        .. desk.May(CardHolder.MaySeePeople)
            ? [new Column<PresenceLine>(desk.Say("bed_bed"), l => l.Bed ?? desk.Say("bed_none"), 12)]
            : Array.Empty<Column<PresenceLine>>(),
        new(desk.Say("presence_since"), l => desk.Moment(l.SinceUtc), 12),
    ];
}
