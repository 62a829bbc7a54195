using CentreHost.Texts;

namespace CentreHost.Summaries;

/// <summary>The evening's figures of the site for one day.</summary>
internal sealed record SitePage(DateOnly Day, IReadOnlyList<SiteLine> Lines);

/// <param name="Value">None until somebody enters it; it is then reported as missing, never as zero.</param>
/// <param name="DayBefore">What was entered for the day before.</param>
internal sealed record SiteLine(string Indicator, Sentence Name, long? Value, long? DayBefore);

/// <summary>Enters figures for a day: today, or one of the last month.</summary>
internal sealed record EnterSiteFigures(Guid Id, DateOnly Day, IReadOnlyList<SiteValue> Values);

/// <param name="Value">None takes back what was entered.</param>
internal sealed record SiteValue(string Indicator, long? Value);
