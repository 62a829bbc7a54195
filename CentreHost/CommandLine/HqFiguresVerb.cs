using System.CommandLine;
using System.Globalization;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Figures;
using CentreHost.Summaries;
using CsvHelper;

namespace CentreHost.CommandLine;

/// <summary>True counts, for headquarters' own eyes: what leaves the house is published.</summary>
internal static class HqFiguresVerb
{
    public static Command Create()
    {
        var from = new Option<string?>("--from") { Description = "AAAA-MM-JJ, par défaut le 1er janvier / YYYY-MM-DD, 1 January by default" };
        var to = new Option<string?>("--to") { Description = "AAAA-MM-JJ / YYYY-MM-DD" };
        var by = new Option<FiguresBy>("--by") { DefaultValueFactory = _ => FiguresBy.Programme, Description = "centre, country, day, programme" };
        var all = new Option<bool>("--all") { Description = "Aussi par sexe et âge / by sex and age as well" };
        var verb = VerbOptions.Verb(
            "figures", "Chiffres cumulés, CSV", "Cumulated figures, CSV", from, to, by, all, HqVerb.Database);
        return verb.Doing(parsed =>
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var (since, until) = (new DateOnly(today.Year, 1, 1), today);
            if ((parsed.GetValue(from) is { } first && !HqVerb.TryDay(first, out since)) || (parsed.GetValue(to) is { } last && !HqVerb.TryDay(last, out until)))
            {
                Console.Error.WriteLine(parsed.Words()["day_format"]);
                return ExitCodes.WrongUsage;
            }

            if (since > until)
            {
                return parsed.Refuse(HeadquartersRefusal.DaysReversed(since, until));
            }

            return HqVerb.WithDatabase(parsed, (database, cells) =>
            {
                Print(new FiguresQuery(database, cells, IndicatorDictionary.Current).Of(since, until, parsed.GetValue(by)), parsed.GetValue(all));
                return ExitCodes.Done;
            });
        });
    }

    private static void Print(IEnumerable<GroupFigure> figures, bool all)
    {
        using var csv = CsvWriter.Create(Console.Out, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord(["group", "indicator", "gender", "age_range", "detail", "value", "days_reported"]);
        foreach (var figure in figures.Where(figure => all || figure.Cell.IsTotal))
        {
            csv.WriteRecord([
                figure.Group, figure.Cell.Indicator, figure.Cell.Gender, figure.Cell.AgeRange, figure.Cell.Detail,
                figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "", figure.DaysTold.ToString(CultureInfo.InvariantCulture),
            ]);
        }
    }
}
