using CentreHost.Outreach;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Outreach;

/// <summary>One session held: when, where, on what, in which language, before how many.</summary>
internal sealed class RecordSessionScreen : ShortForm
{
    private const int LongestText = 80;
    private const int MostHeads = 10_000;

    private readonly Action _recorded;
    private readonly DropDown<OutreachKind> _kind;
    private readonly DateField _day = new();
    private readonly TextField _place = new(LongestText);
    private readonly TextField _topic = new(LongestText);
    private readonly TextField _language = new(3);
    private readonly WholeField _women = new(0, MostHeads);
    private readonly WholeField _men = new(0, MostHeads);
    private readonly WholeField _children = new(0, MostHeads);

    /// <param name="before">The latest of them says where and in which language the next one probably is.</param>
    public RecordSessionScreen(Desk desk, IReadOnlyList<SessionLine> before, Action recorded)
        : base(desk)
    {
        _recorded = recorded;
        _kind = new DropDown<OutreachKind>(Enum.GetValues<OutreachKind>(), kind => desk.Say($"session_kind_{kind}")) { SelectedIndex = 0 };
        _day.Value = desk.Host.Hello?.ServiceDay;
        if (before.Count > 0)
        {
            (_place.Text, _language.Text) = (before[0].Place, before[0].Language);
        }
    }

    public override string Title => Desk.Say("session_new");

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("session_kind", _kind),
        new Field("appointments_day", _day, () => _day.Value is null ? "receive_day_wrong" : null),
        new Field("session_place", _place, () => Missing(_place)),
        new Field("session_topic", _topic, () => Missing(_topic)),
        new Field("session_language_code", _language, () => Missing(_language)),
        new Field("session_women", _women, () => Wrong(_women)),
        new Field("session_men", _men, () => Wrong(_men)),
        new Field("session_children", _children, () => Wrong(_children)),
    ];

    protected override void Send()
    {
        var request = new RecordSession(
            Desk.Centre.NewId(), _kind.Items[_kind.SelectedIndex], _day.Value!.Value, _place.Text.Trim(), _topic.Text.Trim(),
            _language.Text.Trim().ToLowerInvariant(), Heads(_women), Heads(_men), Heads(_children));
        Send((centre, stop) => centre.RecordSession(request, stop), _ =>
        {
            _recorded();
            return Next.Back;
        });
    }

    /// <summary>What is left empty is none.</summary>
    private static int Heads(WholeField field) => checked((int)(field.Value ?? 0));

    private static string? Missing(TextField field) => string.IsNullOrWhiteSpace(field.Text) ? "paper_needed" : null;

    private static string? Wrong(WholeField field) => field.IsEmpty || field.Value is not null ? null : "session_heads_wrong";
}
