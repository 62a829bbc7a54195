using System.CommandLine;
using System.Text.Json;
using CentreHost.Import;
using CentreHost.Texts;
using Spectre.Console;

namespace CentreHost.CommandLine;

internal static class ImportVerb
{
    private static readonly string[] Extensions = [".csv", ".txt", ".tsv", ".xlsx", ".xls"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("folder|files")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = string.Join(' ', FileColumns.KnownFiles),
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Vérifier sans rien écrire / check and write nothing" };
        var verb = VerbOptions.Verb("import", "Reprend des fichiers CSV", "Takes in CSV files", dryRun);
        verb.Add(paths);
        verb.SetAction((parsed, stop) => Import(parsed, parsed.GetValue(paths)!, parsed.GetValue(dryRun), stop));
        return verb;
    }

    private static Task<int> Import(ParseResult parsed, string[] paths, bool dryRun, CancellationToken stop)
    {
        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
        {
            return Task.FromResult(parsed.Refuse(HostTexts.Say("import_no_such_path", missing)));
        }

        var files = paths.SelectMany(FilesOf).ToList();
        if (files.Sum(file => file.Length) >= ImportApi.MostBytes)
        {
            return Task.FromResult(parsed.Refuse(HostTexts.Say("import_too_large", ImportApi.MostBytes / 1_048_576)));
        }

        return Verbs.With(parsed, host => Send(parsed, host, files, dryRun, stop), stop);
    }

    /// <summary>Of a folder the files whose names are known; files named one by one are all taken, and judged.</summary>
    private static IEnumerable<FileInfo> FilesOf(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles()
            .Where(file => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Where(file => FileColumns.KindOf(file.Name) is not null)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
        : [new FileInfo(path)];

    private static async Task<int> Send(
        ParseResult parsed, HostConnection host, List<FileInfo> files, bool dryRun, CancellationToken stop)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file.FullName, stop)), "files", file.Name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"import?dryRun={(dryRun ? "true" : "false")}") { Content = form };
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem, stop);
            return parsed.Refuse(problem!.Sentence);
        }

        return await Follow(parsed, response, stop) is { } report
            ? Show(parsed, report)
            : parsed.Refuse(HostTexts.Say("import_broken_off"));
    }

    /// <summary>A bar where there is a terminal to draw it on.</summary>
    private static Task<ImportReport?> Follow(ParseResult parsed, HttpResponseMessage response, CancellationToken stop)
    {
        if (Console.IsOutputRedirected)
        {
            return ReportOf(response, _ => { }, stop);
        }

        var words = parsed.Words();
        return AnsiConsole.Progress().HideCompleted(true).StartAsync(context =>
        {
            var bar = context.AddTask(Markup.Escape(words["import_stage_reading"]));
            return ReportOf(response, progress =>
            {
                bar.Value = progress.Percent;
                bar.Description = Markup.Escape(words[$"import_stage_{progress.Stage.ToString().ToLowerInvariant()}"]);
            }, stop);
        });
    }

    /// <returns>Null when the host stopped talking before it was done; the caller says what that means.</returns>
    private static async Task<ImportReport?> ReportOf(HttpResponseMessage response, Action<ImportProgress> show, CancellationToken stop)
    {
        ImportReport? report = null;
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(stop));
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                var progress = JsonSerializer.Deserialize(line, ImportJson.Default.ImportProgress)!;
                show(progress);
                report = progress.Report;
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return report;
        }

        return report;
    }

    private static int Show(ParseResult parsed, ImportReport report)
    {
        var to = report.Errors.Count == 0 ? Console.Out : Console.Error;
        foreach (var line in ReportWords.Lines(report, parsed.Words()))
        {
            to.WriteLine(line);
        }

        return report.Errors.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
