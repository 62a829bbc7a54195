using System.Security.Cryptography;
using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>What one round did.</summary>
internal sealed record RoundDone(int Sealed, int Sent, int Failed, int Acknowledged, Refusal? Trouble);

/// <summary>Seals what is signed, sends what is due on every route, and takes what headquarters said. One round at a time.</summary>
internal sealed class DeliveryRound(CentreData data, CentreState centre, Writer writer, BundleMaking making, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    public async Task<RoundDone> Go(CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var (made, trouble) = await making.CatchUp();
            var settings = DeliverySettings.Read(data);
            if (settings.Value is not { } routes || trouble?.Code == "no_headquarters")
            {
                return new RoundDone(made, 0, 0, 0, settings.Refusal ?? trouble);
            }

            RestoreOutbox();
            return await SendAll(routes, made, trouble, stop);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<RoundDone> SendAll(DeliverySettings settings, int made, Refusal? trouble, CancellationToken stop)
    {
        if (HeadquartersCard.Read(await File.ReadAllBytesAsync(data.HeadquartersFile, stop)).Value is not { } headquarters)
        {
            return new RoundDone(made, 0, 0, 0, trouble);
        }

        var (sent, failed, acknowledged) = (0, 0, 0);
        foreach (var way in settings.Ways)
        {
            var route = DeliveryRoute.Of(way, data, headquarters, centre.Now.Centre.Code);
            var (through, held) = await Send(way.Name, route, stop);
            (sent, failed) = (sent + through, failed + held);
            if (held == 0)
            {
                acknowledged += await Fetch(route, headquarters, stop);
            }
        }

        return new RoundDone(made, sent, failed, acknowledged, trouble);
    }

    /// <summary>A route that fails once is left until its next time: what would follow would fail as well.</summary>
    private async Task<(int Sent, int Failed)> Send(string name, DeliveryRoute route, CancellationToken stop)
    {
        var sent = 0;
        foreach (var (id, file, failures) in Due(name))
        {
            if (await route.Send(file, stop) is { } refusal)
            {
                await Note(id, name, failures + 1, refusal);
                return (sent, 1);
            }

            await writer.Commit(turn => turn.Run(
                DeliverySql.Sent, id, name, Columns.Instant(turn.NowUtc + Backoff.Unacknowledged), Columns.Instant(turn.NowUtc)));
            sent++;
        }

        return await route.Tidy(Recent(), stop) is null ? (sent, 0) : (sent, 1);
    }

    private Task<int> Note(long id, string route, int failures, Refusal refusal)
    {
        var wait = Backoff.After(failures, RandomNumberGenerator.GetInt32(1_000) / 1_000.0);
        return writer.Commit(turn => turn.Run(DeliverySql.Failed, id, route, Columns.Instant(turn.NowUtc + wait), refusal.Code));
    }

    private async Task<int> Fetch(DeliveryRoute route, HeadquartersCard headquarters, CancellationToken stop)
    {
        var taken = 0;
        foreach (var file in await route.Acknowledgements(centre.Now.Centre.Code, stop))
        {
            // A file that headquarters did not sign may lie on any stick; it is not taken, and nothing hangs on it.
            if (AcknowledgementFile.Open(file, headquarters.Signing).Value is { } said)
            {
                var answer = await writer.Commit(turn => Acknowledging.Take(turn, Guid.Empty, said, centre.Now));
                taken += answer.Value?.Acknowledged ?? 0;
            }
        }

        return taken;
    }

    private List<(long Id, SealedFile File, int Failures)> Due(string route)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, DeliverySql.Due);
        return statement.Read(null, route, Columns.Instant(clock.GetUtcNow().UtcDateTime)).ReadAll(row => (
            row.GetInt64(0), new SealedFile(row.GetString(1), row.Day(2), (byte[])row[3], Acknowledged: false), row.GetInt32(4)));
    }

    private List<SealedFile> Recent()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, DeliverySql.Recent);
        return statement.Read(null).ReadAll(row => new SealedFile(row.GetString(1), row.Day(2), (byte[])row[3], row.GetBoolean(4)));
    }

    /// <summary>A file the power took, or somebody removed, is written again from the kept bytes.</summary>
    private void RestoreOutbox()
    {
        foreach (var missing in Recent().Where(file => !File.Exists(Path.Combine(data.Outbox, file.Name))))
        {
            DurableFile.Write(Path.Combine(data.Outbox, missing.Name), missing.Content);
        }
    }
}
