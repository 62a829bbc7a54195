using CentreHost.Summaries;
using CentreHost.Texts;
using Spectre.Console;

namespace CentreHost.CommandLine;

/// <summary>A day's summary for a terminal: what is not zero, then each equality with its two sides.</summary>
internal static class SummaryTable
{
    /// <summary>Plain text and full lines where the output is a file or a pipe.</summary>
    public static IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = System.Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = System.Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        console.Profile.Width = System.Console.IsOutputRedirected ? 120 : console.Profile.Width;
        return console;
    }

    public static void Print(IAnsiConsole console, DaySummary summary, Phrasebook words)
    {
        var title = words.Say("summary_title", summary.Centre, Day(summary, words), summary.Revision);
        var table = new Table().Title(Markup.Escape(summary.Demo ? $"{title} - {words["demo_data"]}" : title)).Border(TableBorder.Rounded);
        table.AddColumn(words["column_indicator"]);
        table.AddColumn(words["column_detail"]);
        table.AddColumn(new TableColumn(words["column_value"]).RightAligned());
        foreach (var figure in summary.Figures.Where(f => f is { Sex: Cells.All, Known: not (null or 0) }))
        {
            table.AddRow(
                Markup.Escape(Name(figure.Indicator, words)),
                Markup.Escape(figure.Detail ?? ""),
                figure.Value.ToString("N0", words.Culture));
        }

        console.Write(table);
        foreach (var equality in summary.Equalities)
        {
            console.WriteLine(Line(equality, words));
        }
    }

    /// <summary>What is set beside what, in words, then the two figures.</summary>
    private static string Line(Equality equality, Phrasebook words) => words.Say(
        "equality_line", words["equality_" + equality.Name], equality.Left.ToString("N0", words.Culture),
        equality.Right.ToString("N0", words.Culture), equality.Holds ? "=" : "≠");

    /// <summary>A file of another release may count what this one does not know.</summary>
    private static string Name(string indicator, Phrasebook words) =>
        IndicatorDictionary.Current.Find(indicator)?.Name.In(words.Culture.TwoLetterISOLanguageName) ?? indicator;

    private static string Day(DaySummary summary, Phrasebook words) => summary.ServiceDay.ToString("dddd d MMMM yyyy", words.Culture);
}
