using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Cards;

/// <summary>The batches and what is in them, as staff read them.</summary>
internal sealed class BatchLists(CentreData data, Vault vault)
{
    private const string Select =
        """
        SELECT b.id, b.kind, b.made_for, b.made_at, b.made_by, s.id, s.code, s.name,
               count(*), sum(c.state = 'Printed'), sum(c.state = 'Bound'), sum(c.state IN ('Revoked', 'Expired')),
               (SELECT at FROM card_prints p WHERE p.batch = b.id ORDER BY p.seq DESC LIMIT 1),
               (SELECT read_back FROM card_prints p WHERE p.batch = b.id ORDER BY p.seq DESC LIMIT 1)
        FROM card_batches b JOIN cards c ON c.batch = b.id LEFT JOIN staff s ON s.id = b.made_by
        """;

    private const string All = $"{Select} GROUP BY b.id ORDER BY b.id DESC LIMIT 500";

    private const string One = $"{Select} WHERE b.id = @1 GROUP BY b.id";

    private const string Cards =
        """
        SELECT c.person_id, p.identity, k.sealed, c.place_in_batch, c.short_code, c.state, p.case_number, s.id, s.code, s.name
        FROM cards c LEFT JOIN people p ON p.id = c.person_id LEFT JOIN person_keys k ON k.person_id = p.id
            LEFT JOIN staff s ON s.id = c.staff_id
        WHERE c.batch = @1 ORDER BY c.place_in_batch
        """;


    public List<BatchLine> For(Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, All);
        return [.. statement.Read(null).ReadAll(Line).Where(line => BatchAccess.Sees(actor, line.Kind))];
    }

    public BatchPage? Show(long batch)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var head = new Statement(connection, One);
        using var cards = new Statement(connection, Cards);
        return head.Read(null, batch).ReadAll(Line) is [var line] ? new BatchPage(line, cards.Read(null, batch).ReadAll(Card)) : null;
    }

    private BatchLine Line(SqliteDataReader row) => new(
        row.GetInt64(0),
        Enum.Parse<BatchKind>(row.GetString(1)),
        row.TextOrNone(2),
        Columns.Instant(row.GetInt64(3)),
        row.IsDBNull(5) ? StaffSessions.ConsoleKiosk : row.StaffName(5, vault),
        row.GetInt64(8),
        row.GetInt64(9),
        row.GetInt64(10),
        row.GetInt64(11),
        row.InstantOrNone(12),
        row.IsDBNull(13) ? null : row.GetBoolean(13));

    /// <summary>Enough to hand it to the right person: the given name and one letter of the family's.</summary>
    private BatchCard Card(SqliteDataReader row)
    {
        var isBadge = !row.IsDBNull(7);
        var identity = isBadge ? null : PersonName.IdentityOf(row, 0, 1, vault);
        return new BatchCard(
            row.GetInt32(3),
            CardBinding.Printed(row.GetString(4)),
            Enum.Parse<CardState>(row.GetString(5)),
            isBadge || row.IsDBNull(0) ? null : row.GetInt64(0),
            row.TextOrNone(6),
            isBadge ? row.StaffName(7, vault) : identity?.GivenNames,
            identity?.FamilyNames is { Length: > 0 } family ? $"{char.ToUpperInvariant(family[0])}." : null,
            row.TextOrNone(8));
    }
}
