using System.ComponentModel;
using System.Diagnostics;

namespace Kiosk.Signals;

/// <summary>
/// A command of the centre's own that plays a verdict, called with its word: <c>yes no attention again alone</c>. It is
/// started aside and not waited for; one that hangs is ended, and while several hang no other is started.
/// </summary>
internal sealed class SoundCommand(string command, TimeProvider clock)
{
    private const int MostAtOnce = 4;

    private int _playing;
    private int _isMissing;

    /// <summary>No sound of a verdict is longer.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told once, on any thread: this machine has no such program.</summary>
    public Action<string> Missing { get; set; } = _ => { };

    /// <summary>Done when the sound is over; for tests, nobody else waits.</summary>
    public Task Play(Tone tone)
    {
        if (Volatile.Read(ref _isMissing) == 1)
        {
            return Task.CompletedTask;
        }

        if (Interlocked.Increment(ref _playing) > MostAtOnce)
        {
            Interlocked.Decrement(ref _playing);
            return Task.CompletedTask;
        }

        return Task.Run(() => Run(TonePattern.Word(tone)));
    }

    private async Task Run(string word)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            // All three redirected: a child that has the terminal changes how it reads keys.
            using var process = words.Length == 0 ? null : Process.Start(new ProcessStartInfo(words[0], [.. words[1..], word])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            if (process is not null)
            {
                await Wait(process);
            }
        }
        catch (Win32Exception)
        {
            if (Interlocked.Exchange(ref _isMissing, 1) == 0)
            {
                Missing(words[0]);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _playing);
        }
    }

    private async Task Wait(Process process)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        process.StandardInput.Close();
        try
        {
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, late.Token),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, late.Token),
                process.WaitForExitAsync(late.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
