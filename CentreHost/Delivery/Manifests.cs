using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.Summaries;

namespace CentreHost.Delivery;

/// <summary>What a manifest says that is not in the summary.</summary>
internal sealed record ManifestFacts(string HqKey, DateTime NowUtc, DayState State, long Boot, CheckCumulative Sums);

/// <summary>Which bundle it is, and what it follows. Pure.</summary>
internal static class Manifests
{
    public static Manifest Of(
        Unsealed unsealed, DaySummary summary, IReadOnlyList<BundleFigure> figures, Before before, CentreState.Snapshot centre, ManifestFacts facts) => new(
        Bundle.Format,
        centre.Centre.Code,
        centre.Centre.Install,
        Seq: (before.Last?.Seq ?? 0) + 1,
        PrevSha256: before.Last?.Sha256,
        OpDate: unsealed.Day,
        WindowFrom: Local(summary.FromUtc, centre.Days),
        WindowUntil: Local(summary.UntilUtc, centre.Days),
        Revision: before.OfDay is { } sent ? sent.Revision + 1 : 0,
        SupersedesSha256: before.OfDay?.Sha256,
        RevisionReason: before.OfDay is not { } old ? null : !old.Ours ? "RESTORE" : old.Late ? "LATE_EVENTS" : "CORRECTION",
        FiguresSha256: BundleJson.Sha256(BundleJson.Write(figures)),
        Rows: figures.Count,
        DictionaryVersion: IndicatorDictionary.Current.Version,
        AppVersion: CentreApi.Version,
        CreatedUtc: facts.NowUtc,
        Demo: summary.Demo,
        facts.HqKey,
        new BundleClock(facts.State.ClockIsTrusted ? "TRUSTED" : "SUSPECT", facts.Boot),
        new BundleReview(unsealed.Reviewed ? "APPROVED" : "UNREVIEWED", unsealed.Reviewed ? unsealed.Role ?? "CONSOLE" : null, Whole(unsealed.ApprovedAt)),
        new BundleCompleteness(
            checked((int)facts.State.KiosksExpected), checked((int)facts.State.KiosksSynced), checked((int)facts.State.QueuesOpen),
            checked((int)facts.State.MealsOpen)),
        facts.Sums);

    private static DateTimeOffset Local(DateTime utc, ServiceDays days) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), days.Zone);

    private static DateTime? Whole(DateTime? utc) =>
        utc is { } at ? new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc) : null;
}
