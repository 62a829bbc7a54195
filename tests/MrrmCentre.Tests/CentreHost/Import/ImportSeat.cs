extern alias host;

using System.Text.Json;
using host::CentreHost.Import;
using host::CentreHost.Texts;

namespace MrrmCentre.Tests.Import;

/// <summary>Sends files the way the command line does, and reads the streamed answer to its end.</summary>
internal static class ImportSeat
{
    public static async Task<List<ImportProgress>> Import(this Seat seat, IEnumerable<ImportFile> files, bool dryRun = false)
    {
        using var response = await seat.Send(files, dryRun);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonSerializer.Deserialize(line, ImportJson.Default.ImportProgress)!)];
    }

    public static async Task<ImportReport> ImportReport(this Seat seat, params IEnumerable<ImportFile> files) =>
        (await seat.Import(files))[^1].Report!;

    public static async Task<HttpResponseMessage> Send(this Seat seat, IEnumerable<ImportFile> files, bool dryRun)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file.Content), "files", file.Name);
        }

        return await seat.Http.PostAsync($"import?dryRun={(dryRun ? "true" : "false")}", form);
    }

    public static ImportFile File(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));

    public static string InBothLanguages(ImportReport report) =>
        string.Join('\n', [
            "--- fr", .. ReportWords.Lines(report, HostTexts.French), "--- en", .. ReportWords.Lines(report, HostTexts.English), "",
        ]);

    /// <summary>How many rows each table has.</summary>
    public static string RowCounts(CentreFixture centre)
    {
        var tables = centre.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'summaries' ORDER BY name");
        return string.Join('\n', tables.Select(t => $"{t[0]} {centre.Number($"SELECT count(*) FROM {t[0]}")}"));
    }
}

/// <summary>The demonstration's centre on its day, before noon.</summary>
public sealed class AgadezHost : IAsyncLifetime
{
    internal CentreFixture Centre { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Centre = await CentreFixture.Start(new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc), standardCatalogue: true);
        await host::CentreHost.Demo.DemoCentre.SetUp(Centre.Services);

        // The census of the nights behind it is taken once; afterwards rows come only from what a test does.
        using var console = Centre.Console();
        using var closed = await console.Http.PostAsync("summaries/close", null);
        closed.EnsureSuccessStatusCode();
    }

    public Task DisposeAsync() => Centre.DisposeAsync().AsTask();
}
