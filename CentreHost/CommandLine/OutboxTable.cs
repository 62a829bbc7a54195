using CentreHost.Delivery;
using CentreHost.Texts;
using Spectre.Console;

namespace CentreHost.CommandLine;

/// <summary>A line a bundle: what it is, how far each route got, what headquarters said.</summary>
internal static class OutboxTable
{
    public static void Print(IAnsiConsole console, OutboxPage page, Phrasebook words)
    {
        console.WriteLine(page.Headquarters is { } name ? words.Say("headquarters_known", name, page.HeadquartersKey) : words["no_headquarters"]);
        if (page.Overdue > 0)
        {
            console.WriteLine(words.Say("nights_overdue", page.Overdue));
        }

        foreach (var trouble in page.RouteTroubles)
        {
            console.WriteLine(words.Say("route_trouble", trouble.Route, trouble.Error.In(words.Language)));
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in new[] { "column_seq", "column_day", "column_routes", "column_outcome" })
        {
            table.AddColumn(words[column]);
        }

        foreach (var line in page.Bundles)
        {
            table.AddRow(
                $"{line.Seq}",
                Markup.Escape($"{line.ServiceDay:yyyy-MM-dd} r{line.Revision}"),
                Markup.Escape(string.Join("\n", page.Routes.Select(route => Route(line, route, words)))),
                Markup.Escape(line.Outcome ?? words["outcome_none"]));
        }

        console.Write(table);
    }

    private static string Route(OutboxLine line, string route, Phrasebook words) =>
        line.Routes.FirstOrDefault(known => known.Route == route) switch
        {
            null => words.Say("route_waits", route),
            { Error: { } error } => $"{route}: {error.In(words.Culture.TwoLetterISOLanguageName)}",
            { DeliveredAtUtc: { } at } => words.Say("route_delivered", route, at),
            _ => words.Say("route_waits", route),
        };
}

/// <summary>The dictionary as it is, for whoever reads the files.</summary>
internal static class DictionaryTable
{
    public static void Print(IAnsiConsole console, Summaries.IndicatorDictionary dictionary, Phrasebook words)
    {
        var language = words.Culture.TwoLetterISOLanguageName;
        console.WriteLine(words.Say("dictionary_version", dictionary.Version));
        foreach (var section in dictionary.Sections)
        {
            var table = new Table().Title(Markup.Escape($"{section.Code}  {(language == "en" ? section.En : section.Fr)}")).Border(TableBorder.Simple);
            table.AddColumn(words["column_code"]).AddColumn(words["column_indicator"]).AddColumn(words["column_sums"]).AddColumn(words["column_by"]);
            foreach (var one in dictionary.Indicators.Where(one => one.Section == section.Code))
            {
                table.AddRow(
                    one.Code,
                    Markup.Escape(one.Name.In(language)),
                    words[$"aggregation_{one.Aggregation}"],
                    string.Join(", ", one.By.Append(one.Detail).OfType<string>().Select(by => words["by_" + by])));
            }

            console.Write(table);
        }
    }
}
