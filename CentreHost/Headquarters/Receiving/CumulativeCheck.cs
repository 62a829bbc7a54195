using System.Text.Json;
using CentreHost.Headquarters.Figures;

namespace CentreHost.Headquarters.Receiving;

/// <param name="Theirs">What the centre says it has sealed.</param>
/// <param name="Ours">What headquarters counts of it.</param>
internal sealed record SumMismatch(string Indicator, DateOnly Since, long Theirs, long Ours);

/// <summary>
/// The centre's own sums beside those of headquarters, taken at its last bundle. Only where nothing is missing before it:
/// until then the gap is what is wrong, and is said.
/// </summary>
internal sealed class CumulativeCheck(HeadquartersDatabase database, FiguresQuery figures)
{
    public IReadOnlyList<SumMismatch> Of(Arrivals arrivals)
    {
        if (arrivals.Highest == 0 || arrivals.ContiguousThrough != arrivals.Highest)
        {
            return [];
        }

        var checks = database.Text(
            "SELECT checks FROM bundles WHERE site = @p1 AND install_id = @p2 AND seq = @p3",
            arrivals.Site, arrivals.Install.ToString("D"), arrivals.Highest)!;
        var sums = JsonSerializer.Deserialize(checks, ChecksJson.Default.CheckCumulative)!;
        return
        [
            .. Compare(arrivals.Site, sums.Year, sums.YearSince, new DateOnly(sums.YearSince.Year, 12, 31)),
            .. Compare(arrivals.Site, sums.Start, sums.StartSince, DateOnly.MaxValue.AddDays(-1)),
        ];
    }

    private IEnumerable<SumMismatch> Compare(string site, IReadOnlyDictionary<string, long> theirs, DateOnly since, DateOnly until)
    {
        if (theirs.Count == 0)
        {
            return [];
        }

        var ours = figures.Flows(site, since, until).Where(cell => cell.Key.IsTotal).ToLookup(cell => cell.Key.Indicator);
        return theirs
            .Select(claim => new SumMismatch(claim.Key, since, claim.Value, SumOf(ours[claim.Key].ToList())))
            .Where(claim => claim.Theirs != claim.Ours);
    }

    /// <summary>The box without a detail is the sum of those with one, where there is such a box.</summary>
    private static long SumOf(List<KeyValuePair<CellKey, long>> cells) => cells.Exists(cell => cell.Key.Detail.Length == 0)
        ? cells.Where(cell => cell.Key.Detail.Length == 0).Sum(cell => cell.Value)
        : cells.Sum(cell => cell.Value);
}
