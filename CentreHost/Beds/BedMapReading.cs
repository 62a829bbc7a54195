using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>The beds as screens show them.</summary>
internal static class BedMapReading
{
    private const string Holders =
        """
        SELECT b.code, h.person_id, o.code, h.held_until FROM bed_holds h JOIN beds b ON b.id = h.bed_id
            LEFT JOIN households o ON o.id = h.household_id WHERE h.ended_at IS NULL AND h.held_until > @1
        """;

    private const string CaseNumbers =
        "SELECT p.id, p.case_number FROM bed_stays s JOIN people p ON p.id = s.person_id WHERE s.until_at IS NULL";

    private const string SelectHistory =
        """
        SELECT p.case_number, s.from_at, s.until_at, f.id, f.code, f.name, s.freed_why, s.over_capacity
        FROM bed_stays s JOIN beds b ON b.id = s.bed_id JOIN people p ON p.id = s.person_id LEFT JOIN staff f ON f.id = s.freed_by
        WHERE b.code = @1 ORDER BY s.id DESC LIMIT 50
        """;

    private const string SelectCensus =
        "SELECT block, sex, age_group, nights, capacity, mats FROM bed_census WHERE service_day = @1 ORDER BY rowid";

    public static BedMap Of(CentreData data, DateTime nowUtc)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var holders = new Statement(connection, Holders);
        using var numbers = new Statement(connection, CaseNumbers);
        var site = BedSiteReading.Of(connection, nowUtc);
        var holds = holders.Read(null, Columns.Instant(nowUtc)).ReadAll(row => (
            Bed: row.GetString(0),
            Hold: new HoldLine(row.IsDBNull(1) ? null : row.GetInt64(1), row.TextOrNone(2), Columns.Instant(row.GetInt64(3)))))
            .ToDictionary(of => of.Bed, of => of.Hold, StringComparer.Ordinal);
        var cases = numbers.Read(null).ReadAll(row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1))).ToDictionary();
        var lines = site.Beds.Select(bed => new BedLine(
            bed.Bed, bed.Room, bed.Block, bed.Kind, bed.Usable, bed.Occupant?.Person,
            bed.Occupant is { } lying ? cases.GetValueOrDefault(lying.Person) : null)
        {
            Mat = bed.Mat,
            Hold = holds.GetValueOrDefault(bed.Bed),
            Infants = bed.Infants,
        }).ToList();
        return new BedMap([.. lines.GroupBy(bed => (bed.Block, bed.Kind)).Select(block => Line(block.Key.Block, block.Key.Kind, [.. block]))], lines);
    }

    public static List<BedHistoryLine> History(CentreData data, Vault vault, string bed)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, SelectHistory);
        return statement.Read(null, bed).ReadAll(row => new BedHistoryLine(
            row.GetString(0), Columns.Instant(row.GetInt64(1)), row.InstantOrNone(2), row.IsDBNull(3) ? null : row.StaffName(3, vault),
            row.TextOrNone(6) is { } why ? Enum.Parse<FreedWhy>(why) : null, row.GetBoolean(7)));
    }

    public static List<CensusLine> Census(CentreData data, DateOnly day)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, SelectCensus);
        return statement.Read(null, Columns.Day(day)).ReadAll(row => new CensusLine(
            row.GetString(0), Enum.Parse<Sex>(row.GetString(1)), Enum.Parse<AgeGroup>(row.GetString(2)), row.GetInt64(3),
            row.GetInt64(4), row.GetInt64(5)));
    }

    private static BlockLine Line(string block, BlockKind kind, List<BedLine> beds) => new(
        block, kind, beds.Count(bed => bed is { Usable: true, Mat: false }), beds.Count(bed => bed.Person is not null))
    {
        Mats = beds.Count(bed => bed.Mat),
        Held = beds.Count(bed => bed is { Hold: not null, Person: null }),
        OutOfOrder = beds.Count(bed => !bed.Usable),
    };
}
