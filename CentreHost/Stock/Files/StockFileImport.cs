using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Import;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;

namespace CentreHost.Stock.Files;

/// <summary>
/// Takes a file of the store: read and looked through aside, then judged and written in one turn, or not at all. What is
/// wrong is told of every line at once.
/// </summary>
internal sealed class StockFileImport(CentreData data, Commands commands, CentreState centre, TimeProvider clock)
{
    // Longer, and everybody at the counter would wait behind it.
    private const int MostLines = 1_000;

    private static readonly Dictionary<StockFileKind, ImportKind> Forms = new()
    {
        [StockFileKind.Items] = ImportKind.StockItems,
        [StockFileKind.Opening] = ImportKind.Opening,
        [StockFileKind.Receipt] = ImportKind.ReceiptLines,
        [StockFileKind.Count] = ImportKind.CountLines,
    };

    /// <param name="checkOnly">Judges everything and leaves nothing.</param>
    public async Task<StockFileReport> Take(StockFileKind kind, StockFilePaper paper, byte[] content, bool checkOnly, Actor actor)
    {
        var faults = new Faults(int.MaxValue);
        var notes = new List<ImportNote>();
        var sheet = SheetReader.Read(new ImportFile("", content), Forms[kind], faults, notes);
        if (sheet is null)
        {
            return Report(0, [], notes, faults, taken: false);
        }

        if (sheet.Rows.Count > MostLines)
        {
            faults.Add("", 0, null, "stock_file_too_long", sheet.Rows.Count, MostLines);
            return Report(sheet.Rows.Count, [], notes, faults, taken: false);
        }

        if (kind is StockFileKind.Receipt or StockFileKind.Count && paper.Place is null)
        {
            faults.Add("", 0, null, "stock_file_place_missing");
        }

        var lines = StockFileKey.Lines(sheet);
        // A catalogue taken again puts back what was changed since; goods taken again would be twice as many.
        var id = kind == StockFileKind.Items
            ? Guid.CreateVersion7(clock.GetUtcNow())
            : StockFileKey.Of($"{kind}", JsonSerializer.Serialize(paper, CentreJson.Default.StockFilePaper), lines);
        return await Take(new TakeStockFile(id, kind, paper, lines), sheet, notes, faults, checkOnly, actor);
    }

    private async Task<StockFileReport> Take(
        TakeStockFile request, Sheet sheet, List<ImportNote> notes, Faults faults, bool checkOnly, Actor actor)
    {
        var steps = Steps(request, sheet, faults, actor);
        StockFileReport? judged = null;
        var answer = await commands.Answer<TakeStockFile, StockFileReport>(request.Id, request, actor, "stock/file", turn =>
        {
            var found = new Faults(faults);
            var documents = steps.Select(step => Take(turn, step, found)).OfType<StockFileDocument>().ToList();
            judged = Report(sheet.Rows.Count, documents, notes, found, taken: !found.Any && !checkOnly);
            if (!judged.Taken)
            {
                // A refused turn leaves nothing, whatever its papers wrote before one of them was refused.
                return StockRefusal.FileNotTaken();
            }

            turn.OnCommitted(centre.Load);
            return judged;
        });
        return judged ?? answer.Value! with { Before = true };
    }

    private List<StockFileStep> Steps(TakeStockFile request, Sheet sheet, Faults faults, Actor actor)
    {
        using var view = new StockView(data);
        var steps = StockFileSteps.Of(request, sheet, UnitWords.Read(view), faults, centre.Days, actor).ToList();
        return request.Kind is StockFileKind.Receipt or StockFileKind.Count && request.Paper.Place is null
            ? []
            : steps.FindAll(step => step.Lines.Count > 0);
    }

    private static StockFileDocument? Take(WriteTurn turn, StockFileStep step, Faults faults)
    {
        var (refused, document) = step.Take(turn);
        if (refused is { Arguments: [PaperErrors errors] })
        {
            foreach (var error in errors.All)
            {
                faults.Add("", error.Line == 0 ? step.Lines[0] : step.Lines[error.Line - 1], null, error.Code, [.. error.Arguments]);
            }
        }
        else if (refused is not null)
        {
            // It is about the paper, so it is told once; of several papers the first line shows which.
            faults.Add("", step.Lines[0], null, refused);
        }

        return document;
    }

    private static StockFileReport Report(
        int lines, IReadOnlyList<StockFileDocument> documents, List<ImportNote> notes, Faults faults, bool taken) => new(
        taken, false, lines, faults.Any ? [] : documents, [.. notes.Select(note => note.Sentence)],
        [.. faults.Listed([""]).Select(error => new StockFileError(error.Line, error.Column, error.Sentence))]);
}
