using System.Diagnostics;
using System.Globalization;

namespace MrrmCentre.Benchmarks;

/// <summary>A command of the shipped program from its start to its end, as whoever types it waits for it.</summary>
/// <param name="CpuSeconds">Of all cores; the last reading before the end, so a hundredth short.</param>
internal sealed record MeasuredRun(double Seconds, double CpuSeconds, double PeakMegabytes, string Said)
{
    /// <summary>Clock ticks of /proc, the same on every Linux.</summary>
    private const double TicksPerSecond = 100;

    public static async Task<MeasuredRun> Of(params string[] line)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(RunningHost.Program, line) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var end = process.WaitForExitAsync();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var (cpu, peak) = (0.0, 0.0);
        while (!end.IsCompleted)
        {
            (cpu, peak) = Read(process.Id) is { } read ? (read.Cpu, Math.Max(peak, read.Peak)) : (cpu, peak);
            await Task.WhenAny(end, beat.WaitForNextTickAsync().AsTask());
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return process.ExitCode == 0
            ? new MeasuredRun(seconds, cpu, peak, await said)
            : throw new InvalidOperationException($"{string.Join(' ', line)} ended with {process.ExitCode}: {await said}");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds:F2} s, {CpuSeconds:F2} s of CPU, {PeakMegabytes:F0} MB");

    /// <returns>Null once it has ended.</returns>
    private static (double Cpu, double Peak)? Read(int process)
    {
        try
        {
            var times = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
            var peak = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
            return peak is null ? null : (
                (Number(times[11]) + Number(times[12])) / TicksPerSecond,
                Number(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
