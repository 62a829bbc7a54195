using CentreHost.Storage;
using Inventory;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock;

/// <summary>Stored rows as the ledger's own nouns.</summary>
internal static class StockRows
{
    /// <summary>Columns of <see cref="StockSql.LotsOfItem"/>.</summary>
    public static Lot Lot(SqliteDataReader row) => new(
        new LotId(row.GetInt64(0)),
        new ItemId(row.GetInt64(1)),
        LotCode.Parse(row.GetString(2)),
        row.DayOrNone(3),
        row.Day(4),
        (LotStanding)row.GetInt32(5))
    {
        MergedInto = row.IsDBNull(6) ? null : new LotId(row.GetInt64(6)),
    };

    /// <summary>Columns of <see cref="StockSql.LotsOnShelf"/>; the code on the box decides nothing there.</summary>
    public static LotOnHand LotOnHand(SqliteDataReader row, ItemId item) => new(
        new Lot(
            new LotId(row.GetInt64(0)), item, LotCode.Blank, row.DayOrNone(1), row.Day(2), (LotStanding)row.GetInt32(3)),
        new Quantity(row.GetInt64(4)),
        (StockCondition)row.GetInt32(5));

    /// <summary>Columns of <see cref="StockSql.ShortagesOfSource"/>.</summary>
    public static OpenShortage Shortage(SqliteDataReader row) => new(
        Columns.Id((byte[])row[0]),
        Place.FromCode(row.GetInt32(1)),
        new ItemId(row.GetInt64(2)),
        new Quantity(row.GetInt64(3)),
        Columns.Instant(row.GetInt64(4)),
        row.Day(5),
        new Quantity(row.GetInt64(6)),
        new Quantity(row.GetInt64(7)))
    {
        To = Place.FromCode(row.GetInt32(8)),
    };

    /// <summary>Columns of <see cref="StockSql.CountsSince"/>.</summary>
    public static CountedShelf Counted(SqliteDataReader row) => new(
        new BalanceKey(
            Place.FromCode(row.GetInt32(0)),
            new ItemId(row.GetInt64(1)),
            new LotId(row.GetInt64(2)),
            (StockCondition)row.GetInt32(3)),
        Columns.Instant(row.GetInt64(4)),
        row.Day(5),
        new Quantity(row.GetInt64(6)),
        Columns.Id((byte[])row[7]));

    /// <summary>Columns of <see cref="StockSql.LinesOfSource"/>.</summary>
    public static PostedLine Line(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        (DocumentType)row.GetInt32(2),
        Columns.Id((byte[])row[3]),
        Columns.Id((byte[])row[4]),
        Columns.Instant(row.GetInt64(5)),
        row.Day(6),
        new StockLine(
            Place.FromCode(row.GetInt32(7)),
            new ItemId(row.GetInt64(8)),
            new LotId(row.GetInt64(9)),
            (StockCondition)row.GetInt32(10),
            new Quantity(row.GetInt64(11))),
        row.IsDBNull(12) ? null : row.GetInt64(12),
        row.IsDBNull(13) ? null : Columns.Id((byte[])row[13]));
}
