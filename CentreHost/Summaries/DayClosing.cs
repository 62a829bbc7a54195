using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Delivery;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>Closes the service day when the clock passes the cut-off, and at start every day the machine slept through.</summary>
internal sealed partial class DayClosing(
    SummaryBuilder builder, AutomaticSealing automatic, BundleMaking bundles, CentreState centre, Writer writer, TimeProvider clock, ILogger<DayClosing> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The day on which old answers were last dropped and old cards expired; none since the start.</summary>
    private DateOnly? _cleared;

    /// <summary>Also called by whoever cannot wait for the clock: the command line, the demo.</summary>
    public async Task<int> CatchUp(CancellationToken stop = default)
    {
        // Whoever holds it stops after the day it is at.
        await _one.WaitAsync(CancellationToken.None);
        try
        {
            var nowUtc = clock.GetUtcNow().UtcDateTime;
            var built = await builder.CatchUp(nowUtc, stop);
            if (stop.IsCancellationRequested)
            {
                return built;
            }

            if (await automatic.CatchUp(nowUtc) > 0)
            {
                await bundles.CatchUp();
            }

            var today = centre.Days.Of(nowUtc);
            if (today != _cleared)
            {
                await KeptAnswers.DropOld(writer, nowUtc);
                await writer.Commit(turn => CardBinding.ExpireOld(turn, today));
                _cleared = today;
            }

            return built;
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
            await Beat(stoppingToken);
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Beat(CancellationToken stop)
    {
        try
        {
            if (await CatchUp(stop) is > 0 and var built)
            {
                LogBuilt(built, centre.Now.Centre.Code);
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException)
        {
            // The day stays unclosed and is tried again at the next beat; the head's page shows it missing meanwhile.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Built} daily summaries built for {Centre}.")]
    private partial void LogBuilt(int built, string centre);

    [LoggerMessage(LogLevel.Error, "A service day could not be closed; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
