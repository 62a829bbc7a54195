using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>What a card is and how it came to be that, for staff who hold it in their hand.</summary>
internal sealed class CardLookUp(CentreData data, Vault vault)
{
    private const string Select =
        """
        SELECT c.id, c.state, c.short_code, c.person_id, c.revoked_because, s.code, p.case_number, c.made_at, c.sheet, c.batch,
               c.place_in_batch, c.valid_until
        FROM cards c LEFT JOIN staff s ON s.id = c.staff_id LEFT JOIN people p ON p.id = c.person_id
        WHERE c.token = @1 OR c.short_code = @2
        """;

    private const string Changes =
        """
        SELECT h.at, h.from_state, h.to_state, h.why, h.kiosk, h.staff_id, s.id, s.code, s.name
        FROM card_changes h LEFT JOIN staff s ON s.id = h.staff_id WHERE h.card_id = @1 ORDER BY h.seq
        """;

    public Answer<CardFound> Find(string text, DateOnly today)
    {
        var key = CardKey.Read(text, ReadBy.Typed, vault.CardMac);
        if (key.Fault is { } fault)
        {
            return CardRefusal.Unreadable(fault);
        }

        using var connection = SqliteSettings.OpenReader(data);
        using var cards = new Statement(connection, Select);
        using var row = cards.Read(null, key.Token, key.ShortCode);
        if (!row.Read())
        {
            return CardRefusal.Unknown();
        }

        using var changes = new Statement(connection, Changes);
        var sheet = row.GetInt64(8);
        return new CardFound(
            CardLife.On(today, Enum.Parse<CardState>(row.GetString(1)), row.DayOrNone(11)),
            CardBinding.Printed(row.GetString(2)),
            row.IsDBNull(3) ? null : row.GetInt64(3),
            row.TextOrNone(4))
        {
            Staff = row.TextOrNone(5),
            CaseNumber = row.TextOrNone(6),
            MadeAtUtc = Columns.Instant(row.GetInt64(7)),
            Sheet = sheet == 0 ? null : sheet,
            Batch = row.IsDBNull(9) ? null : row.GetInt64(9),
            PlaceInBatch = row.NumberOrNone(10),
            ValidUntil = row.DayOrNone(11),
            History = changes.Read(null, row.GetInt64(0)).ReadAll(line => new CardHistoryLine(
                Columns.Instant(line.GetInt64(0)),
                Enum.Parse<CardState>(line.GetString(1)),
                Enum.Parse<CardState>(line.GetString(2)),
                line.GetString(3),
                line.IsDBNull(5) ? null : line.IsDBNull(6) ? StaffSessions.ConsoleKiosk : line.StaffName(6, vault),
                line.GetString(4))),
        };
    }
}
