using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Figures;

/// <summary>One box of one group, with how many days of how many it rests on.</summary>
/// <param name="Value">Null where nothing was told, or where days must not be added.</param>
internal sealed record GroupFigure(string Group, CellKey Cell, long? Value, int DaysTold);

internal enum FiguresBy { Centre, Country, Day, Programme }

/// <summary>
/// Sums of the latest accepted revision of each day. Whole months come from the months, the rest from days. Flows are
/// added; of a snapshot the last of the days counts, added over centres; different people of a day are never added over days.
/// </summary>
internal sealed class FiguresQuery(HeadquartersDatabase database, CellBook cells, IndicatorDictionary dictionary)
{
    public IReadOnlyList<GroupFigure> Of(DateOnly from, DateOnly until, FiguresBy by)
    {
        var groups = by == FiguresBy.Day ? ByDay(from, until) : BySite(from, until, GroupOf(by));
        return [.. groups
            .SelectMany(group => group.Value.Select(cell => new GroupFigure(group.Key, cells[cell.Key], cell.Value.Value, cell.Value.Days)))
            .OrderBy(figure => figure.Group, StringComparer.Ordinal)
            .ThenBy(figure => dictionary.Find(figure.Cell.Indicator) is null ? int.MaxValue : dictionary.PlaceOf(figure.Cell.Indicator))
            .ThenBy(figure => figure.Cell.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>One centre's boxes over a time, before anything is left out: for sums that are compared, not shown.</summary>
    public IReadOnlyDictionary<CellKey, long> Flows(string site, DateOnly from, DateOnly until)
    {
        var sums = Sums(from, until, site).GetValueOrDefault(site) ?? [];
        return sums.ToDictionary(sum => cells[sum.Key], sum => sum.Value.Sum);
    }

    /// <summary>Of each centre, on how many days of the time headquarters has its figures.</summary>
    public IReadOnlyDictionary<string, int> DaysReported(DateOnly from, DateOnly until) => database.List(
        "SELECT site, count(*) FROM day_figures WHERE op_date BETWEEN @p1 AND @p2 GROUP BY site",
        row => (Site: row.GetString(0), Days: (int)row.GetInt64(1)), Columns.Day(from), Columns.Day(until)).ToDictionary(row => row.Site, row => row.Days);

    private Func<string, string> GroupOf(FiguresBy by)
    {
        var countries = database.List("SELECT site, country FROM sites", row => (Site: row.GetString(0), Country: row.GetString(1)))
            .ToDictionary(row => row.Site, row => row.Country);
        return by switch
        {
            FiguresBy.Country => site => countries[site],
            FiguresBy.Programme => _ => "all",
            _ => site => site,
        };
    }

    private Dictionary<string, Dictionary<int, (long? Value, int Days)>> BySite(DateOnly from, DateOnly until, Func<string, string> groupOf)
    {
        var groups = new Dictionary<string, Dictionary<int, (long? Value, int Days)>>(StringComparer.Ordinal);
        foreach (var (site, sums) in Sums(from, until, site: null))
        {
            var group = Group(groups, groupOf(site));
            foreach (var (cell, sum) in sums)
            {
                var told = Told(cell, sum);
                group[cell] = group.TryGetValue(cell, out var known)
                    ? (known.Value is null || told is null ? null : known.Value + told, known.Days + sum.DaysTold)
                    : (told, sum.DaysTold);
            }
        }

        return groups;
    }

    private Dictionary<string, Dictionary<int, (long? Value, int Days)>> ByDay(DateOnly from, DateOnly until)
    {
        var groups = new Dictionary<string, Dictionary<int, (long? Value, int Days)>>(StringComparer.Ordinal);
        foreach (var (_, day, found) in Days(from, until, null))
        {
            var group = Group(groups, Columns.Day(day));
            foreach (var cell in found.Where(cell => cell.IsTold))
            {
                var (value, days) = group.GetValueOrDefault(cell.Cell, (0, 0));
                group[cell.Cell] = (value + cell.Value, days + 1);
            }
        }

        return groups;
    }

    private long? Told(int cell, CellSum sum) => dictionary.Find(cells[cell].Indicator)?.Aggregation switch
    {
        Aggregation.Snapshot => sum.Last,
        Aggregation.Unique => sum.DaysTold == 1 ? sum.Sum : null,
        _ => sum.Sum,
    };

    private Dictionary<string, Dictionary<int, CellSum>> Sums(DateOnly from, DateOnly until, string? site)
    {
        var sites = new Dictionary<string, Dictionary<int, CellSum>>(StringComparer.Ordinal);
        var (first, last) = WholeMonths(from, until);
        var (fromMonth, untilMonth) = (DayBook.MonthOf(first), DayBook.MonthOf(last));
        if (first <= last)
        {
            const string months = "SELECT site, cells FROM month_figures WHERE month BETWEEN @p1 AND @p2";
            var packed = site is null
                ? database.List(months, row => (row.GetString(0), (byte[])row[1]), fromMonth, untilMonth)
                : database.List($"{months} AND site = @p3", row => (row.GetString(0), (byte[])row[1]), fromMonth, untilMonth, site);
            foreach (var (name, bytes) in packed)
            {
                PackedCells.AddTo(Group(sites, name), bytes);
            }
        }

        var rest = first <= last
            ? Days(from, first.AddDays(-1), site).Concat(Days(last.AddDays(1), until, site))
            : Days(from, until, site);
        foreach (var (name, day, found) in rest)
        {
            PackedCells.AddTo(Group(sites, name), day, found);
        }

        return sites;
    }

    private List<(string Site, DateOnly Day, List<DayCell> Cells)> Days(DateOnly from, DateOnly until, string? site)
    {
        if (from > until)
        {
            return [];
        }

        const string days = "SELECT site, op_date, cells FROM day_figures WHERE op_date BETWEEN @p1 AND @p2";
        return site is null
            ? database.List(days, Read, Columns.Day(from), Columns.Day(until))
            : database.List($"{days} AND site = @p3", Read, Columns.Day(from), Columns.Day(until), site);

        static (string, DateOnly, List<DayCell>) Read(System.Data.Common.DbDataReader row) =>
            (row.GetString(0), HeadquartersRows.Day(row, 1), PackedCells.Unpack((byte[])row[2]));
    }

    /// <summary>The first and last day of the months that lie wholly within; the first after the last if none does.</summary>
    private static (DateOnly First, DateOnly Last) WholeMonths(DateOnly from, DateOnly until)
    {
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var last = until.AddDays(1).Day == 1 ? until : new DateOnly(until.Year, until.Month, 1).AddDays(-1);
        return (first, last);
    }

    private static T Group<T>(Dictionary<string, T> groups, string name)
        where T : new()
    {
        if (!groups.TryGetValue(name, out var group))
        {
            groups[name] = group = new T();
        }

        return group;
    }
}
