using CentreHost.Services;

namespace CentreHost.Summaries;

/// <summary>A day's events of one service, counted in one walk over the day: each figure on its own walked it again.</summary>
/// <param name="Heads">What was given less what was undone.</param>
/// <param name="UnitsAsked">Of the shelves, as each event says of itself.</param>
/// <param name="Undone">Events that take another back.</param>
/// <param name="Typed">Cards whose code was typed, not scanned.</param>
internal sealed record DayGifts(long Service, ServiceKind Kind, long Heads, long HeadsWithoutCard, long UnitsAsked, long Undone, long Typed)
{
    public const string Select =
        """
        SELECT e.service_id, s.kind, e.heads, e.no_card, e.asked, e.undone, e.typed FROM (
            SELECT service_id, sum(heads) AS heads, sum(iif(person_id IS NULL, heads, 0)) AS no_card, coalesce(sum(units_asked), 0) AS asked,
                   count(reverses_seq) AS undone, sum(read_by = 'Typed' AND card_id IS NOT NULL AND reverses_seq IS NULL) AS typed
            FROM service_events WHERE service_day = @1 GROUP BY service_id) e
        JOIN services s ON s.id = e.service_id
        """;

    public static IReadOnlyList<DayGifts> Of(DayQuery query) => query.Rows(Select, row => new DayGifts(
        row.GetInt64(0), Enum.Parse<ServiceKind>(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)));
}
