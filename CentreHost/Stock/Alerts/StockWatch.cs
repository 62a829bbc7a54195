using CentreHost.Centre;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock.Alerts;

/// <summary>Looks at the shelves once a service day, and at start for every day the machine slept through.</summary>
internal sealed partial class StockWatch(CentreData data, Writer writer, CentreState centre, TimeProvider clock, ILogger<StockWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private DateOnly? _looked;

    /// <returns>How many things were told.</returns>
    public async Task<int> CatchUp()
    {
        await _one.WaitAsync();
        try
        {
            var today = centre.Days.Of(clock.GetUtcNow().UtcDateTime);
            var round = Look(today);
            var told = round.Runs.Count + round.Told.Count == 0 ? 0 : await writer.Commit(turn => AlertBook.Tell(turn, round));
            _looked = today;
            return told;
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Beat();
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private AlertRound Look(DateOnly today)
    {
        using var view = new StockView(data);
        return AlertBook.Look(view, today);
    }

    private async Task Beat()
    {
        try
        {
            if (_looked != centre.Days.Of(clock.GetUtcNow().UtcDateTime))
            {
                await CatchUp();
            }
        }
        catch (SqliteException failure)
        {
            // Nothing counts as told; the next beat looks again.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The stock's alerts could not be worked out; they are tried again.")]
    private partial void LogFailed(Exception failure);
}
