using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CentreHost.Stock.Files;

/// <summary>The store out to spreadsheets and in from them.</summary>
internal static class StockFilesApi
{
    /// <summary>A thousand lines, each as long as cells may be, and more than enough.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const int DaysOfLines = 31;
    private const int MostDays = 366;
    private const Role KeepsStock = Role.Storekeeper | Role.Head;

    public static void MapStockFiles(this IEndpointRouteBuilder routes)
    {
        var export = routes.MapGroup("/stock/export").WithTags("Stock").OpenTo(KeepsStock);
        export.MapGet("/items.csv", Items).WithName("ExportItems");
        export.MapGet("/on-hand.csv", OnHand).WithName("ExportOnHand");
        export.MapGet("/lines.csv", Lines).WithName("ExportStockLines");
        export.MapGet("/documents.csv", Documents).WithName("ExportStockDocuments");
        var import = routes.MapGroup("/stock/import").WithTags("Stock");
        foreach (var kind in Enum.GetValues<StockFileKind>())
        {
            // The catalogue is the head's, also where it comes line by line.
            import.MapPost(
                    $"/{kind.ToString().ToLowerInvariant()}",
                    (HttpRequest request, StockFileImport files, Actor actor, [AsParameters] StockFileQuery query) =>
                        Import(kind, request, files, actor, query))
                .WithName($"Import{kind}File")
                .OpenTo(kind == StockFileKind.Items ? Role.Head | Role.Administrator : KeepsStock)
                .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
                .Accepts<string>("text/csv");
        }
    }

    private static async Task<Ok<StockFileReport>> Import(
        StockFileKind kind, HttpRequest request, StockFileImport files, Actor actor, StockFileQuery query)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        return TypedResults.Ok(await files.Take(kind, query.Paper, content.ToArray(), query.Check ?? false, actor));
    }

    private static PushStreamHttpResult Items(CentreData data, CancellationToken stop) =>
        Csv(data, "items", view => StockExport.Items(view), stop);

    private static Results<PushStreamHttpResult, ProblemHttpResult> OnHand(
        string? place, CentreData data, CentreState centre, TimeProvider clock, CancellationToken stop)
    {
        var (found, unknown) = Find(data, place);
        return unknown is null
            ? Csv(data, "on-hand", view => StockExport.OnHand(view, found, Today(centre, clock)), stop)
            : unknown.ToProblem();
    }

    private static Results<PushStreamHttpResult, ProblemHttpResult> Lines(
        DateOnly? from, DateOnly? through, string? place, string? item, CentreData data, CentreState centre, TimeProvider clock,
        CancellationToken stop)
    {
        var period = Period(from, through, Today(centre, clock));
        var (found, unknown) = Find(data, place);
        var (ofItem, nobodys) = FindItem(data, item);
        return (unknown ?? nobodys ?? TooLong(period)) is { } refusal
            ? refusal.ToProblem()
            : Csv(data, $"lines-{Columns.Day(period.From)}", view => StockExport.Lines(view, period, found, ofItem, centre.Days), stop);
    }

    private static Results<PushStreamHttpResult, ProblemHttpResult> Documents(
        DateOnly? from, DateOnly? through, CentreData data, CentreState centre, TimeProvider clock, CancellationToken stop)
    {
        var period = Period(from, through, Today(centre, clock));
        return TooLong(period) is { } refusal
            ? refusal.ToProblem()
            : Csv(data, $"documents-{Columns.Day(period.From)}", view => StockExport.Documents(view, period, centre.Days), stop);
    }

    /// <summary>The view stays open until the last row has left: nothing is held in memory but the row in hand.</summary>
    private static PushStreamHttpResult Csv(CentreData data, string name, Func<StockView, StockTable> table, CancellationToken stop) =>
        TypedResults.Stream(
            async body =>
            {
                using var view = new StockView(data);
                var (header, rows) = table(view);
                await StockCsv.Write(body, header, rows, stop);
            },
            "text/csv; charset=utf-8",
            $"{name}.csv");

    private static (long? Place, Refusal? Unknown) Find(CentreData data, string? place)
    {
        if (place is null)
        {
            return default;
        }

        using var view = new StockView(data);
        var found = view.Number(StockSql.FindPlace, place.ToUpperInvariant());
        return (found, found is null ? StockRefusal.PlaceUnknown(place) : null);
    }

    private static (long? Item, Refusal? Unknown) FindItem(CentreData data, string? item)
    {
        if (item is null)
        {
            return default;
        }

        using var view = new StockView(data);
        var found = ItemCodes.Own(view, item.ToUpperInvariant());
        return (found?.Value, found is null ? StockRefusal.ItemUnknown(item) : null);
    }

    private static StockPeriod Period(DateOnly? from, DateOnly? through, DateOnly today)
    {
        var last = through ?? today;
        return new StockPeriod(from ?? last.AddDays(1 - DaysOfLines), last);
    }

    private static Refusal? TooLong(StockPeriod period) =>
        period.Through < period.From || period.Through.DayNumber - period.From.DayNumber >= MostDays ? StockRefusal.PeriodWrong(MostDays) : null;

    private static DateOnly Today(CentreState centre, TimeProvider clock) => centre.Days.Of(clock.GetUtcNow().UtcDateTime);
}
