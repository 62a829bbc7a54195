using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Settings;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>When what a paper tells happened, and whether it may still be told.</summary>
/// <param name="WrittenAtUtc">Now, or when a paper that waited for a second person was written.</param>
internal readonly record struct PaperMoment(DateTime AtUtc, DateOnly Day, DateTime WrittenAtUtc, bool IsLate)
{
    public static PaperMoment Of(WriteTurn turn, PaperDate? on, PaperDirection direction, ServiceDays days, Agreement? agreed)
    {
        var now = agreed?.WrittenAtUtc ?? turn.NowUtc;
        var today = days.Of(now);
        if (on is null || (on.Day == today && on.At is null))
        {
            return new PaperMoment(now, today, now, IsLate: false);
        }

        var (start, end) = (days.StartUtc(on.Day), days.EndUtc(on.Day));
        if (on.At is not { } at)
        {
            return new PaperMoment(PaperInstant.Of(direction, start, end, now), on.Day, now, IsLate: true);
        }

        // An hour before the cut-off belongs to the night after the day on the paper.
        var minutes = (int)at.ToTimeSpan().TotalMinutes;
        var calendar = minutes < days.CutOffMinutes(on.Day) ? on.Day.AddDays(1) : on.Day;
        var instant = days.Utc(calendar, minutes);
        return new PaperMoment(instant > now && instant <= now + BackdatingRules.ToleratedAhead ? now : instant, on.Day, now, IsLate: true);
    }

    /// <summary>None when it may be written without asking anybody.</summary>
    public (Refusal? Refused, string? Why) Check(WriteTurn turn, ServiceDays days, Actor actor)
    {
        if (!IsLate)
        {
            return default;
        }

        var rules = StoreSettings.Of(turn);
        var (at, day, now) = (AtUtc, Day, WrittenAtUtc);
        var today = days.Of(now);
        var mayEnterLocked = actor.Has(Role.Head);
        BackdatingRefusal? Within(int window) => new BackdatingRules(window, rules.LockedThrough, mayEnterLocked).Check(at, day, now, today);
        return Within(rules.WindowDays) switch
        {
            BackdatingRefusal.InTheFuture => (StockRefusal.InTheFuture(day), null),
            BackdatingRefusal.DayClosed closed => (StockRefusal.DayClosed(closed.LockedThrough), null),
            BackdatingRefusal.TooLongAgo old => (StockRefusal.TooLongAgo(old.Earliest), null),
            _ => (null, Within(rules.StorekeeperWindowDays) is null ? null : "why_late"),
        };
    }
}
