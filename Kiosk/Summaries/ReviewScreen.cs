using CentreHost.Summaries;
using Kiosk.Terminal;

namespace Kiosk.Summaries;

/// <summary>One day's summary, read from top to bottom, then signed.</summary>
internal sealed class ReviewScreen(Desk desk, DateOnly day) : Screen(desk)
{
    private SummaryPage? _page;
    private SummaryApproved? _approved;
    private int _top;
    private int _height = 1;
    private int _lines = 1;

    public override string Title => _page is { Line: var line }
        ? Desk.Say("review_title", line.ServiceDay, line.Revision, SummariesScreen.State(Desk, line))
        : Desk.Say("review_title_wait", day);

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _page is { Line.State: SummaryState.Draft }
            ? [Binding.On(Key.F10, "review_key_approve", Approve)]
            : Array.Empty<Binding>(),
        Binding.On(Key.F4, "review_key_site", () => SiteFiguresScreen.Of(Desk, this, day, () => Tell("site_entered"))),
        Binding.On(Key.Down, "key_down", () => Scroll(1)),
        Binding.On(Key.Up, "key_up", () => Scroll(-1)),
        Binding.On(Key.PageDown, "key_page_down", () => Scroll(_height)),
        Binding.On(Key.PageUp, "key_page_up", () => Scroll(-_height)),
        Binding.On(Key.Home, "key_first", () => Scroll(-_lines)),
        Binding.On(Key.End, "key_last", () => Scroll(_lines)),
    ];

    public override void Shown() => Ask((centre, stop) => centre.Summary(day, stop), page =>
    {
        _page = page;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_page is not { } page)
        {
            return;
        }

        var top = DrawFiles(canvas);
        var lines = SummaryText.Of(Desk, page);
        var body = canvas.Sub(0, top, canvas.Width, canvas.Height - top);
        (_height, _lines) = (Math.Max(1, body.Height), lines.Count);
        _top = Math.Clamp(_top, 0, Math.Max(0, _lines - _height));
        for (var i = 0; i < body.Height && _top + i < lines.Count; i++)
        {
            body.Text(0, i, body.Width - 1, lines[_top + i].Text, lines[_top + i].Style);
        }

        ScrollBar.Draw(body.Sub(body.Width - 1, 0, 1, body.Height), _top, lines.Count);
    }

    private int DrawFiles(Canvas canvas)
    {
        if (_approved is { } approved)
        {
            canvas.Text(0, 0, Desk.Say("review_files"), Theme.Title);
            canvas.Text(0, 1, approved.JsonFile, Theme.Accent);
            canvas.Text(0, 2, approved.CsvFile, Theme.Accent);
            return 4;
        }

        if (_page!.Line.File is { } file)
        {
            canvas.Text(0, 0, Desk.Say("review_file", file), Theme.Accent);
            return 2;
        }

        return 0;
    }

    private void Scroll(int lines) => _top = Math.Clamp(_top + lines, 0, Math.Max(0, _lines - _height));

    private Next Approve()
    {
        if (_page is not { } page)
        {
            return Next.Stay;
        }

        if (page.Summary.Equalities.Any(e => !e.Holds) || page.Checks.Any(check => check is { Holds: false, MayBeExplained: false }))
        {
            _top = 0;
            Warn("review_cannot_approve");
            return Next.Stay;
        }

        return Next.Open(new ApproveScreen(Desk, page, approved =>
        {
            _approved = approved;
            Tell("review_approved");
        }));
    }
}
