using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Loads what a late entry is judged on. Nothing in the book is dated later than it was written.</summary>
internal static class StockHistory
{
    /// <param name="held">What of the shelves is not there for whoever asks.</param>
    public static ShelfHistory Since(
        WriteTurn turn, DateTime moment, IEnumerable<(Place Place, ItemId Item)> shelves,
        IReadOnlyDictionary<BalanceKey, Quantity>? held = null)
    {
        var asked = shelves.Distinct().ToList();
        var balances = Balances.Of(OnHand(turn, asked).Select(shelf =>
            held?.TryGetValue(shelf.Key, out var of) == true
                ? KeyValuePair.Create(shelf.Key, Inventory.Reservations.Free(shelf.Value, of))
                : shelf));
        return moment >= turn.NowUtc
            ? ShelfHistory.Nothing(balances)
            : ShelfHistory.Since(moment, balances, asked.SelectMany(shelf => Lines(turn, moment, shelf)), Counts(turn, moment, asked));
    }

    /// <summary>Of one shelf, for an entry of a pile.</summary>
    public static ShelfHistory Since(WriteTurn turn, DateTime moment, (Place Place, ItemId Item) shelf, LateShelves shelves)
    {
        var balances = Balances.Of(OnHand(turn, [shelf]));
        return moment >= turn.NowUtc
            ? ShelfHistory.Nothing(balances)
            : ShelfHistory.Since(balances, shelves.Of(turn, shelf, moment), Counts(turn, moment, [shelf]));
    }

    /// <summary>Each item of the place from its own moment on, before which nothing may be asked of it.</summary>
    public static ShelfHistory Since(WriteTurn turn, Place place, IReadOnlyDictionary<ItemId, DateTime> since)
    {
        var balances = Balances.Of(OnHand(turn, [.. since.Keys.Select(item => (place, item))]));
        return ShelfHistory.Since(
            since.Values.Min(), balances, since.SelectMany(item => Lines(turn, item.Value, (place, item.Key))),
            since.SelectMany(item => Counts(turn, item.Value, [(place, item.Key)])));
    }

    /// <summary>Enough to tell which count comes next; what the shelves hold is not in it.</summary>
    public static ShelfHistory CountsSince(WriteTurn turn, DateTime moment, IEnumerable<(Place Place, ItemId Item)> shelves)
    {
        var nothing = Balances.Of(Array.Empty<StockLine>());
        return moment >= turn.NowUtc
            ? ShelfHistory.Nothing(nothing)
            : ShelfHistory.Since(moment, nothing, [], Counts(turn, moment, shelves.Distinct()));
    }

    public static List<Lot> Lots(WriteTurn turn, IEnumerable<ItemId> items) =>
        turn.Read(StockSql.LotsOfItems, Ids(items)).ReadAll(StockRows.Lot);

    private static IEnumerable<CountedShelf> Counts(
        WriteTurn turn, DateTime moment, IEnumerable<(Place Place, ItemId Item)> shelves) =>
        shelves.Where(shelf => shelf.Place.IsInside).SelectMany(shelf => turn
            .Read(StockSql.CountsSince, shelf.Place.Code, shelf.Item.Value, Columns.Instant(moment)).ReadAll(StockRows.Counted));

    private static List<PostedLine> Lines(WriteTurn turn, DateTime moment, (Place Place, ItemId Item) shelf) => turn
        .Read(StockSql.LinesSince, shelf.Place.Code, shelf.Item.Value, Columns.Instant(moment)).ReadAll(StockRows.Line);

    /// <summary>One question for each place: a paper of twenty lines asks once.</summary>
    private static IEnumerable<KeyValuePair<BalanceKey, Quantity>> OnHand(
        WriteTurn turn, IReadOnlyCollection<(Place Place, ItemId Item)> shelves) => shelves
        .GroupBy(shelf => shelf.Place, shelf => shelf.Item)
        .SelectMany(items => turn
            .Read(items.Key.IsInside ? StockSql.BalancesOfItems : StockSql.SumsOfItems, items.Key.Code, Ids(items))
            .ReadAll(row => KeyValuePair.Create(
                new BalanceKey(items.Key, new ItemId(row.GetInt64(0)), new LotId(row.GetInt64(1)), (StockCondition)row.GetInt32(2)),
                new Quantity(row.GetInt64(3)))));

    /// <summary>As a JSON list, which SQLite reads as rows.</summary>
    private static string Ids(IEnumerable<ItemId> items) => $"[{string.Join(',', items.Distinct().Select(item => item.Value))}]";
}
