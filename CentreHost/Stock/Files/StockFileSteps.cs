using CentreHost.Centre;
using CentreHost.Import;
using CentreHost.Staff;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using CentreHost.Storage;

namespace CentreHost.Stock.Files;

/// <summary>One paper made of lines of a file.</summary>
/// <param name="Lines">For each line of the paper, its line in the file.</param>
internal sealed record StockFileStep(IReadOnlyList<long> Lines, Func<WriteTurn, (Refusal? Refused, StockFileDocument? Document)> Take);

/// <summary>Files become the papers that people type, and go the way those go.</summary>
internal static class StockFileSteps
{
    public static IEnumerable<StockFileStep> Of(TakeStockFile request, Sheet sheet, UnitWords units, Faults faults, ServiceDays days, Actor actor)
    {
        var goods = new GoodsFile(sheet, units, faults);
        return request.Kind switch
        {
            StockFileKind.Items => Items(ItemsWithPacks.Read(sheet, units, faults)),
            StockFileKind.Opening => Openings(request, goods.Opening(), days, actor),
            StockFileKind.Receipt => [Receipt(request, goods.Receipt(), days, actor)],
            StockFileKind.Count => [Count(request, goods.Count(days), days, actor)],
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "There is no such file."),
        };
    }

    private static IEnumerable<StockFileStep> Items(List<ItemWithPacks> items) => items.Select(item => new StockFileStep([item.Line], turn =>
    {
        CatalogueWriting.Write(turn, item.Item);
        var refused = item.Packs.Select(pack => PlanBook.Pack(turn, pack).Refusal).FirstOrDefault(refusal => refusal is not null);
        return (refused ?? (item.Levels is { } levels ? PlanBook.Plan(turn, levels).Refusal : null), null);
    }));

    /// <summary>A document for each place.</summary>
    private static IEnumerable<StockFileStep> Openings(
        TakeStockFile request, List<(long Line, string Place, ReceivedLine Goods)> lines, ServiceDays days, Actor actor) =>
        lines.GroupBy(line => line.Place).Select(place =>
        {
            var opening = new OpenStock(StockFileKey.Of($"{request.Id}", place.Key), place.Key, [.. place.Select(line => line.Goods)])
            {
                On = On(request),
                Note = request.Paper.Note,
            };
            return new StockFileStep(
                [.. place.Select(line => line.Line)], turn => Posted(place.Key, OpeningBook.Open(turn, opening, days, actor)));
        });

    private static StockFileStep Receipt(
        TakeStockFile request, List<(long Line, ReceivedLine Goods)> lines, ServiceDays days, Actor actor)
    {
        var paper = request.Paper;
        var receipt = new Receive(request.Id, paper.Place!, false, paper.Note, [.. lines.Select(line => line.Goods)])
        {
            On = On(request),
            Supplier = paper.Supplier,
            Waybill = paper.Waybill,
            Donation = paper.Donation,
        };
        return new StockFileStep([.. lines.Select(line => line.Line)], turn =>
        {
            var answer = ReceiptBook.Receive(turn, receipt, days, actor);
            return (answer.Refusal, answer.Value is { } posted
                ? new StockFileDocument(paper.Place!, posted.WaitsBecause is null ? posted.Number : null, posted.WaitsBecause)
                : null);
        });
    }

    private static StockFileStep Count(
        TakeStockFile request, List<(long Line, CountedEntry Entry)> lines, ServiceDays days, Actor actor)
    {
        var count = new PostCount(request.Id, request.Paper.Place!, [.. lines.Select(line => line.Entry)]) { Note = request.Paper.Note };
        return new StockFileStep([.. lines.Select(line => line.Line)], turn =>
        {
            var answer = CountBook.Take(turn, count, days, actor);
            return (answer.Refusal, answer.Value is { } posted
                ? new StockFileDocument(count.Place, posted.Number, posted.Number is null ? "why_count" : null)
                : null);
        });
    }

    private static (Refusal?, StockFileDocument?) Posted(string place, Answer<DocumentPosted> answer) => (
        answer.Refusal, answer.Value is { } posted ? new StockFileDocument(place, posted.Number, posted.WaitsBecause) : null);

    private static PaperDate? On(TakeStockFile request) => request.Paper.Day is { } day ? new PaperDate(day) : null;
}
