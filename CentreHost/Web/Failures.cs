using System.Globalization;
using CentreHost.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CentreHost.Web;

/// <summary>The one place where what should not happen becomes an answer: a number to read out on the phone, one log line,
/// and no stack trace for the caller.</summary>
internal sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        await ToRefusal(exception).ToProblem().ExecuteAsync(context);
        return true;
    }

    private Refusal ToRefusal(Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException:
                return new Refusal("malformed_request", 400);

            case SqliteException { SqliteErrorCode: raw.SQLITE_FULL }:
                LogDiskFull();
                return StorageRefusal.DiskFull();

            default:
                var number = Random.Shared.Next(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
                LogFailure(exception, number);
                return new Refusal("failure", 500, number);
        }
    }

    [LoggerMessage(LogLevel.Error, "Failure {Number}.")]
    private partial void LogFailure(Exception exception, string number);

    [LoggerMessage(LogLevel.Error, "The disk is full; nothing was recorded and the caller was told so.")]
    private partial void LogDiskFull();
}
