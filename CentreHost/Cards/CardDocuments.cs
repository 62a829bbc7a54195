using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Cards;

/// <summary>
/// From rows to cards to print: the codes are made anew from the stored token and the key, and stand nowhere else. Dated by
/// when the cards were made, so that the same cards always give the same file.
/// </summary>
internal sealed class CardDocuments(CentreData data, CentreState centre, Vault vault)
{
    private const string Blank =
        """
        SELECT token, short_code, sheet, made_at FROM cards WHERE sheet BETWEEN @1 AND @2 AND state = 'Blank' ORDER BY sheet, place_on_sheet
        """;

    /// <summary>What was scanned already is in somebody's hand and is not printed twice.</summary>
    private const string Waiting =
        """
        SELECT c.person_id, p.identity, k.sealed, c.token, c.short_code, c.place_in_batch, c.valid_until, p.case_number,
               s.id, s.code, s.name, c.made_at, (SELECT count(*) FROM cards o WHERE o.batch = c.batch)
        FROM cards c LEFT JOIN people p ON p.id = c.person_id LEFT JOIN person_keys k ON k.person_id = p.id
            LEFT JOIN staff s ON s.id = c.staff_id
        WHERE c.batch = @1 AND c.state = 'Printed' ORDER BY c.place_in_batch
        """;

    /// <returns>None where no card of these sheets is blank any more.</returns>
    public CardDocument? OfSheets(long first, long last)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Blank);
        var rows = statement.Read(null, first, last).ReadAll(row => (
            Card: Card((byte[])row[0], row.GetString(1)), Sheet: row.GetInt64(2), MadeAt: Columns.Instant(row.GetInt64(3))));
        return rows.Count == 0
            ? null
            : BlankCardSheet.Of(
                centre.Now.Centre.Name, [.. rows.Select(row => row.Card)], checked((int)rows[0].Sheet), Dated(rows.Max(row => row.MadeAt)));
    }

    /// <returns>None where nothing of it waits to be printed.</returns>
    public CardDocument? OfBatch(long batch, BatchKind kind)
    {
        var settings = CardSettingsBook.Read(data);
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Waiting);
        var rows = statement.Read(null, batch).ReadAll(row => (
            Card: Card((byte[])row[3], row.GetString(4)) with { Bearer = BearerOf(row, settings) },
            Place: row.GetInt32(5), Cards: row.GetInt64(12), MadeAt: Columns.Instant(row.GetInt64(11))));
        if (rows.Count == 0)
        {
            return null;
        }

        var (name, number) = (centre.Now.Centre.Name, batch.ToString("0000", CultureInfo.InvariantCulture));
        var what = kind == BatchKind.People ? "Cartes" : "Badges";
        return new CardDocument($"{name} – {what}, série {number}", name, [.. rows.Select(row => row.Card)], Dated(rows[0].MadeAt))
        {
            PlaceOf = i => string.Create(CultureInfo.InvariantCulture, $"série {number} · {rows[i].Place:00}/{rows[i].Cards:00}"),
            SheetOf = _ => $"{what} – série {number}",
        };
    }

    private PrintedCard Card(byte[] token, string shortCode) => ShortCode.Read(shortCode) is ShortCodeReading.Good good
        ? new PrintedCard(CardToken.Create(vault.CardMac, token), good.Code)
        : throw new InvalidDataException("A card in the database has no valid short code.");

    private CardBearer BearerOf(SqliteDataReader row, CardSettings settings)
    {
        if (!row.IsDBNull(8))
        {
            var name = (byte[])row[10];
            var code = row.GetString(9);
            return new CardBearer(name.Length == 0 ? code : vault.OpenField("staff.name", row.GetInt64(8), name), code, null, IsBadge: true);
        }

        return new CardBearer(
            settings.GivenName ? PersonName.IdentityOf(row, 0, 1, vault)?.GivenNames : null,
            settings.CaseNumber ? row.GetString(7) : null,
            row.DayOrNone(6));
    }

    private static DateTimeOffset Dated(DateTime utc) => new(utc, TimeSpan.Zero);
}
