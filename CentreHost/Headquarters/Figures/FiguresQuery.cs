using System.Data.Common;
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
    public IEnumerable<GroupFigure> Of(DateOnly from, DateOnly until, FiguresBy by)
    {
        var order = Order();
        return by == FiguresBy.Day
            ? ByDay(from, until, order)
            : BySite(from, until, GroupOf(by)).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => order
                .Where(group.Value.ContainsKey)
                .Select(cell => new GroupFigure(group.Key, cells[cell], group.Value[cell].Value, group.Value[cell].Days)));
    }

    /// <summary>One centre's boxes over a time, before anything is left out: for sums that are compared, not shown.</summary>
    public IReadOnlyDictionary<CellKey, long> Flows(string site, DateOnly from, DateOnly until)
    {
        var sums = Sums(from, until, site).GetValueOrDefault(site);
        return (sums?.Told ?? []).ToDictionary(sum => cells[sum.Key], sum => sum.Value.Sum);
    }

    /// <summary>Those of every centre that told any, by indicator.</summary>
    public IReadOnlyDictionary<string, ILookup<string, KeyValuePair<CellKey, long>>> Flows(DateOnly from, DateOnly until) =>
        Sums(from, until, site: null).ToDictionary(
            site => site.Key,
            site => site.Value.Told.Select(sum => KeyValuePair.Create(cells[sum.Key], sum.Value.Sum)).ToLookup(sum => sum.Key.Indicator));

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
            foreach (var (cell, sum) in sums.Told)
            {
                var told = Told(cell, sum);
                group[cell] = group.TryGetValue(cell, out var known)
                    ? (known.Value is null || told is null ? null : known.Value + told, known.Days + sum.DaysTold)
                    : (told, sum.DaysTold);
            }
        }

        return groups;
    }

    /// <summary>A month at a time: five years of a hundred centres by day do not stand in memory together.</summary>
    private IEnumerable<GroupFigure> ByDay(DateOnly from, DateOnly until, IReadOnlyList<int> order)
    {
        for (var first = from; first <= until; first = FirstOfNext(first))
        {
            var days = new SortedDictionary<DateOnly, CellSums>();
            var last = FirstOfNext(first).AddDays(-1);
            EachDay(first, last < until ? last : until, site: null, (_, day, packed) =>
                PackedCells.AddTo(days.TryGetValue(day, out var sums) ? sums : days[day] = new CellSums(), day, packed));
            foreach (var (day, sums) in days)
            {
                foreach (var cell in order.Where(cell => sums[cell].DaysTold > 0))
                {
                    yield return new GroupFigure(Columns.Day(day), cells[cell], sums[cell].Sum, sums[cell].DaysTold);
                }
            }
        }
    }

    /// <summary>The cells as they are listed: the dictionary's order, those it does not know last.</summary>
    private List<int> Order() =>
    [
        .. Enumerable.Range(1, cells.Count)
            .OrderBy(cell => dictionary.Find(cells[cell].Indicator) is null ? int.MaxValue : dictionary.PlaceOf(cells[cell].Indicator))
            .ThenBy(cell => cells[cell].ToString(), StringComparer.Ordinal),
    ];

    private long? Told(int cell, CellSum sum) => dictionary.Find(cells[cell].Indicator)?.Aggregation switch
    {
        Aggregation.Snapshot => sum.Last,
        Aggregation.Unique => sum.DaysTold == 1 ? sum.Sum : null,
        _ => sum.Sum,
    };

    private Dictionary<string, CellSums> Sums(DateOnly from, DateOnly until, string? site)
    {
        var sites = new Dictionary<string, CellSums>(StringComparer.Ordinal);
        var (first, last) = WholeMonths(from, until);
        if (first > last)
        {
            EachDay(from, until, site, AddDay);
            return sites;
        }

        const string months = "SELECT site, cells FROM month_figures WHERE month BETWEEN @p1 AND @p2";
        var (fromMonth, untilMonth) = (DayBook.MonthOf(first), DayBook.MonthOf(last));
        if (site is null)
        {
            database.Each(months, AddMonth, fromMonth, untilMonth);
        }
        else
        {
            database.Each($"{months} AND site = @p3", AddMonth, fromMonth, untilMonth, site);
        }

        EachDay(from, first.AddDays(-1), site, AddDay);
        EachDay(last.AddDays(1), until, site, AddDay);
        return sites;

        void AddMonth(DbDataReader row) => PackedCells.AddTo(Group(sites, row.GetString(0)), (byte[])row[1]);

        void AddDay(string name, DateOnly day, byte[] packed) => PackedCells.AddTo(Group(sites, name), day, packed);
    }

    private void EachDay(DateOnly from, DateOnly until, string? site, Action<string, DateOnly, byte[]> take)
    {
        if (from > until)
        {
            return;
        }

        const string days = "SELECT site, op_date, cells FROM day_figures WHERE op_date BETWEEN @p1 AND @p2";
        if (site is null)
        {
            database.Each(days, Take, Columns.Day(from), Columns.Day(until));
        }
        else
        {
            database.Each($"{days} AND site = @p3", Take, Columns.Day(from), Columns.Day(until), site);
        }

        void Take(DbDataReader row) => take(row.GetString(0), HeadquartersRows.Day(row, 1), (byte[])row[2]);
    }

    /// <summary>The first and last day of the months that lie wholly within; the first after the last if none does.</summary>
    private static (DateOnly First, DateOnly Last) WholeMonths(DateOnly from, DateOnly until)
    {
        var first = from.Day == 1 ? from : FirstOfNext(from);
        var last = until.AddDays(1).Day == 1 ? until : new DateOnly(until.Year, until.Month, 1).AddDays(-1);
        return (first, last);
    }

    private static DateOnly FirstOfNext(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);

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
