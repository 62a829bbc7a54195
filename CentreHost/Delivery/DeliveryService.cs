namespace CentreHost.Delivery;

/// <summary>Goes the round every minute; what is not due costs a few questions of the database.</summary>
internal sealed partial class DeliveryService(DeliveryRound round, TimeProvider clock, ILogger<DeliveryService> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private string? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await Beat(stoppingToken);
            }
        }
    }

    private async Task Beat(CancellationToken stop)
    {
        try
        {
            var done = await round.Go(stop);
            if (done.Trouble?.Code != _told)
            {
                _told = done.Trouble?.Code;
                LogTrouble(_told ?? "none");
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops; what was not sent is due at the next start.
        }
        catch (Exception failure)
        {
            // The host serves people; nothing that happens to a summary may end it.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "Delivery: trouble is {Code}.")]
    private partial void LogTrouble(string code);

    [LoggerMessage(LogLevel.Error, "A round of delivery failed; the next one tries again.")]
    private partial void LogFailed(Exception failure);
}
