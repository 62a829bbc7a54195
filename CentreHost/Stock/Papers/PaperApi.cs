using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Stock.Counts;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Stock.Papers;

/// <summary>The stock book's papers, to print.</summary>
internal static class PaperApi
{
    private const int MostDays = 366;
    private const Role KeepsStock = Role.Storekeeper | Role.Head;

    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/stock/papers").WithTags("Stock");
        papers.MapGet("/{number}", Document).WithName("PrintDocument").OpenTo(KeepsStock);
        papers.MapGet("/card", Card).WithName("PrintStockCard").OpenTo(KeepsStock);
        papers.MapGet("/bin", Bin).WithName("PrintBinCard").OpenTo(KeepsStock);
        papers.MapGet("/count-sheet", Sheet).WithName("PrintCountSheet").OpenTo(KeepsStock);
        papers.MapGet("/month", Month).WithName("PrintMonthlyReturn").OpenTo(KeepsStock);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Document(
        string number, string? language, CentreData data, CentreState centre, TimeProvider clock, Actor actor, Vault vault)
    {
        using var view = new StockView(data);
        var press = new PaperData(view, vault, centre.Days, PaperData.LanguageOf(language), centre.Now.Centre.Name, centre.Now.Centre.Code);
        return Pdf(press.Draw(number, By(view, vault, centre, clock, actor)), number);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Card(
        string place, string item, int? days, string? language, CentreData data, CentreState centre, TimeProvider clock, Actor actor, Vault vault)
    {
        using var view = new StockView(data);
        var today = Today(centre, clock);
        var from = today.AddDays(1 - Math.Clamp(days ?? 30, 1, MostDays));
        return Pdf(Periods(view, centre, language).Card(place, item, from, today, By(view, vault, centre, clock, actor)), $"{place}-{item}");
    }

    /// <param name="lot">Its number in the book, as lists of lots give it.</param>
    private static Results<FileContentHttpResult, ProblemHttpResult> Bin(
        string place, string item, long lot, int? days, string? language, CentreData data, CentreState centre, TimeProvider clock, Actor actor,
        Vault vault)
    {
        using var view = new StockView(data);
        var today = Today(centre, clock);
        var from = today.AddDays(1 - Math.Clamp(days ?? 30, 1, MostDays));
        return Pdf(Periods(view, centre, language).Bin(place, item, lot, from, today, By(view, vault, centre, clock, actor)), $"{place}-{item}-{lot}");
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Sheet(
        string place, string? language, CentreData data, CentreState centre, TimeProvider clock, Actor actor, Vault vault)
    {
        using var view = new StockView(data);
        var today = Today(centre, clock);
        if (view.Number(StockSql.FindPlace, place.ToUpperInvariant()) is not { } found)
        {
            return StockRefusal.PlaceUnknown(place).ToProblem();
        }

        var sheet = CountSheets.Of(view, found, today.AddDays(-30));
        return Pdf(Periods(view, centre, language).Sheet(sheet, today, By(view, vault, centre, clock, actor)), $"count-{place}");
    }

    /// <param name="month">Any day of it, this month where none is given.</param>
    private static Results<FileContentHttpResult, ProblemHttpResult> Month(
        DateOnly? month, string? language, CentreData data, CentreState centre, TimeProvider clock, Actor actor, Vault vault)
    {
        using var view = new StockView(data);
        var today = Today(centre, clock);
        var asked = month is { } day && day < today ? day : today;
        var from = new DateOnly(asked.Year, asked.Month, 1);
        var last = from.AddMonths(1).AddDays(-1);
        var pdf = Periods(view, centre, language).Month(from, last < today ? last : today, today, By(view, vault, centre, clock, actor));
        return Pdf(pdf, $"month-{from:yyyy-MM}");
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Pdf(Answer<byte[]> drawn, string name) => drawn.Refusal is { } refusal
        ? refusal.ToProblem()
        : TypedResults.File(drawn.Value!, "application/pdf", $"{name}.pdf");

    private static PaperPeriods Periods(StockView view, CentreState centre, string? language) =>
        new(view, centre.Days, PaperData.LanguageOf(language), centre.Now.Centre.Name, centre.Now.Centre.Code);

    private static PrintedBy By(StockView view, Vault vault, CentreState centre, TimeProvider clock, Actor actor)
    {
        var name = view.Rows("SELECT id, code, name FROM staff WHERE id = @1", row => row.StaffName(0, vault), actor.StaffId).FirstOrDefault() ?? actor.Code;
        return new PrintedBy(name, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), centre.Days.Zone));
    }

    private static DateOnly Today(CentreState centre, TimeProvider clock) => centre.Days.Of(clock.GetUtcNow().UtcDateTime);
}
