using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.PaperPath;

/// <summary>A line of a roster. Of the profile no more than the given name and the first letter of the family's.</summary>
/// <param name="Token">Of the card the code is drawn from; none: the case number stands in its place.</param>
internal sealed record RosterPerson(
    long Person, long? Card, byte[]? Token, string? ShortCode, string CaseNumber, string? Name, Sex Sex, AgeGroup AgeGroup, string? Diet,
    string? Block, string? Room);

/// <summary>Who is put on a roster, in the order in which they are looked for: by block and room, those without a bed last.</summary>
internal static class RosterPeople
{
    private const string Columns =
        """
        p.id, c.id, c.token, c.short_code, p.case_number, p.identity, k.sealed, p.sex, p.age_group, p.diet, l.code, r.code
        """;

    private const string Beds =
        """
        LEFT JOIN person_keys k ON k.person_id = p.id
            LEFT JOIN bed_stays b ON b.person_id = p.id AND b.until_at IS NULL LEFT JOIN beds d ON d.id = b.bed_id
            LEFT JOIN rooms r ON r.id = d.room_id LEFT JOIN blocks l ON l.id = r.block_id
        """;

    private const string Expected =
        $"""
        SELECT {Columns} FROM people p LEFT JOIN cards c ON c.person_id = p.id AND c.state = 'Bound' {Beds}
        WHERE p.status IN ('Present', 'Out')
        """;

    private const string OfSheet =
        $"""
        SELECT {Columns} FROM paper_sheet_people s JOIN people p ON p.id = s.person_id LEFT JOIN cards c ON c.id = s.card_id {Beds}
        WHERE s.sheet = @1 ORDER BY s.place
        """;

    /// <summary>Those on the books now: who sleeps here tonight eats here tomorrow.</summary>
    public static List<RosterPerson> Now(CentreData data, Vault vault)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Expected);
        return [.. statement.Read(null).ReadAll(row => Read(row, vault))
            .OrderBy(one => one.Block is null)
            .ThenBy(one => one.Block, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Room, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Name is null)
            .ThenBy(one => one.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true))
            .ThenBy(one => one.Person)];
    }

    /// <summary>As printed; a bed changed since stands as it is now.</summary>
    public static List<RosterPerson> On(CentreData data, Vault vault, long sheet)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, OfSheet);
        return statement.Read(null, sheet).ReadAll(row => Read(row, vault));
    }

    private static RosterPerson Read(SqliteDataReader row, Vault vault) => new(
        row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : (byte[])row[2],
        row.IsDBNull(3) ? null : CardBinding.Printed(row.GetString(3)), row.GetString(4), Short(PersonName.IdentityOf(row, 0, 5, vault)),
        Enum.Parse<Sex>(row.GetString(7)), Enum.Parse<AgeGroup>(row.GetString(8)), row.TextOrNone(9), row.TextOrNone(10), row.TextOrNone(11));

    private static string? Short(Identity? identity)
    {
        if (identity is null)
        {
            return null;
        }

        var family = identity.FamilyNames?.Trim() ?? "";
        var initial = family.Length == 0 ? "" : $" {System.Globalization.StringInfo.GetNextTextElement(family).ToUpperInvariant()}.";
        return $"{identity.GivenNames?.Trim()}{initial}".Trim();
    }
}
