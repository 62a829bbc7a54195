using CentreHost.Beds;
using CentreHost.People;
using CentreHost.Storage;

namespace CentreHost.Summaries;

/// <summary>Who came, went and slept.</summary>
internal static class PresenceFigures
{
    /// <summary>Before the day, and with it. The plus keeps the day from choosing the index: this order needs no sorting of five years.</summary>
    public const string Present =
        """
        SELECT sex, age_group, sum(iif(service_day < @1, change, 0)), sum(change) FROM movements WHERE +service_day <= @1
        GROUP BY sex, age_group
        """;

    private const string Came = "SELECT sex, age_group, sum(change) FROM movements WHERE service_day = @1 AND kind = @2 GROUP BY sex, age_group";
    private const string Went = "SELECT sex, age_group, -sum(change) FROM movements WHERE service_day = @1 AND kind = @2 GROUP BY sex, age_group";

    private const string Corrected =
        """
        SELECT sex, age_group, sum(change) FROM movements WHERE service_day = @1 AND kind IN ('Regrouped', 'Merged')
        GROUP BY sex, age_group
        """;

    private static readonly MovementKind[] Arrivals = [MovementKind.ArrivalNew, MovementKind.ArrivalReturning, MovementKind.ArrivalTransfer];

    private static readonly MovementKind[] Departures =
    [
        MovementKind.DepartReturn, MovementKind.DepartTransfer, MovementKind.DepartSelf, MovementKind.DepartReferred, MovementKind.Death,
    ];

    public static IEnumerable<Figure> Of(DayQuery query, IndicatorDictionary dictionary)
    {
        var present = query.Rows(
            Present, row => (Group: (Sex: row.GetString(0), AgeGroup: row.GetString(1)), Before: row.GetInt64(2), Until: row.GetInt64(3)));
        return
        [
            .. Cells.Of(dictionary["PRESENT_OPEN"], null, present.ToDictionary(one => one.Group, one => one.Before)),
            .. Arrivals.SelectMany(kind => Cells.Of(dictionary[Codes.Of(kind)], null, query.BySexAndAge(Came, kind.ToString()))),
            .. Departures.SelectMany(kind => Cells.Of(dictionary[Codes.Of(kind)], null, query.BySexAndAge(Went, kind.ToString()))),
            .. Cells.Of(dictionary["CORRECTION"], null, query.BySexAndAge(Corrected)),
            .. Cells.Of(dictionary["PRESENT_CLOSE"], null, present.ToDictionary(one => one.Group, one => one.Until)),
            Cells.Total(
                Codes.Of(MovementKind.Merged),
                query.Number("SELECT coalesce(-sum(change), 0) FROM movements WHERE service_day = @1 AND kind = 'Merged'")),
            .. Beds(query, dictionary),
        ];
    }

    /// <summary>The census is taken at the cut-off that ends the day: who has a bed at that instant, under the sex and age group they had then.</summary>
    private static IEnumerable<Figure> Beds(DayQuery query, IndicatorDictionary dictionary)
    {
        var atCutOff = BedStays.At("@2");
        var census =
            $"""
            SELECT substr(who, 1, 1), substr(who, 3), count(*) FROM (
                SELECT {CensusTaking.Who("@2")} AS who FROM bed_stays s JOIN people p ON p.id = s.person_id WHERE {atCutOff})
            GROUP BY who
            """;
        var cutOff = Columns.Instant(query.UntilUtc);
        return
        [
            Cells.Total("BED_CAPACITY", query.Number("SELECT count(*) FROM beds WHERE NOT mat")),
            Cells.Total("BED_USABLE", query.Number("SELECT count(*) FROM beds WHERE usable AND NOT mat")),
            .. Cells.Of(dictionary["BED_NIGHTS"], null, query.BySexAndAge(census, cutOff)),
            Cells.Total("BEDS_OCCUPIED_CENSUS", query.Number(
                $"SELECT count(DISTINCT s.bed_id) FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE {atCutOff} AND NOT b.mat", cutOff)),
            Cells.Total("OVERFLOW_PERSONS", query.Number(
                $"SELECT count(*) FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE {atCutOff} AND b.mat", cutOff)),
            Cells.Total("PEAK_OCCUPANCY", PeakOccupancy.Of(query)),
        ];
    }
}
