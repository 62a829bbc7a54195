using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Summaries;

/// <summary>A figure of the site as somebody entered it. Only ever added: of two for one day the later counts.</summary>
internal sealed class SiteFigure
{
    public long Seq { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required string Indicator { get; init; }

    /// <summary>None: what had been entered was a mistake, and nobody knows the figure.</summary>
    public long? Value { get; init; }

    public required long StaffId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class SiteFigureMap : IEntityTypeConfiguration<SiteFigure>
{
    public void Configure(EntityTypeBuilder<SiteFigure> figure)
    {
        figure.HasKey(f => f.Seq);
        figure.HasIndex(f => new { f.ServiceDay, f.Indicator });
    }
}

/// <summary>Water, toilets, floor: what no scan counts. Each holds for its own day and is carried to no other.</summary>
internal static class SiteFigures
{
    public const long Most = 10_000_000;
    public const int DaysBack = 31;

    private const string OfDay =
        """
        SELECT indicator, value FROM site_figures f WHERE service_day = @1 AND value IS NOT NULL
          AND seq = (SELECT max(seq) FROM site_figures g WHERE g.service_day = @1 AND g.indicator = f.indicator)
        ORDER BY indicator
        """;

    private const string Insert =
        "INSERT INTO site_figures (service_day, indicator, value, staff_id, recorded_at) VALUES (@1, @2, @3, @4, @5)";

    public static IEnumerable<Figure> Of(DayQuery query) =>
        query.Pairs(OfDay).Where(one => IsEntered(one.Key)).Select(one => Cells.Total(one.Key, one.Count));

    public static Refusal? Check(EnterSiteFigures request, DateOnly today) =>
        request.Day > today || request.Day < today.AddDays(-DaysBack) ? SummaryRefusal.SiteDay(DaysBack)
        : request.Values.FirstOrDefault(one => !IsEntered(one.Indicator)) is { } unknown ? SummaryRefusal.SiteIndicator(unknown.Indicator)
        : request.Values.Any(one => one.Value is < 0 or > Most) ? SummaryRefusal.SiteValue(Most)
        : null;

    public static void Enter(WriteTurn turn, EnterSiteFigures request, Actor actor)
    {
        foreach (var one in request.Values)
        {
            turn.Run(
                Insert, Columns.Day(request.Day), one.Indicator, one.Value, actor.StaffId, Columns.Instant(turn.NowUtc));
        }
    }

    /// <summary>Every figure the head is asked for, and what the day before had: a number to check against, not one to keep.</summary>
    public static SitePage PageOf(CentreData data, DateOnly day, IndicatorDictionary dictionary)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, OfDay);
        var (known, before) = (Read(statement, day), Read(statement, day.AddDays(-1)));
        return new SitePage(day, [.. dictionary.Indicators.Where(one => one.Source == IndicatorSource.Entered).Select(one => new SiteLine(
            one.Code, one.Name, known.TryGetValue(one.Code, out var value) ? value : null,
            before.TryGetValue(one.Code, out var yesterday) ? yesterday : null))]);
    }

    private static Dictionary<string, long> Read(Statement statement, DateOnly day) =>
        statement.Read(null, Columns.Day(day)).ReadAll(row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))).ToDictionary();

    private static bool IsEntered(string indicator) =>
        IndicatorDictionary.Current.Find(indicator) is { Source: IndicatorSource.Entered };
}
