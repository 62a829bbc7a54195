using System.Security.Cryptography;
using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Delivery;

/// <summary>What one round did.</summary>
internal sealed record RoundDone(int Sealed, int Sent, int Failed, int Acknowledged, Refusal? Trouble);

/// <summary>Seals what is signed, sends what is due on every route, and takes what headquarters said. One round at a time.</summary>
internal sealed class DeliveryRound(
    CentreData data, CentreState centre, Writer writer, BundleMaking making, RouteTroubles troubles, TimeProvider clock) : IDisposable
{
    /// <summary>Between two looks for acknowledgements where nothing was sent: each is a call over a paid line.</summary>
    private static readonly TimeSpan AskingPace = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SealedFiles _files = new(data);
    private readonly Dictionary<string, DateTime> _asked = new(StringComparer.Ordinal);

    public void Dispose() => _one.Dispose();

    /// <param name="atOnce">Somebody asked for it and waits: acknowledgements are looked for whenever that was done last.</param>
    public async Task<RoundDone> Go(CancellationToken stop, bool atOnce = false)
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

            if (atOnce)
            {
                _asked.Clear();
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
            var (through, held, taken) = await Travel(way, headquarters, stop);
            (sent, failed, acknowledged) = (sent + through, failed + held, acknowledged + taken);
        }

        return new RoundDone(made, sent, failed, acknowledged, trouble);
    }

    /// <summary>There and back. Whatever becomes of one route, the next one has its turn.</summary>
    private async Task<(int Sent, int Failed, int Acknowledged)> Travel(RouteSettings way, HeadquartersCard headquarters, CancellationToken stop)
    {
        try
        {
            var route = DeliveryRoute.Of(way, data, headquarters, centre.Now.Centre.Code);
            var (sent, refusal) = await Send(way.Name, route, stop);
            if (refusal is not null && !DeliveryRefusal.IsOfTheFile(refusal))
            {
                _asked.Remove(way.Name);
                troubles.Note(way.Name, refusal);
                return (sent, 1, 0);
            }

            if (!_files.WaitForAnswer())
            {
                troubles.Note(way.Name, trouble: null);
                return (sent, 0, 0);
            }

            var held = refusal is null ? 0 : 1;
            if (!IsTimeToAsk(way.Name, sent + held))
            {
                return (sent, held, 0);
            }

            _asked[way.Name] = clock.GetUtcNow().UtcDateTime;
            var (said, silence) = await route.Acknowledgements(centre.Now.Centre.Code, stop);
            troubles.Note(way.Name, silence ?? refusal);
            return (sent, held, said is null ? 0 : await Take(said, headquarters));
        }
        catch (Exception failure) when (failure is not SqliteException && !stop.IsCancellationRequested)
        {
            troubles.Note(way.Name, failure);
            return (0, 1, 0);
        }
    }

    /// <summary>
    /// A route that fails once is left until its next time: what would follow would fail as well. A file that headquarters itself
    /// refuses waits for people, and the next one goes.
    /// </summary>
    private async Task<(int Sent, Refusal? Refusal)> Send(string name, DeliveryRoute route, CancellationToken stop)
    {
        var (sent, said) = (0, (Refusal?)null);
        foreach (var (file, failures) in _files.Due(name, clock.GetUtcNow().UtcDateTime))
        {
            if (await route.Send(_files.Read(file), stop) is not { } refusal)
            {
                await writer.Commit(turn => turn.Run(
                    DeliverySql.Sent, file.Id, name, Columns.Instant(turn.NowUtc + Backoff.Unacknowledged), Columns.Instant(turn.NowUtc)));
                sent++;
                continue;
            }

            await Note(file.Id, name, failures + 1, refusal);
            if (!DeliveryRefusal.IsOfTheFile(refusal))
            {
                return (sent, refusal);
            }

            said ??= refusal;
        }

        return (sent, said ?? await route.Tidy(_files.Recent(), _files.Read, stop));
    }

    private Task<int> Note(long id, string route, int failures, Refusal refusal)
    {
        var wait = Backoff.After(failures, RandomNumberGenerator.GetInt32(1_000) / 1_000.0);
        return writer.Commit(turn => turn.Run(DeliverySql.Failed, id, route, Columns.Instant(turn.NowUtc + wait), refusal.Code));
    }

    /// <summary>Headquarters that answers at once is heard in the round that sent; after that it is asked now and then.</summary>
    private bool IsTimeToAsk(string route, int sent)
    {
        var since = _asked.TryGetValue(route, out var asked) ? clock.GetUtcNow().UtcDateTime - asked : AskingPace;
        return sent > 0 || since >= AskingPace || since < TimeSpan.Zero;
    }

    private async Task<int> Take(List<byte[]> files, HeadquartersCard headquarters)
    {
        var taken = 0;
        foreach (var file in files)
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

    /// <summary>A file the power took, or somebody removed, is written again from the kept bytes.</summary>
    private void RestoreOutbox()
    {
        foreach (var missing in _files.Recent().Where(file => !File.Exists(Path.Combine(data.Outbox, file.Name))))
        {
            DurableFile.Write(Path.Combine(data.Outbox, missing.Name), _files.Read(missing).Content);
        }
    }
}
