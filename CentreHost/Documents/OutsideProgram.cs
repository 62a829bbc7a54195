using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CentreHost.Documents;

/// <summary>What became of another program.</summary>
internal abstract record Ran
{
    private Ran()
    {
    }

    internal sealed record Ended(int Code, string Output) : Ran;

    /// <summary>This machine does not have it.</summary>
    internal sealed record Missing : Ran;

    /// <summary>It took too long, or said too much, and was ended.</summary>
    internal sealed record Stopped : Ran;
}

/// <summary>
/// Another program in a process of its own: behind whatever serves people, ended with its children when it takes too long,
/// and listened to only so far. What it reads may have been made to break it.
/// </summary>
internal sealed class OutsideProgram(string program)
{
    /// <summary>What <c>nice</c> ends with when there is no such program.</summary>
    private const int NotFound = 127;
    private const int MostCharacters = 16 * 1024;

    /// <summary>By a steady clock of the machine's own: the centre's may stand still.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public string Name => Path.GetFileName(program);

    public async Task<Ran> Run(IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo("nice", ["-n", "10", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            return await Listen(process, stop);
        }
        catch (Win32Exception)
        {
            return new Ran.Missing();
        }
    }

    private async Task<Ran> Listen(Process process, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(Patience);
        try
        {
            process.StandardInput.Close();
            var complaints = Drain(process.StandardError, late.Token);
            if (await Hear(process.StandardOutput, late.Token) is not { } output)
            {
                process.Kill(entireProcessTree: true);
                return new Ran.Stopped();
            }

            await complaints;
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == NotFound ? new Ran.Missing() : new Ran.Ended(process.ExitCode, output);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return new Ran.Stopped();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <returns>All it said, or none when it would not end.</returns>
    private static async Task<string?> Hear(StreamReader said, CancellationToken stop)
    {
        var heard = new StringBuilder();
        var piece = new char[4096];
        while (await said.ReadAsync(piece.AsMemory(), stop) is > 0 and var read)
        {
            heard.Append(piece, 0, read);
            if (heard.Length > MostCharacters)
            {
                return null;
            }
        }

        return heard.ToString();
    }

    private static async Task Drain(StreamReader said, CancellationToken stop)
    {
        var piece = new char[4096];
        while (await said.ReadAsync(piece.AsMemory(), stop) > 0)
        {
        }
    }
}
