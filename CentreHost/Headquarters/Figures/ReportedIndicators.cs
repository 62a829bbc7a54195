using System.Reflection;

namespace CentreHost.Headquarters.Figures;

/// <summary>What may be done with a figure of several days or centres.</summary>
internal enum Aggregation
{
    /// <summary>Added over days and over centres.</summary>
    Flow,

    /// <summary>The last of the days, added over centres.</summary>
    Snapshot,

    /// <summary>Different people within the day: added over centres, over days never.</summary>
    Unique,
}

/// <param name="Place">In the order they are shown.</param>
internal sealed record ReportedIndicator(string Code, Aggregation Aggregation, int Place);

/// <summary>The indicators of one version of the dictionary; a bundle that names another is not understood and not guessed at.</summary>
internal sealed class ReportedIndicators
{
    private readonly Dictionary<string, ReportedIndicator> _byCode = new(StringComparer.Ordinal);

    private ReportedIndicators(TextReader lines)
    {
        lines.ReadLine();
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            var columns = line.Split(',');
            _byCode.Add(columns[0], new ReportedIndicator(columns[0], Enum.Parse<Aggregation>(columns[1], ignoreCase: true), _byCode.Count));
        }
    }

    public static ReportedIndicators Current { get; } = Load();

    public static string Version => "2026.1";

    public ReportedIndicator? Find(string code) => _byCode.GetValueOrDefault(code);

    private static ReportedIndicators Load()
    {
        using var lines = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("CentreHost.Headquarters.Figures.indicators.csv")!);
        return new ReportedIndicators(lines);
    }
}
