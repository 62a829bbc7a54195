using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Storage;

internal sealed record MakeBackup(Guid Id, string? Directory);

internal sealed record BackupMade(string File, long Bytes);

internal static class BackupApi
{
    public static void MapBackup(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/backups", Make).WithName("MakeBackup").WithTags("Storage").OpenTo(Role.Administrator);

    private static async Task<Results<Ok<BackupMade>, ProblemHttpResult>> Make(
        MakeBackup request, CentreData data, Writer writer, TimeProvider clock, Actor actor)
    {
        string file;
        try
        {
            file = Backup.Write(data, request.Directory ?? data.Backups, "copy", clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Refusal("backup_failed", 409, failure.Message).ToProblem();
        }

        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "backup", Path.GetFileName(file));
            return true;
        });
        return TypedResults.Ok(new BackupMade(file, new FileInfo(file).Length));
    }
}
