extern alias host;

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using CentreHost;
using CentreHost.Stock.Files;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>Files of the store, sent and fetched.</summary>
internal static class StockFiles
{
    private static readonly string[] Posted =
        ["stock_documents", "stock_lines", "lots", "stock_balances", "items", "item_packs", "document_numbers"];

    public static Task<StockFileReport> Import(this Seat seat, string kindAndPaper, string csv) =>
        seat.Import(kindAndPaper, Encoding.UTF8.GetBytes(csv));

    public static async Task<StockFileReport> Import(this Seat seat, string kindAndPaper, byte[] csv)
    {
        using var content = new ByteArrayContent(csv);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await seat.Http.PostAsync($"stock/import/{kindAndPaper}", content);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync(CentreJson.Default.StockFileReport))!;
    }

    public static async Task<List<string>> Export(this Seat seat, string table)
    {
        using var response = await seat.Http.GetAsync($"stock/export/{table}");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return [.. Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Line, column and English sentence of every error.</summary>
    public static List<string> Said(this StockFileReport report) =>
        [.. report.Errors.Select(error => $"{error.Line} {error.Column}: {error.Sentence.En}")];

    public static string EverythingPosted(this CentreFixture centre) => string.Join(' ', Posted.Select(table => $"{table} {centre.Number($"SELECT count(*) FROM {table}")}"));
}
