using System.CommandLine;
using System.Globalization;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Texts;
using Spectre.Console;

namespace CentreHost.CommandLine;

internal static class StockVerb
{
    public static Command Create() => new("stock", "Le stock / the stock")
    {
        OnHand(), Shortages(), Rebuild(), StockFileVerbs.Export(), StockFileVerbs.Import(),
    };

    private static Command OnHand()
    {
        var place = new Option<string?>("--place") { Description = "STORE KITCHEN CLINIC …" };
        var verb = VerbOptions.Verb("on-hand", "Ce qu'il y a sur les étagères", "What is on the shelves", place);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var route = parsed.GetValue(place) is { } code ? $"stock/on-hand?place={Uri.EscapeDataString(code)}" : "stock/on-hand";
                var (lines, problem) = await host.Get<List<OnHandLine>>(route, stop);
                return problem is null ? Print(parsed, OnHandTable(lines!, parsed.Words()), "stock_nothing") : parsed.Refuse(problem.Sentence);
            },
            stop));
        return verb;
    }

    private static Command Shortages()
    {
        var verb = VerbOptions.Verb("shortages", "Ce qui a été donné sans être en stock", "What was given without being in stock");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (lines, problem) = await host.Get<List<ShortageLine>>("stock/shortages", stop);
                return problem is null ? Print(parsed, ShortageTable(lines!, parsed.Words()), "stock_no_shortage") : parsed.Refuse(problem.Sentence);
            },
            stop));
        return verb;
    }

    private static Command Rebuild()
    {
        var check = new Option<bool>("--check") { Description = "Compare sans rien changer / compares and changes nothing" };
        var verb = VerbOptions.Verb(
            "rebuild", "Refait soldes et chiffres d'après le grand livre", "Makes balances and figures again from the ledger", check);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var checks = parsed.GetValue(check);
                var (found, problem) = checks
                    ? await host.Get<StockProved>("stock/proof", stop)
                    : await host.Post<object, StockProved>("stock/rebuild", new object(), stop);
                return problem is null ? Say(parsed, found!, checks) : parsed.Refuse(problem.Sentence);
            },
            stop));
        return verb;
    }

    private static int Say(ParseResult parsed, StockProved found, bool checkOnly)
    {
        var refusal = found.HalfMove is { } move ? StockRefusal.HalfMove(move)
            : checkOnly && found.Differing > 0 ? StockRefusal.CachesDiffer(found.Differing)
            : null;
        if (refusal is not null)
        {
            return parsed.Refuse(refusal);
        }

        var words = parsed.Words();
        Console.WriteLine(found.Differing > 0 ? words.Say("stock_rebuilt", found.Differing) : words.Say("stock_proved", found.Lines));
        return ExitCodes.Done;
    }

    private static Table OnHandTable(List<OnHandLine> lines, Phrasebook words)
    {
        var table = Titled(words, "column_place", "column_item", "column_lot", "column_last_usable_day", "column_units");
        foreach (var line in lines)
        {
            var last = line.LastUsableDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            table.AddRow(Cells(
                line.Place,
                $"{line.Item} {line.Name.In(words.Language)}",
                line.Lot,
                line.Expired ? $"{last} {words["stock_expired"]}" : last,
                $"{line.Units.ToString("N0", words.Culture)} {UnitWord.Of(line.Units, line.Unit, words.Language)}{Apart(line, words)}"));
        }

        return table;
    }

    /// <summary>Sound and damaged units of one lot are two lines.</summary>
    private static string Apart(OnHandLine line, Phrasebook words) =>
        line.Condition == GoodsCondition.Sound ? "" : $" ({words[$"condition_{line.Condition}"]})";

    private static Table ShortageTable(List<ShortageLine> lines, Phrasebook words)
    {
        var table = Titled(words, "column_place", "column_item", "column_since", "column_units");
        foreach (var line in lines)
        {
            table.AddRow(Cells(
                line.Place,
                $"{line.Item} {line.Name.In(words.Language)}",
                line.SinceUtc.ToString("yyyy-MM-dd HH:mm'Z'", words.Culture),
                line.Units.ToString("N0", words.Culture)));
        }

        return table;
    }

    private static int Print(ParseResult parsed, Table table, string nothing)
    {
        if (table.Rows.Count == 0)
        {
            Console.WriteLine(parsed.Words()[nothing]);
        }
        else
        {
            AnsiConsole.Write(table);
        }

        return ExitCodes.Done;
    }

    private static Table Titled(Phrasebook words, params IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(words[column]);
        }

        table.Columns[^1].RightAligned();
        return table;
    }

    private static string[] Cells(params string?[] cells) => Array.ConvertAll(cells, cell => Markup.Escape(cell ?? ""));
}
