using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>
/// The shelves before a pile of late entries: read once and carried on by what is written since, by whomever. Read anew
/// for each entry, fifteen thousand of them would walk over each other's lines a hundred million times.
/// </summary>
/// <param name="since">When the oldest of the pile happened.</param>
internal sealed class LateShelves(DateTime since)
{
    private readonly Dictionary<(Place Place, ItemId Item), Known> _known = [];
    private bool _isUnsure;

    /// <summary>At the begin of each turn: what was seen in one that was rolled back never was.</summary>
    public void Begin(WriteTurn turn)
    {
        if (_isUnsure)
        {
            _known.Clear();
        }

        _isUnsure = true;
        turn.OnCommitted(() => _isUnsure = false);
    }

    /// <summary>Of one shelf, with every line of this turn in.</summary>
    public ShelfLines Of(WriteTurn turn, (Place Place, ItemId Item) shelf, DateTime moment)
    {
        var through = (long)turn.Scalar(StockSql.LastLine)!;
        if (!_known.TryGetValue(shelf, out var known) || moment < known.Lines.Since)
        {
            var from = moment < since ? moment : since;
            known = new Known(new ShelfLines(from));
            Add(known.Lines, turn, shelf, StockSql.ChangesSince, Columns.Instant(from));
        }
        else if (through > known.Through)
        {
            Add(known.Lines, turn, shelf, StockSql.ChangesAfter, known.Through);
        }

        _known[shelf] = known with { Through = through };
        return known.Lines;
    }

    private static void Add(ShelfLines lines, WriteTurn turn, (Place Place, ItemId Item) shelf, string sql, object after)
    {
        using var row = turn.Read(sql, shelf.Place.Code, shelf.Item.Value, after);
        while (row.Read())
        {
            var key = new BalanceKey(shelf.Place, shelf.Item, new LotId(row.GetInt64(0)), (StockCondition)row.GetInt32(1));
            lines.Add(key, Columns.Instant(row.GetInt64(2)), row.Day(3), new Quantity(row.GetInt64(4)));
        }
    }

    private readonly record struct Known(ShelfLines Lines, long Through = 0);
}
