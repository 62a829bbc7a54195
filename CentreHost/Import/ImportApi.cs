using System.Text.Json;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CentreHost.Import;

internal static class ImportApi
{
    /// <summary>Of all files together. They are people's data, so they stay in memory and never touch a temporary file.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    public static void MapImport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/import", Import).WithName("Import").WithTags("Import").OpenTo(Role.Administrator | Role.Head)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .Accepts<IFormFileCollection>("multipart/form-data")
            .Produces<ImportProgress>(contentType: "application/x-ndjson");

    /// <summary>Answers line by line while it works; the last line carries the report.</summary>
    private static async Task Import(HttpContext context, CentreImport import, Actor actor, CancellationToken stop, bool dryRun = false)
    {
        context.Features.Set<IFormFeature>(new FormFeature(
            context.Request, new FormOptions { MemoryBufferThreshold = MostBytes, MultipartBodyLengthLimit = MostBytes }));
        var form = await context.Request.ReadFormAsync(stop);
        var files = form.Files.Select(Read).ToList();
        context.Response.ContentType = "application/x-ndjson";
        try
        {
            await foreach (var progress in import.Run(files, actor, dryRun, stop))
            {
                await Send(context, progress, stop);
            }
        }
        catch (SqliteException full) when (full.SqliteErrorCode == raw.SQLITE_FULL)
        {
            // The answer has begun, so the refusal travels as its last line.
            var error = new ImportError("", 0, null, HostTexts.Say(StorageRefusal.DiskFull()));
            await Send(context, new ImportProgress(ImportStage.Writing, 100, new ImportReport(false, [], [], [error], 0)), stop);
        }
    }

    private static async Task Send(HttpContext context, ImportProgress progress, CancellationToken stop)
    {
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(progress, ImportJson.Default.ImportProgress), stop);
        await context.Response.Body.WriteAsync("\n"u8.ToArray(), stop);
        await context.Response.Body.FlushAsync(stop);
    }

    private static ImportFile Read(IFormFile file)
    {
        var content = new byte[file.Length];
        using var stream = file.OpenReadStream();
        stream.ReadExactly(content);
        return new ImportFile(file.FileName, content);
    }
}
