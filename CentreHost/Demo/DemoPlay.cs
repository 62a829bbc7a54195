using System.Diagnostics;
using CentreHost.CommandLine;
using CentreHost.Storage;
using CentreHost.Summaries;
using CentreHost.Texts;
using Spectre.Console;

namespace CentreHost.Demo;

/// <summary>
/// Plays the day through the kiosk program, a process of its own, over the host's socket; then shows what the centre head
/// signed and whether every figure agrees.
/// </summary>
internal static class DemoPlay
{
    public static async Task<int> Run(CentreData data, DemoCards cards, string kiosk, string language, CancellationToken stop)
    {
        var words = language == "en" ? HostTexts.English : HostTexts.French;
        var day = new DemoDay(language, cards.Residents, cards.Blanks, cards.Foreign);
        var script = Path.Combine(data.Directory, "day.keys");
        await File.WriteAllTextAsync(script, day.Write(), stop);
        var started = Stopwatch.GetTimestamp();
        var played = await Play(data, kiosk, script, language, words, stop);
        if (played is not { } kioskMegabytes)
        {
            Console.Error.WriteLine(words["demo_failed"]);
            return ExitCodes.Refused;
        }

        Console.WriteLine(words.Say(
            "demo_played", day.Scans, (long)Stopwatch.GetElapsedTime(started).TotalSeconds,
            Environment.WorkingSet / 1_000_000, kioskMegabytes));
        return Show(data, words);
    }

    /// <returns>The kiosk's largest memory in MB, or null when the day was not played to its end.</returns>
    private static async Task<long?> Play(
        CentreData data, string kiosk, string script, string language, Phrasebook words, CancellationToken stop)
    {
        var start = new ProcessStartInfo(kiosk, ["--host", data.Socket, "--lang", language, "--name", "demo-1", "--keys", script])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{kiosk} did not start.");
        var (steps, memory) = (File.ReadLines(script).Count(line => line.StartsWith("say ", StringComparison.Ordinal)), 0L);
        await SummaryTable.Console().Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(words.Say("demo_playing", ""), maxValue: steps);
                while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
                {
                    if (line.StartsWith("step ", StringComparison.Ordinal))
                    {
                        bar.Description = Markup.Escape(words.Say("demo_playing", line["step ".Length..]));
                        bar.Increment(1);
                        memory = Math.Max(memory, Resident(process));
                    }
                }
            });
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? memory : null;
    }

    private static int Show(CentreData data, Phrasebook words)
    {
        var file = Path.Combine(data.Summaries, SummaryFiles.Name("NER-AGZ-01", DemoCentre.Day, 0, "json"));
        if (!File.Exists(file))
        {
            Console.Error.WriteLine(words["demo_not_signed"]);
            return ExitCodes.Refused;
        }

        var summary = CanonicalJson.Read(File.ReadAllBytes(file));
        SummaryTable.Print(SummaryTable.Console(), summary, words);
        Console.WriteLine(words.Say("demo_file", file));
        var equal = summary.Equalities.All(equality => equality.Holds);
        Console.WriteLine(words[equal ? "demo_equal" : "demo_unequal"]);
        return equal ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.HasExited ? 0 : process.WorkingSet64 / 1_000_000;
    }
}
