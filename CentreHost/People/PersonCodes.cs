using System.Globalization;
using System.Text.RegularExpressions;
using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.People;

/// <summary>
/// People by what is printed or painted: the short code of a card, a household's code, a bed's. Asked of the database each
/// time, for these change hands.
/// </summary>
internal static partial class PersonCodes
{
    private const string OfCard = "SELECT person_id FROM cards WHERE short_code = @1 AND person_id IS NOT NULL";

    private const string OfHousehold =
        """
        SELECT m.person_id FROM households h JOIN household_members m ON m.household_id = h.id AND m.until_at IS NULL
        WHERE h.code = @1 ORDER BY m.kinship <> 'Head', m.id
        """;

    private const string OfBed =
        "SELECT s.person_id FROM beds b JOIN bed_stays s ON s.bed_id = b.id AND s.until_at IS NULL WHERE b.code IN (@1, @2)";

    private const string HouseholdOfPerson =
        """
        SELECT h.code FROM household_members m JOIN households h ON h.id = m.household_id
        WHERE m.person_id = @1 AND m.until_at IS NULL
        """;

    public static IEnumerable<long> Find(SqliteConnection connection, string asked)
    {
        if (asked.Length is 0 or > 24)
        {
            return [];
        }

        if (HouseholdCode().Match(asked) is { Success: true } household)
        {
            return Ask(connection, OfHousehold, HouseholdBook.Code(long.Parse(household.Groups[1].Value, CultureInfo.InvariantCulture)));
        }

        return ShortCode.Read(asked) is ShortCodeReading.Good card
            ? Ask(connection, OfCard, card.Code.Letters)
            : Ask(connection, OfBed, asked, asked.ToUpperInvariant());
    }

    public static List<PersonLine> Lines(SqliteConnection connection, IReadOnlyList<KnownPerson> found)
    {
        using var bed = new Statement(connection, BedStays.BedOfPerson);
        using var household = new Statement(connection, HouseholdOfPerson);
        return [.. found.Select(known => new PersonLine(
            known.Person, known.CaseNumber, known.Name, known.Sex, known.AgeGroup, known.Status,
            bed.Scalar(null, known.Person) as string, household.Scalar(null, known.Person) as string))];
    }

    private static List<long> Ask(SqliteConnection connection, string sql, params object?[] values)
    {
        using var statement = new Statement(connection, sql);
        return statement.Read(null, values).ReadAll(row => row.GetInt64(0));
    }

    [GeneratedRegex("^[hH][- ]?([0-9]{1,9})$")]
    private static partial Regex HouseholdCode();
}
