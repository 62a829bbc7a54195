using CentreHost.Storage;

namespace CentreHost.Headquarters.Figures;

/// <summary>The current day of every centre, and the months that follow from them.</summary>
internal sealed class DayBook(HeadquartersDatabase database)
{
    public void Put(string site, DateOnly day, long bundle, int revision, IEnumerable<DayCell> cells) => database.Run(
        """
        INSERT INTO day_figures (site, op_date, bundle_id, revision, cells) VALUES (@p1, @p2, @p3, @p4, @p5)
        ON CONFLICT (site, op_date) DO UPDATE SET bundle_id = excluded.bundle_id, revision = excluded.revision, cells = excluded.cells
        """,
        site, Columns.Day(day), bundle, (long)revision, PackedCells.Pack(cells));

    /// <summary>A month is folded anew from its days, so that it cannot drift from them.</summary>
    public void FoldMonth(string site, string month)
    {
        var sums = new CellSums();
        database.Each(
            "SELECT op_date, cells FROM day_figures WHERE site = @p1 AND op_date BETWEEN @p2 AND @p3",
            row => PackedCells.AddTo(sums, HeadquartersRows.Day(row, 0), (byte[])row[1]), site, $"{month}-01", $"{month}-31");
        database.Run(
            """
            INSERT INTO month_figures (site, month, cells) VALUES (@p1, @p2, @p3)
            ON CONFLICT (site, month) DO UPDATE SET cells = excluded.cells
            """,
            site, month, PackedCells.Pack(sums));
    }

    public static string MonthOf(DateOnly day) => Columns.Day(day)[..7];
}
