using System.Text.Json;
using CentreHost.Stock.Kits;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Moves;

/// <param name="Code">Of what is moved: another than the one typed, where that turned out to be it.</param>
internal sealed record MovedItem(ItemId Id, string Code, int MinimumDaysLeft, bool IsVirtual);

/// <summary>What the book knows of the items of one paper, asked once for all of them.</summary>
internal static class MovedItems
{
    private const string Select =
        $"""
        SELECT i.code, t.id, t.code, coalesce(p.minimum_days_left, 0), (SELECT c.making FROM kit_contents c
               WHERE c.id = {KitStore.InForce} AND c.kit_id = t.id)
        FROM items i JOIN items t ON t.id = coalesce(i.merged_into, i.id) LEFT JOIN item_plans p ON p.item_id = t.id
        WHERE i.code IN (SELECT value FROM json_each(@2))
        """;

    public static Dictionary<string, MovedItem> Of(WriteTurn turn, IEnumerable<string?> codes, DateOnly day) => turn
        .Read(Select, Columns.Day(day), JsonSerializer.Serialize([.. codes.OfType<string>().Distinct()], CentreJson.Default.ListString))
        .ReadAll(row => (
            Typed: row.GetString(0),
            Item: new MovedItem(
                new ItemId(row.GetInt64(1)), row.GetString(2), row.GetInt32(3),
                !row.IsDBNull(4) && row.GetInt32(4) == (int)KitMaking.Virtual)))
        .ToDictionary(found => found.Typed, found => found.Item);
}
