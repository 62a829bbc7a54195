using System.ComponentModel;
using System.Diagnostics;

namespace Kiosk.Printing;

/// <summary>What came of a print.</summary>
internal abstract record PrintOutcome
{
    private PrintOutcome()
    {
    }

    /// <param name="Says">What the command said, often the number of the job; may be empty.</param>
    internal sealed record Sent(string Says) : PrintOutcome;

    /// <summary>This machine has no such program.</summary>
    internal sealed record NoProgram(string Program) : PrintOutcome;

    internal sealed record Failed(int Code, string Says) : PrintOutcome;

    /// <summary>It neither took the paper nor refused it.</summary>
    internal sealed record Silent : PrintOutcome;
}

/// <summary>A command that takes a PDF on its standard input: <c>lp</c>, or <c>lp -d magasin</c> for another than the usual printer.</summary>
internal sealed class Printer(string command, TimeProvider clock)
{
    public string Command => command;

    /// <summary>How long it may take to take a paper.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public async Task<PrintOutcome> Print(byte[] pdf)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return new PrintOutcome.NoProgram("");
        }

        // All three redirected: a child that has the terminal changes how it reads keys.
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
            return await Feed(process, pdf);
        }
        catch (Win32Exception)
        {
            return new PrintOutcome.NoProgram(words[0]);
        }
    }

    private async Task<PrintOutcome> Feed(Process process, byte[] pdf)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
            await Give(process, pdf, late.Token);
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == 0
                ? new PrintOutcome.Sent(FirstLine(await said))
                : new PrintOutcome.Failed(process.ExitCode, FirstLine(await complained));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new PrintOutcome.Silent();
        }
    }

    private static async Task Give(Process process, byte[] pdf, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, stop);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading to the end; its exit code says whether that was a refusal.
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}
