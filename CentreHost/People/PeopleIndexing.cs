using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CentreHost.People;

/// <summary>Opens every sealed name at start, beside everything else, so that the first search of the day waits for none.</summary>
internal sealed partial class PeopleIndexing(PeopleSearch search, ILogger<PeopleIndexing> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Fill(stoppingToken), stoppingToken);

    private void Fill(CancellationToken stop)
    {
        try
        {
            search.Fill(stop);
        }
        catch (Exception failure) when (failure is SqliteException or CryptographicException)
        {
            // The first search tries again, and fails before the eyes of whoever searches.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The people could not be read for searching; the first search tries again.")]
    private partial void LogFailed(Exception failure);
}
