using Microsoft.AspNetCore.Mvc;

namespace CentreHost.Stock.Files;

/// <summary>What is said of a file beside its lines.</summary>
internal sealed record StockFileQuery
{
    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    [FromQuery(Name = "day")]
    public DateOnly? Day { get; init; }

    [FromQuery(Name = "supplier")]
    public string? Supplier { get; init; }

    [FromQuery(Name = "waybill")]
    public string? Waybill { get; init; }

    [FromQuery(Name = "note")]
    public string? Note { get; init; }

    [FromQuery(Name = "donation")]
    public bool? Donation { get; init; }

    /// <summary>Only say what would be taken.</summary>
    [FromQuery(Name = "check")]
    public bool? Check { get; init; }

    public StockFilePaper Paper => new()
    {
        Place = Given(Place)?.ToUpperInvariant(),
        Day = Day,
        Supplier = Given(Supplier),
        Waybill = Given(Waybill),
        Note = Given(Note),
        Donation = Donation ?? false,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
