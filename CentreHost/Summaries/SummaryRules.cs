using CentreHost.Storage;

namespace CentreHost.Summaries;

internal static class SummaryRefusal
{
    public static Refusal NotClosed(DateOnly day) => new("day_not_closed", 404, day);

    public static Refusal NewerRevision(int revision) => new("newer_revision", 409, revision);

    public static Refusal FiguresDisagree(string equality) => new("figures_disagree", 409, equality);
}

/// <summary>Only the newest revision may be signed, and only when its figures agree with themselves.</summary>
internal static class SummaryRules
{
    public static Refusal? MayApprove(Summary? latest, ApproveSummary request)
    {
        if (latest is null)
        {
            return SummaryRefusal.NotClosed(request.ServiceDay);
        }

        if (latest.Revision != request.Revision)
        {
            return SummaryRefusal.NewerRevision(latest.Revision);
        }

        return CanonicalJson.Read(latest.Content).Equalities.FirstOrDefault(e => !e.Holds) is { } broken
            ? SummaryRefusal.FiguresDisagree(broken.Name)
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
