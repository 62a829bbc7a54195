using System.Text.Json;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Drafts;

/// <summary>What waits for a second person, as it was typed.</summary>
internal static class DraftLists
{
    private const string Select =
        """
        SELECT d.id, d.type, d.why, d.author_id, d.recorded_at, d.paper, s.id, s.code, s.name
        FROM stock_drafts d LEFT JOIN staff s ON s.id = d.author_id WHERE d.state = 'Waiting' ORDER BY d.recorded_at
        """;

    private const string SelectMoved =
        """
        SELECT l.move, i.code, l.units FROM stock_documents d JOIN stock_lines l ON l.document_id = d.id JOIN items i ON i.id = l.item_id
        WHERE d.number = @1 AND l.units > 0 AND l.already_in IS NULL ORDER BY l.seq
        """;

    public static List<DraftLine> Waiting(StockView view, Vault vault) => view.Rows(
        Select,
        row => (
            Id: Columns.Id((byte[])row[0]), Type: (DocumentType)row.GetInt32(1), Why: row.GetString(2), Author: row.StaffName(6, vault),
            At: Columns.Instant(row.GetInt64(4)), Paper: row.GetString(5)))
        .ConvertAll(draft =>
        {
            var typed = Typed(view, draft.Type, draft.Paper);
            return new DraftLine(
                draft.Id, draft.Type.ToString(), draft.Why, draft.Author, draft.At, typed.From, typed.To,
                [.. typed.Items.Select(item => Named(view, item.Item, item.Units) with { Loss = item.Loss })])
            {
                Witness = typed.Witness,
            };
        });

    private static Drafted Typed(StockView view, DocumentType type, string paper) => type switch
    {
        DocumentType.Count => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.PostCount)!),
        DocumentType.Receipt => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.Receive)!),
        DocumentType.Opening => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.OpenStock)!),
        DocumentType.Arrival => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.ReceiveTransfer)!),
        DocumentType.Assembly => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.AssembleKits)!),
        DocumentType.Cooking => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.CookDish)!),
        DocumentType.Dismantling => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.DismantleKits)!),
        DocumentType.Reversal => Of(view, JsonSerializer.Deserialize(paper, CentreJson.Default.ReverseDocument)!),
        _ => Of(JsonSerializer.Deserialize(paper, CentreJson.Default.MoveGoods)!),
    };

    private static Drafted Of(PostCount count) => new(
        null, count.Place, count.Lines.Where(line => line.Units is not null).Select(line => new Part(line.Item, line.Units!.Value)));

    private static Drafted Of(OpenStock opening) =>
        new(null, opening.Place, opening.Lines.Select(line => new Part(line.Item, line.Units)));

    private static Drafted Of(Receive receipt) =>
        new(receipt.Supplier, receipt.Place, receipt.Lines.Select(line => new Part(line.Item, line.Units)));

    private static Drafted Of(ReceiveTransfer arrival) => new(
        arrival.Dispatch, arrival.Into,
        arrival.Lines.Select(line => new Part(line.Item, line.Sound + line.Damaged + line.Surplus + line.Lost)));

    private static Drafted Of(DismantleKits kits) => new(
        kits.Place, kits.Missing.Count > 0 ? "lost" : kits.Place,
        [new Part(kits.Kit, kits.Kits), .. kits.Missing.Select(part => new Part(part.Item, part.Units))]);

    private static Drafted Of(AssembleKits kits) => new(kits.Place, kits.Place, [new Part(kits.Kit, kits.Kits)]);

    private static Drafted Of(CookDish dish) => new(dish.Kitchen, dish.Kitchen, [new Part(dish.Dish, dish.Portions)]);

    private static Drafted Of(MoveGoods move) =>
        new(move.From, move.To, move.Lines.Select(line => new Part(line.Item, line.Units) { Loss = line.Loss })) { Witness = move.Witness };

    /// <summary>Of a document to undo, what it moved, or so much of it as is asked for.</summary>
    private static Drafted Of(StockView view, ReverseDocument undo)
    {
        var asked = undo.Moves.ToDictionary(move => move.Move, move => move.Units);
        var moved = view.Rows(SelectMoved, row => (Move: row.GetInt64(0), Item: row.GetString(1), Units: row.GetInt64(2)), undo.Number)
            .Where(move => asked.Count == 0 || asked.ContainsKey(move.Move))
            .GroupBy(move => move.Item)
            .Select(item => new Part(item.Key, item.Sum(move => asked.GetValueOrDefault(move.Move, move.Units))));
        return new Drafted(undo.Number, null, moved);
    }

    private static DraftedItem Named(StockView view, string item, long units)
    {
        var (name, unit) = view.Rows(
            "SELECT name_fr, name_en, unit FROM items WHERE code = @1", row => (row.Name(0), row.GetString(2)), item).Single();
        return new DraftedItem(item, name, unit, units);
    }

    private sealed record Drafted(string? From, string? To, IEnumerable<Part> Items)
    {
        public string? Witness { get; init; }
    }

    private sealed record Part(string Item, long Units)
    {
        public LossKind? Loss { get; init; }
    }
}
