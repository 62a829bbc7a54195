namespace CentreHost.Summaries;

internal enum SummaryState { Draft, Approved }

/// <summary>One cell of the day: an indicator, broken down where it is counted that way.</summary>
/// <param name="Sex">f, m, x, u or all.</param>
/// <param name="AgeGroup">A band's code, or all.</param>
/// <param name="Detail">A service, item, place or block where the indicator is counted by it.</param>
internal sealed record Figure(string Indicator, string Sex, string AgeGroup, string? Detail, long Value);

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

internal sealed record SummaryPage(SummaryLine Line, DaySummary Summary);

internal sealed record ApproveSummary(Guid Id, DateOnly ServiceDay, int Revision, string? Comment);

internal sealed record SummaryApproved(Guid Id, DateOnly ServiceDay, int Revision, string JsonFile, string CsvFile, string Sha256);
