using System.CommandLine;
using System.Globalization;
using CentreHost.Summaries;

namespace CentreHost.CommandLine;

internal static class SummaryVerb
{
    public static Command Create()
    {
        var summary = new Command("summary", "Bilans du jour / daily summaries") { Close(), Show(), Review() };
        foreach (var verb in DeliveryVerbs.Create())
        {
            summary.Add(verb);
        }

        return summary;
    }

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

    private static Command Review()
    {
        var day = new Argument<string>("day") { Description = "AAAA-MM-JJ / YYYY-MM-DD" };
        var to = new Option<string>("--to") { Required = true, Description = "Fichier .html ou .pdf / file, .html or .pdf" };
        var verb = VerbOptions.Verb("review", "Écrit le bilan à relire, en page ou en PDF", "Writes the summary to review, as a page or a PDF", to);
        verb.Add(day);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var file = Path.GetFullPath(parsed.GetValue(to)!);
                var kind = Path.GetExtension(file).Equals(".pdf", StringComparison.OrdinalIgnoreCase) ? "pdf" : "html";
                var route = $"summaries/{Uri.EscapeDataString(parsed.GetValue(day)!)}/review.{kind}?language={parsed.GetValue(VerbOptions.Language)}";
                using var response = await host.Http.GetAsync(new Uri(route, UriKind.Relative), stop);
                if (!response.IsSuccessStatusCode)
                {
                    Console.Error.WriteLine(parsed.Words()["day_format"]);
                    return ExitCodes.Refused;
                }

                Storage.DurableFile.Write(file, await response.Content.ReadAsByteArrayAsync(stop));
                Console.WriteLine(file);
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }
}
