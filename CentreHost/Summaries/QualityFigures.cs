using CentreHost.Services;

namespace CentreHost.Summaries;

/// <summary>How the day was written down, and how many different people ate.</summary>
internal static class QualityFigures
{
    public static IEnumerable<Figure> Of(DayQuery query, IReadOnlyList<DayGifts> gifts, IndicatorDictionary dictionary)
    {
        var refused = query.Pairs("SELECT code, count(*) FROM refused_scans WHERE service_day = @1 GROUP BY code ORDER BY code");
        return
        [
            .. Eaters.Of(query, dictionary),
            Cells.Total("MEALS_NO_CARD", gifts.Where(one => one.Kind == ServiceKind.Meal).Sum(one => one.HeadsWithoutCard)),
            Cells.Total("HEADS_NO_CARD", gifts.Sum(one => one.HeadsWithoutCard)),
            Cells.Total("EVENTS_VOIDED", gifts.Sum(one => one.Undone)),
            Cells.Total("EVENTS_LATE", query.Number("SELECT count(*) FROM late_lines WHERE service_day = @1 AND served")),
            Cells.Total("MANUAL_ENTRIES", gifts.Sum(one => one.Typed)),
            Cells.Total("CLOCK_SUSPECT_MIN", SuspectMinutes.Of(query)),
            Cells.Total("DOUBLE_SCAN_REFUSED", refused.Where(r => r.Key is ScanCode.AlreadyThisSession or ScanCode.AlreadyToday).Sum(r => r.Count)),
            .. refused.Select(r => Cells.Total("SCANS_REFUSED", r.Count, r.Key.ToUpperInvariant())),
            Cells.Total("SCANS_REFUSED", refused.Sum(r => r.Count)),
        ];
    }
}
