using System.CommandLine;
using System.Globalization;
using CentreHost.Summaries;

namespace CentreHost.CommandLine;

internal static class SummaryVerb
{
    public static Command Create() => new("summary", "Bilans du jour / daily summaries") { Close(), Show() };

    private static Command Close()
    {
        var verb = VerbOptions.Verb("close", "Clôt les jours écoulés et les liste", "Closes the days that are over and lists them");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (lines, problem) = await host.Post<object, List<SummaryLine>>("summaries/close", new object(), stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                foreach (var line in lines!)
                {
                    Console.WriteLine($"{line.ServiceDay:yyyy-MM-dd} r{line.Revision} {parsed.Words()["summary_" + line.State.ToString().ToLowerInvariant()]}");
                }

                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Show()
    {
        var day = new Argument<string>("day") { Description = "AAAA-MM-JJ / YYYY-MM-DD" };
        var verb = VerbOptions.Verb("show", "Montre le bilan d'un jour", "Shows a day's summary");
        verb.Add(day);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                if (!DateOnly.TryParseExact(parsed.GetValue(day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked))
                {
                    Console.Error.WriteLine(parsed.Words()["day_format"]);
                    return ExitCodes.WrongUsage;
                }

                var (page, problem) = await host.Get<SummaryPage>($"summaries/{asked:yyyy-MM-dd}", stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                SummaryTable.Print(SummaryTable.Console(), page!.Summary, parsed.Words());
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }
}
