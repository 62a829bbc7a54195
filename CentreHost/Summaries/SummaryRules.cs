using CentreHost.Storage;

namespace CentreHost.Summaries;

internal static class SummaryRefusal
{
    public static Refusal NotClosed(DateOnly day) => new("day_not_closed", 404, day);

    public static Refusal NewerRevision(int revision) => new("newer_revision", 409, revision);

    public static Refusal FiguresDisagree(string equality) => new("figures_disagree", 409, equality);

    public static Refusal AlreadySigned() => new("already_signed", 409);

    public static Refusal PinMissing() => new("pin_missing", 422);

    public static Refusal NeedsComment(string check) => new("needs_comment", 409, check);

    public static Refusal SiteDay(int days) => new("site_day", 422, days);

    public static Refusal SiteIndicator(string indicator) => new("site_indicator", 422, indicator);

    public static Refusal SiteValue(long most) => new("site_value", 422, most);
}

/// <summary>Only the newest revision may be signed, and only when its figures agree with themselves.</summary>
internal static class SummaryRules
{
    /// <param name="checks">As they stand at this moment.</param>
    public static Refusal? MayApprove(Summary? latest, ApproveSummary request, Func<DaySummary, IReadOnlyList<DayCheck>> checks)
    {
        if (latest is null)
        {
            return SummaryRefusal.NotClosed(request.ServiceDay);
        }

        if (latest.Revision != request.Revision)
        {
            return SummaryRefusal.NewerRevision(latest.Revision);
        }

        var summary = CanonicalJson.Read(latest.Content);
        if (summary.Equalities.FirstOrDefault(e => !e.Holds) is { } unequal)
        {
            return SummaryRefusal.FiguresDisagree(unequal.Name);
        }

        var broken = checks(summary).Where(check => !check.Holds).ToList();
        return broken.Find(check => !check.MayBeExplained) is { } forbidden ? SummaryRefusal.FiguresDisagree(forbidden.Code)
            : broken.Count > 0 && string.IsNullOrWhiteSpace(request.Comment) ? SummaryRefusal.NeedsComment(broken[0].Code)
            : null;
    }
}

/// <summary>Where an approved summary lies for headquarters. The name says centre, day and revision, nothing else.</summary>
internal static class SummaryFiles
{
    public static string Name(string centre, DateOnly day, int revision, string kind) =>
        $"{centre}_{Columns.Day(day)}_r{revision}.{kind}";

    public static (string Json, string Csv) Write(CentreData data, string centre, DaySummary summary, byte[] content)
    {
        var json = Path.Combine(data.Summaries, Name(centre, summary.ServiceDay, summary.Revision, "json"));
        var csv = Path.Combine(data.Summaries, Name(centre, summary.ServiceDay, summary.Revision, "csv"));
        DurableFile.Write(json, content);
        DurableFile.Write(csv, SummaryCsv.Of(summary));
        return (json, csv);
    }
}
