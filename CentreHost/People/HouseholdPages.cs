using CentreHost.Cards;
using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>A household as staff read it.</summary>
internal sealed class HouseholdPages(CentreData data, Vault vault)
{
    private const string Members =
        """
        SELECT p.id, p.identity, k.sealed, p.case_number, p.sex, p.age_group, p.status, m.kinship, m.from_at,
               (SELECT b.code FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE s.person_id = p.id AND s.until_at IS NULL),
               (SELECT c.short_code FROM cards c WHERE c.person_id = p.id AND c.state = 'Bound')
        FROM household_members m JOIN people p ON p.id = m.person_id LEFT JOIN person_keys k ON k.person_id = p.id
        WHERE m.household_id = @1 AND m.until_at IS NULL ORDER BY m.kinship <> 'Head', m.id
        """;

    public HouseholdPage? Show(long household)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var head = new Statement(connection, "SELECT code, collector_id, made_at FROM households WHERE id = @1");
        using var row = head.Read(null, household);
        if (!row.Read())
        {
            return null;
        }

        using var members = new Statement(connection, Members);
        var collector = row.IsDBNull(1) ? (long?)null : row.GetInt64(1);
        return new HouseholdPage(
            household, row.GetString(0), collector, Columns.Instant(row.GetInt64(2)), members.Read(null, household).ReadAll(Line));
    }

    private HouseholdMemberLine Line(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(3),
        PersonName.IdentityOf(row, 0, 1, vault) is { } known ? NamesOf.InOrder(known) : "",
        Enum.Parse<Sex>(row.GetString(4)),
        Enum.Parse<AgeGroup>(row.GetString(5)),
        Enum.Parse<PersonStatus>(row.GetString(6)),
        Enum.Parse<Kinship>(row.GetString(7)),
        Columns.Instant(row.GetInt64(8)),
        row.TextOrNone(9),
        row.TextOrNone(10) is { } code ? CardBinding.Printed(code) : null);
}
