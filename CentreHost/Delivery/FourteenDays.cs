using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Storage;
using CentreHost.Summaries;
using Microsoft.Data.Sqlite;

namespace CentreHost.Delivery;

/// <summary>Whoever arrived in the period, as far as the block counts them.</summary>
internal sealed record Arrival(AgeGroup AgeGroup, Intention Intention, Needs Needs, Identity? Identity);

/// <summary>
/// Protection, intentions and countries: totals of a whole period of fourteen days and none that is small, because on one
/// day at one centre such a figure is a person. Told once, with the period's last day, so that no two totals overlap.
/// </summary>
internal static class FourteenDays
{
    public const string OtherCountries = "OTHER";

    /// <summary>Also those who were counted with a convoy before they had a number.</summary>
    private const string Arrived =
        """
        SELECT p.id, p.age_group, p.intention, p.needs, p.identity, k.sealed
        FROM people p LEFT JOIN person_keys k ON k.person_id = p.id
        WHERE p.arrived_at >= @1 AND p.arrived_at < @2 AND p.merged_into IS NULL
        """;

    private static readonly (string Indicator, Needs Need)[] Protection =
    [
        ("VULN_UMC", Needs.UnaccompaniedChild), ("VULN_VOT", Needs.Trafficking), ("VULN_SGBV", Needs.GenderBasedViolence),
        ("VULN_MEDICAL", Needs.Medical), ("VULN_DISABILITY", Needs.Disability), ("PREGNANT_LACTATING", Needs.Pregnant),
        ("ASYLUM_REFERRAL", Needs.Asylum),
    ];

    private static readonly (string Indicator, Intention Intention)[] Intentions =
    [
        ("INTENTION_RETURN", Intention.Return), ("INTENTION_CONTINUE", Intention.Continue), ("INTENTION_STAY", Intention.Stay),
        ("INTENTION_UNDECIDED", Intention.Undecided),
    ];

    /// <returns>None unless a period ends with this day.</returns>
    public static Block14? Of(SqliteConnection connection, DateOnly day, ServiceDays days, Vault vault, IndicatorDictionary dictionary)
    {
        var (from, until) = dictionary.PeriodOf(day);
        if (day != until)
        {
            return null;
        }

        var arrivals = Read(connection, days.StartUtc(from), days.EndUtc(until), vault);
        return new Block14(from, until, Figures(arrivals, dictionary.Smallest));
    }

    public static List<BundleFigure> Figures(IReadOnlyList<Arrival> arrivals, int smallest) =>
    [
        .. Protection.Select(one => Told(one.Indicator, null, arrivals.Count(a => a.Needs.HasFlag(one.Need)), smallest)),
        Told("ELDERLY", null, arrivals.Count(a => a.AgeGroup == AgeGroup.From60 || a.Needs.HasFlag(Needs.Elderly)), smallest),
        .. Intentions.Select(one => Told(one.Indicator, null, arrivals.Count(a => a.Intention == one.Intention), smallest)),
        .. Countries("NATIONALITY", arrivals.Select(a => a.Identity?.Nationality ?? Nationalities.Unknown), smallest),
        .. Countries("PROVENANCE", arrivals.Select(a => CountryNames.CodeOf(a.Identity?.Provenance)), smallest),
        .. Countries("DESTINATION", arrivals.Select(a => CountryNames.CodeOf(a.Identity?.Destination)), smallest),
    ];

    /// <summary>Countries of few are one together: that one of them was there would already be told by naming it.</summary>
    private static IEnumerable<BundleFigure> Countries(string indicator, IEnumerable<string> codes, int smallest)
    {
        var counts = codes.GroupBy(code => Nationalities.Find(code) is null ? Nationalities.Unknown : code)
            .Select(country => (Code: country.Key, Count: country.Count())).OrderBy(country => country.Code, StringComparer.Ordinal).ToList();
        var few = counts.Where(country => country.Count < smallest).Sum(country => country.Count);
        return
        [
            .. counts.Where(country => country.Count >= smallest).Select(country => Told(indicator, country.Code, country.Count, smallest)),
            .. few > 0 ? [Told(indicator, OtherCountries, few, smallest)] : Array.Empty<BundleFigure>(),
        ];
    }

    private static BundleFigure Told(string indicator, string? detail, int count, int smallest) => count < smallest
        ? new BundleFigure(indicator, Cells.All, Cells.All, detail, null, ObsStatus.Suppressed)
        : new BundleFigure(indicator, Cells.All, Cells.All, detail, count, ObsStatus.Normal);

    private static List<Arrival> Read(SqliteConnection connection, DateTime fromUtc, DateTime untilUtc, Vault vault)
    {
        using var statement = new Statement(connection, Arrived);
        return statement.Read(null, Columns.Instant(fromUtc), Columns.Instant(untilUtc)).ReadAll(row =>
        {
            // Of whoever was anonymised no key is left: they are counted, and nothing more is known of them.
            var seal = row.IsDBNull(5) ? null : SealedPerson.Of(vault, row.GetInt64(0), (byte[])row[5]);
            return new Arrival(
                Enum.Parse<AgeGroup>(row.GetString(1)),
                Enum.Parse<Intention>(row.GetString(2)),
                seal?.OpenNeeds(row.IsDBNull(3) ? null : (byte[])row[3]) ?? Needs.None,
                seal?.OpenIdentity(row.IsDBNull(4) ? null : (byte[])row[4]));
        });
    }
}

/// <summary>The country somebody meant, where it is one: what else was written is nobody's business outside.</summary>
internal static class CountryNames
{
    private static readonly char[] Marks = [',', '/', '(', ')', '-', ';', '>'];

    private static readonly Lazy<Dictionary<string, string>> ByName = new(() => Nationalities.All
        .SelectMany(country => new (string Name, string Code)[] { (country.Code, country.Code), (country.Fr, country.Code), (country.En, country.Code) })
        .DistinctBy(one => NameFolding.Fold(one.Name)).ToDictionary(one => NameFolding.Fold(one.Name), one => one.Code, StringComparer.Ordinal));

    public static string CodeOf(string? text) => text is null ? Nationalities.Unknown
        : text.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(text.Trim())
            .Select(part => ByName.Value.GetValueOrDefault(NameFolding.Fold(part))).FirstOrDefault(code => code is not null) ?? Nationalities.Unknown;
}
