using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kiosk.Scanning;

internal enum CameraState { Starting, Watching, Unplugged, Failing, Missing }

/// <summary>
/// A camera that reads cards: <c>zbarcam</c> in a process of its own, since hostile codes attack decoders, and watched,
/// since of itself it neither says nor notices that its camera is gone.
/// </summary>
internal sealed class CameraWatch(string program, string device, TimeProvider clock)
{
    /// <summary>
    /// Debian 12's zbarcam crashes without --infmt when it shows no window, never sees a frame without --iomode on some
    /// cameras, and tells every code to the system bus without --nodbus. Only what is on our cards is looked for.
    /// </summary>
    public static readonly IReadOnlyList<string> Flags =
    [
        "--raw", "--quiet", "--nodisplay", "--nodbus", "--infmt=YUYV", "--iomode=2", "--prescale=640x480",
        "-Sdisable", "-Sqrcode.enable", "-Sqrcode.binary", "-Scode128.enable",
    ];

    private const int MostCodesASecond = 20;

    private static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public TimeSpan BetweenLooks { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Two symbologies take a third of a core; a whole one for seconds on end is the spin of a camera pulled out.</summary>
    public double MostOfACore { get; init; } = 0.9;

    /// <summary>On any thread: a code was seen.</summary>
    public Action<string> Seen { get; init; } = _ => { };

    /// <summary>On any thread.</summary>
    public Action<CameraState> Changed { get; init; } = _ => { };

    /// <summary>The first camera there is, by a name that survives another socket.</summary>
    public static string FirstDevice() => Directory.Exists("/dev/v4l/by-id")
        ? Directory.EnumerateFileSystemEntries("/dev/v4l/by-id").Order(StringComparer.Ordinal).FirstOrDefault() ?? "/dev/video0"
        : "/dev/video0";

    /// <summary>Until told to stop: started again after every end, the later the more often it ended.</summary>
    public async Task Run(CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            if (!File.Exists(device))
            {
                Changed(CameraState.Unplugged);
                await Pause(BetweenLooks, stop);
                continue;
            }

            var began = clock.GetTimestamp();
            Changed(await RunOnce(stop));
            failures = clock.GetElapsedTime(began) > Healthy ? 0 : Math.Min(failures + 1, 10);
            var pause = FirstPause * Math.Pow(2, failures - 1);
            await Pause(pause < LongestPause ? pause : LongestPause, stop);
        }
    }

    private async Task Pause(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <returns>Why it ended.</returns>
    private async Task<CameraState> RunOnce(CancellationToken stop)
    {
        Changed(CameraState.Starting);
        var start = new ProcessStartInfo(program, [.. Flags, device])
        {
            // All three: a child with the terminal in its hands would change its settings under us.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
            process.StandardInput.Close();
            Changed(CameraState.Watching);
            Task<CameraState>[] ends = [Read(process.StandardOutput, over.Token), Watch(process, over.Token), Drain(process.StandardError, over.Token)];
            var first = await Task.WhenAny(ends);
            await over.CancelAsync();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            await Task.WhenAll(ends);
            return await first;
        }
        catch (Win32Exception)
        {
            return CameraState.Missing;
        }
    }

    /// <summary>A line a code. Longer than any code, or more than anybody can hold before it: it reads noise.</summary>
    private async Task<CameraState> Read(StreamReader said, CancellationToken stop)
    {
        var (line, piece) = (new StringBuilder(), new char[1024]);
        var (second, codes) = (clock.GetTimestamp(), 0);
        while (await ReadSome(said, piece, stop) is > 0 and var read)
        {
            foreach (var character in piece[..read])
            {
                if (character != '\n')
                {
                    line.Append(character);
                    continue;
                }

                (second, codes) = clock.GetElapsedTime(second) > TimeSpan.FromSeconds(1) ? (clock.GetTimestamp(), 1) : (second, codes + 1);
                if (codes > MostCodesASecond)
                {
                    return CameraState.Failing;
                }

                Seen(line.ToString());
                line.Clear();
            }

            if (line.Length > ScanDetector.LongestScan)
            {
                return CameraState.Failing;
            }
        }

        return CameraState.Failing;
    }

    private async Task<CameraState> Watch(Process process, CancellationToken stop)
    {
        var (spent, busy) = (TimeSpan.Zero, 0);
        while (!stop.IsCancellationRequested)
        {
            await Pause(BetweenLooks, stop);
            if (!File.Exists(device))
            {
                return CameraState.Unplugged;
            }

            if (Spent(process) is not { } now)
            {
                return CameraState.Failing;
            }

            busy = now - spent > BetweenLooks * MostOfACore ? busy + 1 : 0;
            spent = now;
            if (busy >= 2)
            {
                return CameraState.Failing;
            }
        }

        return CameraState.Failing;
    }

    /// <returns>None: it has ended.</returns>
    private static TimeSpan? Spent(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? null : process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
            return null;
        }
    }

    /// <summary>What it complains of nobody reads; unread it would stop at a full pipe.</summary>
    private static async Task<CameraState> Drain(StreamReader complaints, CancellationToken stop)
    {
        var piece = new char[1024];
        while (await ReadSome(complaints, piece, stop) > 0)
        {
        }

        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return CameraState.Failing;
    }

    private static async Task<int> ReadSome(StreamReader from, char[] piece, CancellationToken stop)
    {
        try
        {
            return await from.ReadAsync(piece.AsMemory(), stop);
        }
        catch (OperationCanceledException)
        {
            // It is being ended.
            return 0;
        }
    }
}
