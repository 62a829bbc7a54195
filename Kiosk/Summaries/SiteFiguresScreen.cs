using CentreHost.Summaries;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;

namespace Kiosk.Summaries;

/// <summary>What no scan counts: water, toilets, floor. What is left empty is reported as missing.</summary>
internal sealed class SiteFiguresScreen : ShortForm
{
    private const long Most = 10_000_000;

    private readonly SitePage _page;
    private readonly Action _entered;
    private readonly IReadOnlyList<WholeField> _values;

    private SiteFiguresScreen(Desk desk, SitePage page, Action entered)
        : base(desk)
    {
        (_page, _entered) = (page, entered);
        _values = [.. page.Lines.Select(line => new WholeField(0, Most) { Value = line.Value })];
    }

    public override string Title => Desk.Say("site_title", Desk.Day(_page.Day));

    protected override string Text => Desk.Say("site_text");

    protected override IReadOnlyList<Field> Fields =>
        [.. _page.Lines.Select((line, i) => new Field(line.Indicator, _values[i], () => Wrong(_values[i])) { Name = desk => Name(desk, line) })];

    /// <summary>Asks for the day's figures, then opens.</summary>
    public static Next Of(Desk desk, Screen from, DateOnly day, Action entered)
    {
        from.Ask((centre, stop) => centre.SiteFigures(day, stop), page => Next.Open(new SiteFiguresScreen(desk, page, entered)));
        return Next.Stay;
    }

    protected override void Send()
    {
        // Only what was changed: what a colleague entered meanwhile stays.
        var values = _page.Lines.Select((line, i) => (line, value: _values[i].Value))
            .Where(one => one.value != one.line.Value).Select(one => new SiteValue(one.line.Indicator, one.value)).ToList();
        var request = new EnterSiteFigures(Desk.Centre.NewId(), _page.Day, values);
        Send((centre, stop) => centre.EnterSiteFigures(request, stop), _ =>
        {
            _entered();
            return Next.Back;
        });
    }

    private static string Name(Desk desk, SiteLine line) =>
        line.DayBefore is { } before ? $"{desk.Say(line.Name)} ({desk.Number(before)})" : desk.Say(line.Name);

    private static string? Wrong(WholeField field) => field.IsEmpty || field.Value is not null ? null
        : field.IsTooLarge ? "site_too_large" : "site_wrong";
}
