using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries.Review;

/// <summary>Puts a day's review together from its newest summary.</summary>
internal sealed class ReviewReading(CentreData data, CentreState centre, DayStateReading states, TimeProvider clock)
{
    private const string Newest =
        "SELECT revision, state, approved_at, content FROM summaries WHERE service_day = @1 ORDER BY revision DESC LIMIT 1";

    public DayReview? Of(DateOnly day, PaperWords words)
    {
        using var connection = SqliteSettings.OpenReader(data);
        if (Read(connection, day) is not { } found)
        {
            return null;
        }

        var (revision, state, signed, summary) = found;
        var checks = DayChecks.Of(summary, states.Read(day, clock.GetUtcNow().UtcDateTime), IndicatorDictionary.Current);
        var details = SummaryNames.OfDetails(summary, centre.Now, data, IndicatorDictionary.Current)
            .ToDictionary(one => one.Detail, one => one.Name.In(words.Language));
        return new DayReview(
            words.Say("review_title", words.Day(day), revision),
            $"{centre.Now.Centre.Name} ({summary.Centre})",
            State(state, signed, words),
            [
                ReviewLines.People(summary, "review_present_people", words, "PRESENT_CLOSE"),
                ReviewLines.People(summary, "review_arrived_people", words, "ARRIVALS_NEW", "ARRIVALS_RETURNING", "ARRIVALS_TRANSFER"),
            ],
            Problems(summary, checks, words),
            ReviewCharts.Of(summary, ReviewFigures.Read(data, day), words),
            ReviewLines.Of(summary, details, words),
            summary.Demo);
    }

    private string State(SummaryState state, DateTime? signedUtc, PaperWords words) => state switch
    {
        SummaryState.Approved => words.Say("review_signed", Moment(signedUtc)),
        SummaryState.Sealed => words.Say("review_sealed", Moment(signedUtc)),
        _ => words["review_unsigned"],
    };

    private string Moment(DateTime? utc) => utc is { } at
        ? centre.Days.Local(at).ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture) : PaperWords.Nothing;

    private static List<string> Problems(DaySummary summary, List<DayCheck> checks, PaperWords words)
    {
        var phrases = words.Language == "en" ? HostTexts.English : HostTexts.French;
        return
        [
            .. summary.Equalities.Where(e => !e.Holds)
                .Select(e => phrases.Say("equality_line", phrases["equality_" + e.Name], words.Number(e.Left), words.Number(e.Right), "≠")),
            .. checks.Where(check => !check.Holds).Select(check => phrases.Say("check_fails_" + check.Code, Subject(check.Subject, words))),
        ];
    }

    private static string Subject(string? subject, PaperWords words) =>
        IndicatorDictionary.Current.Find(subject)?.Name.In(words.Language) ?? subject ?? "";

    private static (int Revision, SummaryState State, DateTime? Signed, DaySummary Summary)? Read(SqliteConnection connection, DateOnly day)
    {
        using var statement = new Statement(connection, Newest);
        var rows = statement.Read(null, Columns.Day(day)).ReadAll(row => (
            row.GetInt32(0), Enum.Parse<SummaryState>(row.GetString(1)), row.InstantOrNone(2), CanonicalJson.Read((byte[])row[3])));
        return rows.Count > 0 ? rows[0] : null;
    }
}
