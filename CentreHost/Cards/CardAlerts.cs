using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Cards;

/// <summary>Revoked cards that were shown: the counter and the gate keep each as a refused scan.</summary>
internal sealed class CardAlerts(CentreData data, CentreState centre, Vault vault)
{
    /// <summary>Of people's cards: nobody is served with a badge.</summary>
    private const string Select =
        """
        SELECT r.id, c.short_code, c.person_id, p.case_number, c.revoked_at, c.revoked_because, r.at, r.kiosk, r.service_id,
               s.id, s.code, s.name, a.at, h.id, h.code, h.name, a.staff_id
        FROM refused_scans r JOIN cards c ON c.id = r.card_id LEFT JOIN people p ON p.id = c.person_id LEFT JOIN staff s ON s.id = r.staff_id
            LEFT JOIN card_alerts_seen a ON a.refused_seq = r.seq LEFT JOIN staff h ON h.id = a.staff_id
        WHERE r.code = 'card_revoked' ORDER BY r.seq DESC LIMIT 500
        """;

    public const string Unseen =
        """
        SELECT count(*) FROM refused_scans r WHERE r.code = 'card_revoked' AND r.card_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM card_alerts_seen a WHERE a.refused_seq = r.seq)
        """;

    private const string Find = "SELECT seq FROM refused_scans WHERE id = @1 AND code = 'card_revoked' AND card_id IS NOT NULL";

    private const string See =
        """
        INSERT OR IGNORE INTO card_alerts_seen (refused_seq, at, staff_id)
        SELECT r.seq, @2, @3 FROM refused_scans r JOIN refused_scans o ON o.seq = @1
        WHERE r.card_id = o.card_id AND r.code = 'card_revoked' AND r.seq <= o.seq
        """;

    public List<CardAlertLine> For(Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return statement.Read(null).ReadAll(row => Line(row, actor));
    }

    public static Answer<Done> TakeNote(WriteTurn turn, SeeCardAlert request, Actor actor)
    {
        if (turn.Scalar(Find, Columns.Id(request.Scan)) is not long seq)
        {
            return CardRefusal.AlertUnknown();
        }

        turn.Run(See, seq, Columns.Instant(turn.NowUtc), actor.StaffId);
        return new Done(request.Id);
    }

    private CardAlertLine Line(SqliteDataReader row, Actor actor) => new(
        Columns.Id((byte[])row[0]),
        CardBinding.Printed(row.GetString(1)),
        row.IsDBNull(2) ? null : row.GetInt64(2),
        row.TextOrNone(3),
        row.InstantOrNone(4),
        row.TextOrNone(5),
        Columns.Instant(row.GetInt64(6)),
        row.GetString(7),
        ServiceFor(actor, row),
        row.IsDBNull(9) ? StaffSessions.ConsoleKiosk : row.StaffName(9, vault),
        row.InstantOrNone(12),
        row.IsDBNull(12) ? null : row.IsDBNull(13) ? StaffSessions.ConsoleKiosk : row.StaffName(13, vault));

    /// <summary>Which service somebody asked for is the business of those who may give it.</summary>
    private Sentence? ServiceFor(Actor actor, SqliteDataReader row) =>
        !row.IsDBNull(8) && centre.Catalogue[row.GetInt64(8)] is { } service && actor.Has(service.Roles) ? service.Name : null;
}
