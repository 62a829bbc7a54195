using System.Text.Json;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Drafts;

/// <summary>What waits for a second person, as it was typed.</summary>
internal static class DraftLists
{
    private const string Select =
        """
        SELECT d.id, d.type, d.why, s.id, d.recorded_at, d.paper, s.id, s.code, s.name
        FROM stock_drafts d JOIN staff s ON s.id = d.author_id WHERE d.state = 'Waiting' ORDER BY d.recorded_at
        """;

    public static List<DraftLine> Waiting(StockView view, Vault vault) => view.Rows(
        Select,
        row => (
            Id: Columns.Id((byte[])row[0]), Type: (DocumentType)row.GetInt32(1), Why: row.GetString(2), Author: row.StaffName(6, vault),
            At: Columns.Instant(row.GetInt64(4)), Paper: row.GetString(5)))
        .ConvertAll(draft =>
        {
            var (from, to, items) = Typed(draft.Type, draft.Paper);
            return new DraftLine(
                draft.Id, draft.Type.ToString(), draft.Why, draft.Author, draft.At, from, to,
                [.. items.Select(item => Named(view, item.Item, item.Units))]);
        });

    private static (string? From, string? To, IEnumerable<(string Item, long Units)> Items) Typed(DocumentType type, string paper)
    {
        if (type == DocumentType.Count)
        {
            var count = JsonSerializer.Deserialize(paper, CentreJson.Default.PostCount)!;
            return (null, count.Place, count.Lines.Where(line => line.Units is not null).Select(line => (line.Item, line.Units!.Value)));
        }

        if (type == DocumentType.Receipt)
        {
            var receipt = JsonSerializer.Deserialize(paper, CentreJson.Default.Receive)!;
            return (receipt.Supplier, receipt.Place, receipt.Lines.Select(line => (line.Item, line.Units)));
        }

        if (type == DocumentType.Opening)
        {
            var opening = JsonSerializer.Deserialize(paper, CentreJson.Default.OpenStock)!;
            return (null, opening.Place, opening.Lines.Select(line => (line.Item, line.Units)));
        }

        var move = JsonSerializer.Deserialize(paper, CentreJson.Default.MoveGoods)!;
        return (move.From, move.To, move.Lines.Select(line => (line.Item, line.Units)));
    }

    private static DraftedItem Named(StockView view, string item, long units)
    {
        var (name, unit) = view.Rows(
            "SELECT name_fr, name_en, unit FROM items WHERE code = @1", row => (row.Name(0), row.GetString(2)), item).Single();
        return new DraftedItem(item, name, unit, units);
    }
}
