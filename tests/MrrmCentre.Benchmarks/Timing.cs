using System.Diagnostics;

namespace MrrmCentre.Benchmarks;

/// <param name="Microseconds">Each operation's own time.</param>
internal sealed record Timing(double[] Microseconds, TimeSpan Whole)
{
    /// <summary>Of the host's processor, for all of them.</summary>
    public double CpuMilliseconds { get; init; }

    public double PerSecond => Microseconds.Length / Whole.TotalSeconds;

    public static Timing Of(int times, Action operation)
    {
        var each = new double[times];
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            operation();
            each[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return new Timing(each, whole.Elapsed);
    }

    public double Percentile(int percent)
    {
        var sorted = Microseconds.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }
}

/// <summary>The same cases round after round; each figure is the median of its rounds.</summary>
internal sealed class Rounds
{
    private readonly Dictionary<string, List<Timing>> _cases = [];

    public void Add(string name, Timing timing)
    {
        if (!_cases.TryGetValue(name, out var rounds))
        {
            _cases[name] = rounds = [];
        }

        rounds.Add(timing);
    }

    public void Print(string floor)
    {
        var unit = Median(_cases[floor], timing => timing.Percentile(50));
        Console.WriteLine($"{"case",-42} {"p50 µs",9} {"p99 µs",9} {"op/s",9} {"p50 / floor",12}");
        foreach (var (name, rounds) in _cases)
        {
            var median = Median(rounds, timing => timing.Percentile(50));
            Console.WriteLine(
                $"{name,-42} {median,9:F0} {Median(rounds, t => t.Percentile(99)),9:F0} {Median(rounds, t => t.PerSecond),9:F0} {median / unit,12:F2}");
        }
    }

    /// <summary>Two cases beside each other: medians of the rounds, and what the second costs of the first.</summary>
    public void PrintBeside(string first, string second)
    {
        var (one, other) = (_cases[first], _cases[second]);
        string Of(Func<Timing, double> figure) =>
            $"{Median(one, figure),9:F0} {Median(other, figure),9:F0} {Median(other, figure) / Median(one, figure),6:F2}";
        Console.WriteLine($"{second} beside {first}");
        Console.WriteLine($"  {"p50 µs",-16} {Of(t => t.Percentile(50))}");
        Console.WriteLine($"  {"p99 µs",-16} {Of(t => t.Percentile(99))}");
        Console.WriteLine($"  {"processor µs",-16} {Of(t => 1_000 * t.CpuMilliseconds / t.Microseconds.Length)}");
    }

    private static double Median(List<Timing> rounds, Func<Timing, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
