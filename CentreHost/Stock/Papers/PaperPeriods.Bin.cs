using CentreHost.Documents;
using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock.Papers;

/// <summary>The card of one lot at one place.</summary>
internal sealed partial class PaperPeriods
{
    // A document of service is one row a day, as on the item's card.
    private const string SelectLotRows =
        """
        SELECT l.service_day, d.number, d.type,
               sum(CASE WHEN NOT (d.type = 19 OR l.already_in IS NOT NULL) AND (l.units > 0) = (l.reverses IS NULL) THEN l.units ELSE 0 END),
               -sum(CASE WHEN d.type = 19 OR l.already_in IS NOT NULL OR (l.units > 0) = (l.reverses IS NULL) THEN 0 ELSE l.units END),
               sum(CASE WHEN d.type = 19 OR l.already_in IS NOT NULL THEN l.units ELSE 0 END),
               (SELECT c.number FROM stock_documents c WHERE c.key = l.already_in), max(l.occurred_at)
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.lot_id = @3 AND l.service_day BETWEEN @4 AND @5 AND l.occurred_at >= @6
        GROUP BY l.document_id, l.service_day, l.already_in ORDER BY l.service_day, max(l.occurred_at), max(l.seq)
        """;

    private const string FindLot = "SELECT code, last_usable_day, first_received FROM lots WHERE id = @1 AND item_id = @2";

    private const string FindItem = "SELECT id, code, name_fr, name_en, unit FROM items WHERE code = @1";

    public Answer<byte[]> Bin(string placeCode, string itemCode, long lot, DateOnly from, DateOnly through, PrintedBy printedBy)
    {
        if (view.Number(StockSql.FindPlace, placeCode) is not { } placeId)
        {
            return StockRefusal.PlaceUnknown(placeCode);
        }

        var items = view.Rows(
            FindItem, row => (Id: row.GetInt64(0), Item: new PaperItem(row.GetString(1), Said(row.Name(2)), row.GetString(4))), itemCode);
        if (items is not [var (id, item)])
        {
            return StockRefusal.ItemUnknown(itemCode);
        }

        if (view.Rows(FindLot, row => (Code: row.GetString(0), Last: row.DayOrNone(1), First: row.Day(2)), lot, id) is not [var (code, last, first)])
        {
            return new Refusal("bin_lot_unknown", 422, itemCode);
        }

        var place = Place.FromCode((int)placeId);
        var earliest = Columns.Instant(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-1));
        var entries = view.Rows(SelectLotRows, Entry, placeId, id, lot, Columns.Day(from), Columns.Day(through), earliest);
        var card = new BinCardData(
            Identity(through), item, code.Length > 0 ? code : PaperWords.Nothing, last, Said(Places.NameOf(view, placeId)), null,
            Sums(new ItemId(id), place, from, through, new LotId(lot)), entries)
        {
            FirstReceived = first,
        };
        return PrintedBinCard.Draw(card, language, printedBy);
    }

    private CardEntry Entry(Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        var counted = row.GetInt64(5);
        var kind = Said(HostTexts.Say("kind_" + (DocumentType)row.GetInt32(2)));
        return new CardEntry(
            row.Day(0), row.GetString(1), row.IsDBNull(6) ? kind : $"{kind} · {Said(HostTexts.Say("card_already_in", row.GetString(6)))}",
            row.GetInt64(3) + Math.Max(0, counted), row.GetInt64(4) + Math.Max(0, -counted));
    }
}
