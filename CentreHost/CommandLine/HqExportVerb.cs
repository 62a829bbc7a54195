using System.CommandLine;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Exporting;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.CommandLine;

/// <summary>True counts day by day, for the house's own systems; what leaves the house is published.</summary>
internal static class HqExportVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Dossier où écrire / folder to write to" };
        var from = new Option<string>("--from") { Required = true, Description = "AAAA-MM-JJ / YYYY-MM-DD" };
        var to = new Option<string>("--to") { Required = true, Description = "AAAA-MM-JJ / YYYY-MM-DD" };
        var site = new Option<string?>("--site") { Description = "NER-AGZ-01" };
        var verb = VerbOptions.Verb(
            "export", "Écrit les jours pour DHIS2 (JSON, CSV), ADX et HXL", "Writes the days for DHIS2 (JSON, CSV), ADX and HXL",
            from, to, site, HqVerb.Database);
        verb.Add(folder);
        return verb.Doing(parsed =>
        {
            if (!HqVerb.TryDay(parsed.GetValue(from), out var since) || !HqVerb.TryDay(parsed.GetValue(to), out var until))
            {
                Console.Error.WriteLine(parsed.Words()["day_format"]);
                return ExitCodes.WrongUsage;
            }

            if (since > until)
            {
                return parsed.Refuse(HeadquartersRefusal.DaysReversed(since, until));
            }

            return HqVerb.WithDatabase(parsed, (database, _) =>
            {
                var days = new ExportBook(database).Days(since, until, parsed.GetValue(site));
                if (days.Count == 0)
                {
                    return parsed.Refuse(HeadquartersRefusal.NothingToExport(since, until));
                }

                return Written(parsed, Path.GetFullPath(parsed.GetValue(folder)!), days, $"{Columns.Day(since)}_{Columns.Day(until)}");
            });
        });
    }

    private static int Written(ParseResult parsed, string folder, IReadOnlyList<ExportedDay> days, string name)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (file, content) in Files(days, name))
            {
                DurableFile.Write(Path.Combine(folder, file), content);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return parsed.Refuse(HeadquartersRefusal.Unwritable(folder));
        }

        Console.WriteLine(parsed.Words().Say("hq_exported", (long)days.Count, folder));
        return ExitCodes.Done;
    }

    private static IEnumerable<(string File, byte[] Content)> Files(IReadOnlyList<ExportedDay> days, string name)
    {
        var (dictionary, now) = (IndicatorDictionary.Current, TimeProvider.System.GetUtcNow());
        foreach (var day in days)
        {
            yield return ($"{day.Site.Site}_{Columns.Day(day.Manifest.OpDate)}.dhis2.json", Dhis2.Json(day, dictionary));
        }

        yield return ($"{name}.dhis2.csv", Dhis2.Csv(days, dictionary));
        yield return ($"{name}.adx.xml", Adx.Of(days, dictionary, now));
        yield return ($"{name}.hxl.csv", TidyHxl.Of(days, dictionary, now));
    }
}
