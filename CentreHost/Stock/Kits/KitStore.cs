using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kits;

/// <summary>Kit contents and the lots kits were made of, as stored. A version of contents is never changed.</summary>
internal static class KitStore
{
    /// <summary>
    /// Of the kit of <c>c</c>, the version that counts on day <c>@1</c>: the one that counts from the latest day. Before the
    /// first of them the first counts, for what was made before anybody said what it holds.
    /// </summary>
    public const string InForce =
        """
        (SELECT v.id FROM kit_contents v WHERE v.kit_id = c.kit_id
         ORDER BY v.from_day > @1, CASE WHEN v.from_day <= @1 THEN v.from_day END DESC, v.from_day, v.version DESC LIMIT 1)
        """;

    private const string SelectContents =
        $"""
        SELECT c.kit_id, c.version, c.making, p.item_id, p.units FROM kit_contents c JOIN kit_components p ON p.contents_id = c.id
        WHERE c.id = {InForce} ORDER BY c.kit_id, p.item_id
        """;

    private const string SelectLaterDays = "SELECT DISTINCT from_day FROM kit_contents WHERE from_day > @1 ORDER BY 1";

    private const string SelectLastVersion = "SELECT max(version) FROM kit_contents WHERE kit_id = @1";

    private const string SelectKitLots =
        """
        SELECT k.lot_id, k.contents_version, k.made, p.item_id, p.part_lot_id, p.per_kit,
               l.id, l.item_id, l.code, l.last_usable_day, l.first_received, l.standing, l.merged_into
        FROM kit_lots k JOIN kit_lot_parts p ON p.lot_id = k.lot_id JOIN lots l ON l.id = k.lot_id ORDER BY k.lot_id
        """;

    private const string InsertContents =
        "INSERT INTO kit_contents (kit_id, version, making, recorded_at, from_day) VALUES (@1, @2, @3, @4, @5) RETURNING id";

    private const string InsertComponent = "INSERT INTO kit_components (contents_id, item_id, units) VALUES (@1, @2, @3)";

    private const string InsertKitLot = "INSERT INTO kit_lots (lot_id, contents_version, made) VALUES (@1, @2, @3)";

    private const string InsertPart = "INSERT INTO kit_lot_parts (lot_id, item_id, part_lot_id, per_kit) VALUES (@1, @2, @3, @4)";

    private const string SelectMaking =
        $"SELECT c.making FROM kit_contents c WHERE c.kit_id = @2 AND c.id = {InForce}";

    /// <summary>Asked at every hand-out, so one look at an index and no more.</summary>
    public static bool IsVirtual(WriteTurn turn, ItemId item, DateOnly day) =>
        turn.Scalar(SelectMaking, Columns.Day(day), item.Value) is long making && making == (int)KitMaking.Virtual;

    public static KitCatalogue Catalogue(WriteTurn turn, DateOnly day) =>
        new(Gather(turn.Read(SelectContents, Columns.Day(day)).ReadAll(Row)));

    public static List<KitContents> Contents(StockView view, DateOnly day) => Gather(view.Rows(SelectContents, Row, Columns.Day(day)));

    /// <summary>The days after this one from which some kit holds something else.</summary>
    public static List<DateOnly> LaterDays(WriteTurn turn, DateOnly day) =>
        turn.Read(SelectLaterDays, Columns.Day(day)).ReadAll(row => row.Day(0));

    /// <summary>0 where nobody has said yet what the kit holds.</summary>
    public static int LastVersion(WriteTurn turn, ItemId kit) => turn.Scalar(SelectLastVersion, kit.Value) is long last ? (int)last : 0;

    public static List<KitLot> KitLots(WriteTurn turn) =>
    [
        .. turn.Read(SelectKitLots)
            .ReadAll(row => (
                Lot: new Lot(
                    new LotId(row.GetInt64(6)), new ItemId(row.GetInt64(7)), LotCode.Parse(row.GetString(8)), row.DayOrNone(9),
                    row.Day(10), (LotStanding)row.GetInt32(11))
                {
                    MergedInto = row.IsDBNull(12) ? null : new LotId(row.GetInt64(12)),
                },
                Version: row.GetInt32(1),
                Made: new Quantity(row.GetInt64(2)),
                Part: new KitLotPart(new ItemId(row.GetInt64(3)), new LotId(row.GetInt64(4)), new Quantity(row.GetInt64(5)))))
            .GroupBy(row => row.Lot.Id)
            .Select(lot => new KitLot(lot.First().Lot, lot.First().Version, lot.First().Made, [.. lot.Select(row => row.Part)])),
    ];

    public static void Keep(WriteTurn turn, KitContents contents, DateOnly from)
    {
        var id = turn.Scalar(
            InsertContents, contents.Kit.Value, contents.Version, (int)contents.Making, Columns.Instant(turn.NowUtc),
            Columns.Day(from));
        foreach (var part in contents.Components)
        {
            turn.Run(InsertComponent, id, part.Item.Value, part.PerKit.Units);
        }
    }

    public static void Keep(WriteTurn turn, IEnumerable<KitLot> made)
    {
        foreach (var kits in made)
        {
            StockLots.Record(turn, [kits.Lot], []);
            turn.Run(InsertKitLot, kits.Lot.Id.Value, kits.ContentsVersion, kits.Made.Units);
            foreach (var part in kits.Parts)
            {
                turn.Run(InsertPart, kits.Lot.Id.Value, part.Item.Value, part.Lot.Value, part.PerKit.Units);
            }
        }
    }

    private static List<KitContents> Gather(List<ContentsRow> rows) =>
    [
        .. rows.GroupBy(row => row.Kit).Select(kit => new KitContents(
            kit.Key, kit.First().Version, [.. kit.Select(row => row.Part)], kit.First().Making)),
    ];

    private static ContentsRow Row(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        new ItemId(row.GetInt64(0)), row.GetInt32(1), (KitMaking)row.GetInt32(2),
        new KitComponent(new ItemId(row.GetInt64(3)), new Quantity(row.GetInt64(4))));

    private sealed record ContentsRow(ItemId Kit, int Version, KitMaking Making, KitComponent Part);
}
