using System.Text.Json.Serialization;
using CentreHost.Texts;

namespace CentreHost.Summaries;

internal enum SummaryState
{
    Draft,
    Approved,

    /// <summary>Nobody reviewed it by the hour that was set; it left as it was.</summary>
    Sealed,
}

/// <summary>One cell of the day: an indicator, broken down where it is counted that way.</summary>
/// <param name="Sex">f, m, x, u or all.</param>
/// <param name="AgeGroup">A band's code, or all.</param>
/// <param name="Detail">A session, item, service or reason where the indicator is counted by it: a code, never a name.</param>
/// <param name="Value">Zero also where the status says that nobody knows it: ask what is <see cref="Known"/>.</param>
internal sealed record Figure(string Indicator, string Sex, string AgeGroup, string? Detail, long Value)
{
    public string Status { get; init => field = value ?? ObsStatus.Normal; } = ObsStatus.Normal;

    /// <summary>None where nobody knows it, which is not zero.</summary>
    [JsonIgnore]
    public long? Known => Status is ObsStatus.Normal or ObsStatus.Estimated ? Value : null;
}

/// <summary>What a cell is worth, in the letters of the SDMX code list.</summary>
internal static class ObsStatus
{
    public const string Normal = "A";
    public const string Estimated = "E";

    /// <summary>Somebody was to enter it, and nobody has.</summary>
    public const string Missing = "O";

    /// <summary>Known, and too small to be told.</summary>
    public const string Suppressed = "Q";

    /// <summary>This centre does not count it.</summary>
    public const string NotCollected = "L";
}

/// <summary>A statement that two figures counted in different ways agree.</summary>
internal sealed record Equality(string Name, long Left, long Right, string LeftIs, string RightIs)
{
    public bool Holds => Left == Right;
}

internal sealed record DaySummary(
    string Format,
    string Centre,
    DateOnly ServiceDay,
    DateTime FromUtc,
    DateTime UntilUtc,
    int Revision,
    bool Demo,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<Equality> Equalities);

internal sealed record SummaryLine(
    DateOnly ServiceDay, int Revision, SummaryState State, DateTime BuiltAtUtc, string? ApprovedBy, DateTime? ApprovedAtUtc, string? File);

internal sealed record SummaryPage(SummaryLine Line, DaySummary Summary)
{
    /// <summary>Every indicator of the dictionary, in its order.</summary>
    public IReadOnlyList<IndicatorName> Names { get; init => field = value ?? []; } = [];

    /// <summary>What the details of these figures are called here.</summary>
    public IReadOnlyList<DetailName> Details { get; init => field = value ?? []; } = [];

    /// <summary>What is looked at before anybody signs, besides what must agree.</summary>
    public IReadOnlyList<DayCheck> Checks { get; init => field = value ?? []; } = [];

    /// <summary>What the revision before had otherwise; empty for the first.</summary>
    public IReadOnlyList<FigureChange> Changes { get; init => field = value ?? []; } = [];
}

internal sealed record IndicatorName(string Indicator, Sentence Name);

internal sealed record DetailName(string Detail, Sentence Name);

/// <param name="Code">Names the phrase that says what was looked at, and what to do when it does not hold.</param>
/// <param name="MayBeExplained">It may be signed all the same, by somebody who writes down why.</param>
/// <param name="Subject">The first indicator, or the number of kiosks or meals, that it does not hold for.</param>
internal sealed record DayCheck(string Code, bool Holds, bool MayBeExplained, string? Subject);

internal sealed record FigureChange(string Indicator, string? Detail, long? Before, long? Now);

/// <summary>The head's signature: their PIN again, so that nobody signs at a kiosk somebody left open.</summary>
internal sealed record ApproveSummary(Guid Id, DateOnly ServiceDay, int Revision, string? Comment)
{
    /// <summary>Of whoever is signed in. The machine's own console needs none.</summary>
    public string? Pin { get; init; }
}

internal sealed record SummaryApproved(Guid Id, DateOnly ServiceDay, int Revision, string JsonFile, string CsvFile, string Sha256);
