using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Storage;
using CentreHost.Summaries;
using Microsoft.Data.Sqlite;

namespace CentreHost.Delivery;

/// <summary>
/// Seals every signed day that has no bundle yet, the oldest first. The bytes are kept in the database before the file is
/// written; a file that is lost is written again from them.
/// </summary>
internal sealed class BundleMaking(
    CentreData data, CentreState centre, Vault vault, Writer writer, DayStateReading states, TimeProvider clock) : IDisposable
{
    private const string Insert =
        """
        INSERT INTO bundles (install, seq, service_day, revision, summary_id, sha256, file_name, content, totals, made_at)
        SELECT @1, @2, @3, @4, @5, @6, @7, @8, @9, @10
        WHERE @2 = 1 + coalesce((SELECT max(seq) FROM bundles WHERE install = @1), 0)
        """;

    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <returns>How many were sealed, or why the next one cannot be.</returns>
    public async Task<(int Made, Refusal? Refusal)> CatchUp()
    {
        if (!File.Exists(data.HeadquartersFile))
        {
            return (0, DeliveryRefusal.NoHeadquarters());
        }

        var read = HeadquartersCard.Read(await File.ReadAllBytesAsync(data.HeadquartersFile));
        if (read.Value is not { } headquarters)
        {
            return (0, read.Refusal);
        }

        await _one.WaitAsync();
        try
        {
            return await SealAll(headquarters);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<(int Made, Refusal? Refusal)> SealAll(HeadquartersCard headquarters)
    {
        var code = centre.Now.Centre.Code;
        if (!BundleRules.IsSite(code))
        {
            return (0, DeliveryRefusal.SiteCode(code));
        }

        using var key = SiteKey.LoadOrCreate(data.SiteKey, code);
        for (var made = 0; ; made++)
        {
            using var connection = SqliteSettings.OpenReader(data);
            if (BundleBook.Next(connection) is not { } unsealed)
            {
                return (made, null);
            }

            var drawn = Draw(connection, unsealed, headquarters);
            if (drawn.Value is not { } bundle)
            {
                return (made, drawn.Refusal);
            }

            await Keep(bundle, unsealed, key, headquarters);
        }
    }

    private Answer<Bundle> Draw(SqliteConnection connection, Unsealed unsealed, HeadquartersCard headquarters)
    {
        var (state, dictionary, summary) = (centre.Now, IndicatorDictionary.Current, CanonicalJson.Read(unsealed.Content));
        var figures = BundleFigures.Of(summary, BundleBook.RevisionsUpTo(connection, unsealed.Day), dictionary);
        var block = FourteenDays.Of(connection, unsealed.Day, state.Days, vault, dictionary);
        if (ExportGate.Check([.. figures, .. block?.Figures ?? []], dictionary) is { } closed)
        {
            return closed;
        }

        var before = BundleBook.Before(connection, state.Centre.Install, unsealed.Day);
        var sums = Sums(connection, unsealed.Day, BundleFigures.TotalsOf(figures, dictionary));
        var manifest = Manifests.Of(unsealed, summary, figures, before, state, new ManifestFacts(
            headquarters.KeyId, Now(), states.Read(unsealed.Day, clock.GetUtcNow().UtcDateTime), Boot(), sums));
        var bundle = new Bundle(manifest, figures, block);
        return BundleRules.Fault(bundle) is { } fault ? fault : bundle;
    }

    private static CheckCumulative Sums(SqliteConnection connection, DateOnly day, SortedDictionary<string, long> totals)
    {
        var (year, start) = (new DateOnly(day.Year, 1, 1), BundleBook.StartOf(connection, day));
        return new CheckCumulative(
            year, start,
            BundleBook.SumsOf(connection, year, new DateOnly(day.Year, 12, 31), day, totals),
            BundleBook.SumsOf(connection, start, DateOnly.MaxValue, day, totals));
    }

    private async Task Keep(Bundle bundle, Unsealed unsealed, SiteKey key, HeadquartersCard headquarters)
    {
        var (plain, manifest) = (BundleJson.Write(bundle), bundle.Manifest);
        var content = BundleSeal.Seal(plain, key, headquarters.Recipients);
        var totals = BundleBook.Write(BundleFigures.TotalsOf(bundle.Figures, IndicatorDictionary.Current));
        var kept = await writer.Commit(turn => turn.Run(
            Insert,
            Columns.Id(manifest.InstallId), manifest.Seq, Columns.Day(manifest.OpDate), manifest.Revision, unsealed.Id,
            BundleJson.Sha256(plain), manifest.FileName, content, totals, Columns.Instant(turn.NowUtc)));
        if (kept != 1)
        {
            throw new InvalidOperationException($"Bundle {manifest.Seq} was numbered twice.");
        }

        DurableFile.Write(Path.Combine(data.Outbox, manifest.FileName), content);
    }

    /// <summary>To the second, as it is written.</summary>
    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    /// <summary>When this machine started, in seconds: two bundles of one start have the same.</summary>
    private long Boot() => clock.GetUtcNow().ToUnixTimeSeconds() - (clock.GetTimestamp() / clock.TimestampFrequency);
}
