using System.Globalization;
using System.Text.Json.Serialization;

namespace CentreHost.Bundles;

/// <summary>One centre's day as headquarters receives it: counts under agreed codes, never a person.</summary>
internal sealed record Bundle(Manifest Manifest, IReadOnlyList<BundleFigure> Figures, Block14? Block14)
{
    public const string Format = "mrrm-nightly/2";

    /// <summary>As centres of the first release write it; read for good.</summary>
    public const string FirstFormat = "mrrm-nightly/1";

    public const string Extension = ".mrrm";
}

/// <param name="Seq">Without gaps from 1 for one installation of one centre.</param>
/// <param name="PrevSha256">Of the plain text of the bundle before; null for the first.</param>
/// <param name="RevisionReason">A code, never free text; null for revision 0.</param>
/// <param name="HqKey">Id of the headquarters key sealed to, so that a bundle cannot be passed on as if meant for another.</param>
internal sealed record Manifest(
    string Format,
    string Site,
    Guid InstallId,
    long Seq,
    string? PrevSha256,
    DateOnly OpDate,
    DateTimeOffset WindowFrom,
    DateTimeOffset WindowUntil,
    int Revision,
    string? SupersedesSha256,
    string? RevisionReason,
    string FiguresSha256,
    int Rows,
    string DictionaryVersion,
    string AppVersion,
    DateTime CreatedUtc,
    bool Demo,
    string HqKey,
    BundleClock Clock,
    BundleReview Review,
    BundleCompleteness Completeness,
    CheckCumulative CheckCumulative)
{
    /// <summary>Says where from and which day, nothing of what is inside.</summary>
    [JsonIgnore]
    public string FileName => string.Create(
        CultureInfo.InvariantCulture,
        $"{Site}_{OpDate:yyyy-MM-dd}_r{Revision}_s{Seq:D6}{Bundle.Extension}");
}

/// <param name="State">TRUSTED or SUSPECT.</param>
internal sealed record BundleClock(string State, long Boot);

/// <param name="Status">APPROVED or UNREVIEWED.</param>
internal sealed record BundleReview(string Status, string? Role, DateTime? AtUtc);

internal sealed record BundleCompleteness(int KiosksExpected, int KiosksSynced, int OpenQueues, int SessionsOpen);

/// <summary>The centre's own sums over all it has sealed up to this bundle, by which a lost or doubled file is found.</summary>
internal sealed record CheckCumulative(
    DateOnly YearSince, DateOnly StartSince, IReadOnlyDictionary<string, long> Year, IReadOnlyDictionary<string, long> Start);

/// <param name="Detail">A code of the dictionary, a meal session, an item or a country; null where the indicator has none.</param>
/// <param name="Value">Null where nothing may or can be said; the status says why.</param>
internal sealed record BundleFigure(string Indicator, string Gender, string AgeRange, string? Detail, long? Value, string ObsStatus);

/// <summary>Protection totals of fourteen days, none below five.</summary>
internal sealed record Block14(DateOnly From, DateOnly Until, IReadOnlyList<BundleFigure> Figures)
{
    public const int Days = 14;
    public const long SmallestTold = 5;
}
