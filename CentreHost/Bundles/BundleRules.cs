using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>What every bundle must be, whoever sent it and whenever: codes of known shape, bounds, and hashes that agree.</summary>
internal static partial class BundleRules
{
    public const int MaxRows = 8_000;

    /// <summary>Twenty-five times the meals the whole programme serves in a year: beyond it somebody's keyboard stuck.</summary>
    public const long MaxValue = 10_000_000;

    /// <summary>Of stock, in base units, which may be a gram: a hundred thousand tonnes, or as many tablets as no store holds.</summary>
    public const long MaxUnits = 100_000_000_000;

    /// <summary>What was found or lost when something was counted again: these take away as well as add.</summary>
    private static readonly FrozenSet<string> Signed = FrozenSet.ToFrozenSet(
        ["CORRECTION", "DUPLICATES_MERGED", "STOCK_COUNTED"], StringComparer.Ordinal);

    /// <summary>A change of the cut-off makes one day longer, by less than a day.</summary>
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(48);

    private static readonly FrozenSet<string> Genders = FrozenSet.ToFrozenSet(["f", "m", "x", "u", "all"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Ages = FrozenSet.ToFrozenSet(
        ["0-4", "5-11", "12-17", "18-59", "60+", "unknown", "all"], StringComparer.Ordinal);

    public static Refusal? Fault(Bundle bundle) =>
        WrongMember(bundle.Manifest, bundle) is { } member ? BundleRefusal.NotABundle(member)
        : Absurd(bundle.Figures, signed: true) is { } figure ? BundleRefusal.AbsurdFigure(figure)
        : bundle.Block14 is { } block && AbsurdBlock(block) is { } cell ? BundleRefusal.AbsurdFigure(cell)
        : null;

    public static bool IsSite(string site) => Site().IsMatch(site);

    private static string? WrongMember(Manifest manifest, Bundle bundle) => manifest switch
    {
        { Format: not (Bundle.Format or Bundle.FirstFormat) } => "format",
        _ when !IsSite(manifest.Site) => "site",
        { Seq: < 1 or > int.MaxValue } => "seq",
        _ when (manifest.PrevSha256 is null) != (manifest.Seq == 1) || !IsHashOrNone(manifest.PrevSha256) => "prev_sha256",
        { Revision: < 0 or > 999 } => "revision",
        _ when (manifest.SupersedesSha256 is null) != (manifest.Revision == 0) || !IsHashOrNone(manifest.SupersedesSha256) => "supersedes_sha256",
        _ when (manifest.RevisionReason is null) != (manifest.Revision == 0) || !IsCodeOrNone(manifest.RevisionReason) => "revision_reason",
        _ when WrongWindow(manifest) => "window_until",
        _ when manifest.Rows != bundle.Figures.Count || manifest.Rows is 0 or > MaxRows => "rows",
        _ when manifest.FiguresSha256 != BundleJson.Sha256(BundleJson.Write(bundle.Figures)) => "figures_sha256",
        _ when !Word().IsMatch(manifest.DictionaryVersion) => "dictionary_version",
        _ when !Word().IsMatch(manifest.AppVersion) => "app_version",
        { CreatedUtc.Kind: not DateTimeKind.Utc } => "created_utc",
        { Review.AtUtc: { Kind: not DateTimeKind.Utc } } => "review.at_utc",
        _ when !Hex().IsMatch(manifest.HqKey) => "hq_key",
        { Clock.State: not ("TRUSTED" or "SUSPECT") } => "clock.state",
        { Review.Status: not ("APPROVED" or "UNREVIEWED") } => "review.status",
        _ when !IsCodeOrNone(manifest.Review.Role) => "review.role",
        _ when WrongCompleteness(manifest.Completeness) => "completeness",
        _ => WrongSums(manifest.CheckCumulative),
    };

    private static bool WrongWindow(Manifest manifest) =>
        manifest.WindowUntil <= manifest.WindowFrom
        || manifest.WindowUntil - manifest.WindowFrom > LongestWindow
        || Math.Abs(DateOnly.FromDateTime(manifest.WindowFrom.DateTime).DayNumber - manifest.OpDate.DayNumber) > 1;

    private static bool WrongCompleteness(BundleCompleteness completeness) =>
        completeness.KiosksExpected < 0 || completeness.KiosksSynced < 0 || completeness.OpenQueues < 0 || completeness.SessionsOpen < 0;

    private static string? WrongSums(CheckCumulative sums) =>
        WrongSums(sums.Year) || sums.YearSince is not { Month: 1, Day: 1 } ? "check_cumulative.year" : WrongSums(sums.Start) ? "check_cumulative.start" : null;

    private static bool WrongSums(IReadOnlyDictionary<string, long> sums)
    {
        var codes = sums.Keys.ToList();
        return codes.Count > 100 || !codes.All(code => Code().IsMatch(code)) || !codes.SequenceEqual(codes.Order(StringComparer.Ordinal));
    }

    private static string? AbsurdBlock(Block14 block) =>
        block.Until.DayNumber - block.From.DayNumber != Block14.Days - 1 || block.Figures.Count > MaxRows ? "block14"
        : block.Figures.FirstOrDefault(f => f.Value is < Block14.SmallestTold) is { } small ? Name(small)
        : Absurd(block.Figures, signed: false);

    /// <returns>The first cell that cannot be: a code of no known shape, a figure out of bounds, a cell that stands twice.</returns>
    private static string? Absurd(IReadOnlyList<BundleFigure> figures, bool signed)
    {
        var seen = new HashSet<(string, string, string, string?)>(figures.Count);
        foreach (var figure in figures)
        {
            if (!IsCell(figure) || !IsValue(figure, signed) || !seen.Add((figure.Indicator, figure.Gender, figure.AgeRange, figure.Detail)))
            {
                return Name(figure);
            }
        }

        return null;
    }

    private static bool IsCell(BundleFigure figure) =>
        Code().IsMatch(figure.Indicator) && Genders.Contains(figure.Gender) && Ages.Contains(figure.AgeRange)
        && (figure.Detail is null || Detail().IsMatch(figure.Detail));

    private static bool IsValue(BundleFigure figure, bool signed) => figure switch
    {
        { ObsStatus: "A" or "E", Value: { } value } => value <= Most(figure.Indicator) && value >= (signed && Signed.Contains(figure.Indicator) ? -Most(figure.Indicator) : 0),
        { ObsStatus: "O" or "Q" or "L", Value: null } => true,
        _ => false,
    };

    private static long Most(string indicator) =>
        indicator == "SHORT" || indicator.StartsWith("STOCK_", StringComparison.Ordinal) ? MaxUnits : MaxValue;

    /// <summary>A cell's own codes may be anything in a hostile file, and this reaches a person's screen: only so much of it.</summary>
    private static string Name(BundleFigure figure)
    {
        var name = $"{figure.Indicator} {figure.Gender} {figure.AgeRange} {figure.Detail}".TrimEnd();
        return new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-' or '+').Take(80)]);
    }

    private static bool IsHashOrNone(string? text) => text is null || Hash().IsMatch(text);

    private static bool IsCodeOrNone(string? text) => text is null || Code().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{3}-[A-Z0-9]{3}-[0-9]{2}\z")]
    private static partial Regex Site();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^[A-Z0-9_]{2,40}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Z0-9_-]{1,40}\z")]
    private static partial Regex Detail();

    [GeneratedRegex(@"^[A-Za-z0-9.+_-]{1,60}\z")]
    private static partial Regex Word();
}
