using CentreHost.Texts;

namespace CentreHost.Import;

/// <summary>A report as lines for a person, in one language.</summary>
internal static class ReportWords
{
    public static IEnumerable<string> Lines(ImportReport report, Phrasebook words)
    {
        foreach (var note in report.Notes)
        {
            yield return words.Say("import_place_file", note.File, note.Sentence.In(words.Language));
        }

        foreach (var error in report.Errors)
        {
            yield return Line(error, words);
        }

        if (report.MoreErrors > 0)
        {
            yield return words.Say("import_more_errors", report.MoreErrors);
        }

        foreach (var count in report.Counts)
        {
            var things = words[$"import_{count.Kind.ToString().ToLowerInvariant()}"];
            yield return words.Say("import_count", count.File, things, count.Added, count.Changed);
        }

        yield return words[report.Written ? "import_done" : report.Errors.Count > 0 ? "import_nothing_done" : "import_would_do"];
    }

    private static string Line(ImportError error, Phrasebook words)
    {
        var sentence = error.Sentence.In(words.Language);
        return error switch
        {
            { File: "" } => sentence,
            { Line: 0 } => words.Say("import_place_file", error.File, sentence),
            { Column: null } => words.Say("import_place_line", error.File, error.Line, sentence),
            _ => words.Say("import_place_cell", error.File, error.Line, error.Column, sentence),
        };
    }
}
