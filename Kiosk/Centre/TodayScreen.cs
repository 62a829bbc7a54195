using CentreHost.Centre;
using CentreHost.Staff;
using Kiosk.Cards;
using Kiosk.Summaries;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Centre;

/// <summary>The head's view of the day so far, read again every five seconds.</summary>
internal sealed class TodayScreen(Desk desk) : Screen(desk)
{
    private const int SecondsBetweenReadings = 5;
    private const int Gap = 2;
    private const int LabelWidth = 22;
    private const int ShortestBar = 4;
    private const int FirstDaysShown = 2;

    private Today? _today;
    private int _seconds;
    private int _top;
    private int _page = 1;

    public override string Title => _today is { } today ? Desk.Say("today_title", Desk.Day(today.ServiceDay)) : Desk.Say("today_wait");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F5, "today_key_refresh", Read),
        .. Desk.May(Role.Head)
            ?
            [
                Binding.On(Key.F6, "today_key_summaries", () => Next.Open(new SummariesScreen(Desk))),
                Binding.On(Key.F7, "today_key_alerts", () => Next.Open(new CardAlertsScreen(Desk))),
            ]
            : Array.Empty<Binding>(),
        .. (_today?.Services.Count ?? 0) > _page
            ?
            [
                Binding.On(Key.PageDown, "today_key_more", () => Scroll(_page)),
                Binding.On(Key.PageUp, "key_up", () => Scroll(-_page)),
            ]
            : Array.Empty<Binding>(),
    ];

    public override void Shown() => Read();

    public override Next? Press(KeyPress key)
    {
        if (!key.Is(Key.Down) && !key.Is(Key.Up))
        {
            return null;
        }

        Scroll(key.Is(Key.Down) ? 1 : -1);
        return Next.Stay;
    }

    public override void Tick()
    {
        _seconds = (_seconds + 1) % SecondsBetweenReadings;
        if (_seconds == 0 && Waiting == 0)
        {
            Read();
        }
    }

    public override void Draw(Canvas canvas)
    {
        if (_today is not { } today)
        {
            return;
        }

        var half = (canvas.Width - Gap) / 2;
        var left = canvas.Sub(0, 0, half, canvas.Height);
        var top = DrawNumbers(left, today);
        DrawServices(left.Sub(0, top, half, left.Height - top), today);
        DrawDays(canvas.Sub(half + Gap, 0, half, canvas.Height), today);
    }

    private void Read() => Ask((centre, stop) => centre.Today(stop), today =>
    {
        _today = today;
        return Next.Stay;
    });

    private int DrawNumbers(Canvas canvas, Today today)
    {
        var rows = new (string Label, string Value, Style Style)[]
        {
            ("today_present", Desk.Number(today.Present), Theme.Title),
            ("today_moves", Desk.Say("today_moves_value", Desk.Number(today.Arrivals), Desk.Number(today.Departures)), Theme.Normal),
            ("today_beds", Desk.Say("today_beds_value", Desk.Number(today.BedsOccupied), Desk.Number(today.BedsUsable)), Theme.Normal),
            ("today_refusals", Desk.Say("today_refusals_value", Desk.Number(today.Refusals), Desk.Number(today.Undone)), Theme.Normal),
            ("today_shortages", Desk.Number(today.OpenShortages), today.OpenShortages > 0 ? Theme.Warning : Theme.Normal),
            ("today_card_alerts", Desk.Number(today.CardAlerts), today.CardAlerts > 0 ? Theme.Warning : Theme.Normal),
            ("today_review", DaysToReview(today), today.DaysToReview.Count > 0 ? Theme.Warning : Theme.Normal),
        };
        if (today.OpenConflicts > 0)
        {
            rows = [.. rows, ("today_conflicts", Desk.Number(today.OpenConflicts), Theme.Warning)];
        }

        if (today.NightsUnacknowledged > 0)
        {
            rows = [.. rows, ("today_unsent", Desk.Number(today.NightsUnacknowledged), Theme.Error)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            canvas.Text(0, i, LabelWidth - 1, Desk.Say(rows[i].Label), Theme.Quiet);
            canvas.Text(LabelWidth, i, rows[i].Value, rows[i].Style);
        }

        return rows.Length + 1;
    }

    private string DaysToReview(Today today)
    {
        var days = today.DaysToReview;
        var first = string.Join(' ', days.Take(FirstDaysShown).Select(day => day.ToString("dd/MM", Desk.Words.Culture)));
        return days.Count == 0 ? Desk.Say("today_review_none")
            : $"{Desk.Number(days.Count)} ({first}{(days.Count > FirstDaysShown ? "…" : "")})";
    }

    private void Scroll(int by) => _top = Math.Clamp(_top + by, 0, Math.Max(0, (_today?.Services.Count ?? 0) - _page));

    private void DrawServices(Canvas canvas, Today today)
    {
        canvas.Text(0, 0, Desk.Say("today_services"), Theme.Title);
        Bar[] bars = [.. today.Services.Select(s => new Bar(Desk.Say(s.Name), s.Served, Desk.Number(s.Served), Theme.Accent))];
        var body = canvas.Sub(0, 1, canvas.Width, canvas.Height - 1);
        _page = Math.Max(1, body.Height);
        _top = Math.Clamp(_top, 0, Math.Max(0, bars.Length - _page));
        var most = bars.Select(bar => bar.Value).DefaultIfEmpty().Max();
        BarChart.Draw(body.Sub(0, 0, body.Width - 1, body.Height), [.. bars.Skip(_top).Take(_page)], most, ShortestBar);
        ScrollBar.Draw(body.Sub(body.Width - 1, 0, 1, body.Height), _top, bars.Length);
    }

    private void DrawDays(Canvas canvas, Today today)
    {
        const int dayWidth = 6;
        var half = (canvas.Width - dayWidth) / 2;
        canvas.Text(dayWidth, 0, half, Desk.Say("today_chart_present"), Theme.Title);
        canvas.Text(dayWidth + half, 0, half, Desk.Say("today_chart_meals"), Theme.Title);
        for (var i = 0; i < today.Last14Days.Count; i++)
        {
            canvas.Text(0, i + 1, dayWidth, today.Last14Days[i].Day.ToString("dd/MM", Desk.Words.Culture), Theme.Quiet);
        }

        var (mostPresent, mostMeals) = (today.Last14Days.Max(d => d.Present), today.Last14Days.Max(d => d.Meals));
        BarChart.Draw(
            canvas.Sub(dayWidth, 1, half - 1, canvas.Height - 1), [.. today.Last14Days.Select(d => new Bar("", d.Present, Desk.Number(d.Present), Theme.Accent))], mostPresent);
        BarChart.Draw(
            canvas.Sub(dayWidth + half, 1, half - 1, canvas.Height - 1), [.. today.Last14Days.Select(d => new Bar("", d.Meals, Desk.Number(d.Meals)))], mostMeals);
    }
}
