using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using CentreHost.Stock.Files;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>The store out to spreadsheets and in from them.</summary>
internal static class StockFileVerbs
{
    private static readonly string[] Tables = ["items", "on-hand", "lines", "documents"];

    public static Command Export()
    {
        var table = new Argument<string>("table") { Description = string.Join(" | ", Tables) };
        table.AcceptOnlyFromAmong(Tables);
        var to = new Option<string?>("--out") { Description = "Fichier, sinon la sortie / file, else the output" };
        var place = new Option<string?>("--place") { Description = "STORE KITCHEN CLINIC …" };
        var item = new Option<string?>("--item") { Description = "SOAP …" };
        var from = new Option<string?>("--from") { Description = "2026-03-01" };
        var through = new Option<string?>("--through") { Description = "2026-03-31" };
        var verb = VerbOptions.Verb("export", "Écrit le stock en CSV", "Writes the stock as CSV", to, place, item, from, through);
        verb.Add(table);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            host =>
            {
                var route = Route(
                    $"stock/export/{parsed.GetValue(table)}.csv",
                    ("place", parsed.GetValue(place)), ("item", parsed.GetValue(item)), ("from", parsed.GetValue(from)),
                    ("through", parsed.GetValue(through)));
                return Fetch(parsed, host, route, parsed.GetValue(to), stop);
            },
            stop));
        return verb;
    }

    public static Command Import()
    {
        string[] kinds = [.. Enum.GetNames<StockFileKind>().Select(kind => kind.ToLowerInvariant())];
        var kind = new Argument<string>("kind") { Description = string.Join(" | ", kinds) };
        kind.AcceptOnlyFromAmong(kinds);
        var file = new Argument<FileInfo>("file") { Description = "CSV" };
        var check = new Option<bool>("--check") { Description = "Vérifier sans rien écrire / check and write nothing" };
        var donation = new Option<bool>("--donation") { Description = "Reçu en don / given for nothing" };
        Option<string?>[] paper =
        [
            new("--place") { Description = "STORE KITCHEN CLINIC …" },
            new("--day") { Description = "Jour du papier / the paper's day: 2026-03-09" },
            new("--supplier") { Description = "Fournisseur / supplier" },
            new("--waybill") { Description = "Bordereau / waybill" },
            new("--note") { Description = "Note" },
        ];
        var verb = VerbOptions.Verb("import", "Reprend un CSV du magasin", "Takes in a CSV of the store", [check, donation, .. paper]);
        verb.Add(kind);
        verb.Add(file);
        verb.SetAction((parsed, stop) => parsed.GetValue(file)! is { Exists: true } given
            ? Verbs.With(
                parsed,
                host => Send(
                    parsed, host, given, parsed.GetValue(check),
                    Route(
                        $"stock/import/{parsed.GetValue(kind)}",
                        [
                            .. paper.Select(option => (option.Name[2..], parsed.GetValue(option))),
                            ("check", parsed.GetValue(check) ? "true" : null), ("donation", parsed.GetValue(donation) ? "true" : null),
                        ]),
                    stop),
                stop)
            : Task.FromResult(parsed.Refuse(HostTexts.Say("import_no_such_path", parsed.GetValue(file)!.FullName))));
        return verb;
    }

    private static async Task<int> Fetch(ParseResult parsed, HostConnection host, string route, string? to, CancellationToken stop)
    {
        using var response = await host.Http.GetAsync(route, stop);
        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem, stop);
            return parsed.Refuse(problem!.Sentence);
        }

        var table = await response.Content.ReadAsByteArrayAsync(stop);
        if (to is null)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(table, stop);
            return ExitCodes.Done;
        }

        DurableFile.Write(Path.GetFullPath(to), table);
        Console.WriteLine(parsed.Words().Say("stock_exported", to));
        return ExitCodes.Done;
    }

    private static async Task<int> Send(
        ParseResult parsed, HostConnection host, FileInfo file, bool checkOnly, string route, CancellationToken stop)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file.FullName, stop));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await host.Http.PostAsync(route, content, stop);
        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem, stop);
            return parsed.Refuse(problem!.Sentence);
        }

        var report = (await response.Content.ReadFromJsonAsync(CentreJson.Default.StockFileReport, stop))!;
        var to = report.Errors.Count == 0 ? Console.Out : Console.Error;
        foreach (var line in Said(report, file.Name, checkOnly, parsed.Words()))
        {
            await to.WriteLineAsync(line);
        }

        return report.Errors.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static IEnumerable<string> Said(StockFileReport report, string file, bool checkOnly, Phrasebook words)
    {
        foreach (var note in report.Notes)
        {
            yield return words.Say("import_place_file", file, note.In(words.Language));
        }

        foreach (var error in report.Errors)
        {
            var sentence = error.Sentence.In(words.Language);
            yield return error.Line == 0 ? words.Say("import_place_file", file, sentence)
                : error.Column is null ? words.Say("import_place_line", file, error.Line, sentence)
                : words.Say("import_place_cell", file, error.Line, error.Column, sentence);
        }

        foreach (var document in report.Documents)
        {
            yield return document.WaitsBecause is { } why
                ? words.Say("stock_file_waits", document.Place, words[why])
                : words.Say("stock_file_document", document.Place, document.Number ?? "—");
        }

        yield return report.Errors.Count > 0 ? words["stock_file_not_taken"]
            : report.Before ? words["stock_file_before"]
            : words.Say(checkOnly ? "stock_file_would_take" : "stock_file_taken", report.Lines.ToString(CultureInfo.InvariantCulture));
    }

    private static string Route(string path, params IEnumerable<(string Name, string? Value)> values)
    {
        var query = values.Where(value => !string.IsNullOrWhiteSpace(value.Value))
            .Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value!)}");
        return $"{path}?{string.Join('&', query)}".TrimEnd('?');
    }
}
