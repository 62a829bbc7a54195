using System.Security.Cryptography.X509Certificates;
using CentreHost.Bundles;
using CentreHost.Headquarters.Figures;
using CentreHost.Headquarters.Receiving;
using CentreHost.Headquarters.Sites;
using CentreHost.Texts;

namespace CentreHost.Headquarters.Serving;

/// <summary>What became of a file that was put; the sentence where it is not counted.</summary>
internal sealed record UploadAnswer(string Outcome, Sentence? Detail);

/// <summary>
/// Headquarters' books behind the line. One errand at a time, each on a connection of its own: centres call at night, one
/// after the other, and a database that was away for a moment is there again for the next.
/// </summary>
internal sealed class Inbox(HeadquartersData data, string? database, HeadquartersKeys keys, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    public Task<bool> Knows(string site, CancellationToken stop) => One((books, _) => new SiteBook(books).Find(site) is not null, stop);

    /// <summary>
    /// Nothing that does not open is kept from here: whoever can reach the port could fill the disk with it, and the centre still
    /// has what it sent.
    /// </summary>
    public async Task<(UploadAnswer Answer, int Status)> Take(string name, byte[] content, CancellationToken stop)
    {
        using var key = keys.Recipient.GetRSAPrivateKey()!;
        var opened = OpenedFile.Open(name, content, keys, key);
        var (outcome, refusal) = opened.Refusal is { } closed
            ? (closed.Outcome(), closed)
            : await One((books, cells) => Said(new Receiver(data, keys, books, cells, clock).Receive(opened)), stop);
        return (new UploadAnswer(outcome, refusal is null ? null : HostTexts.Say(refusal)), refusal?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>As of now, for the installation that listens: the latest.</summary>
    /// <returns>None where nothing has come yet.</returns>
    public Task<byte[]?> Acknowledge(string site, CancellationToken stop) => One(
        (books, _) =>
        {
            var acknowledging = new Acknowledging(books);
            return acknowledging.Of(site) is [.., { Highest: > 0 } latest]
                ? AcknowledgementFile.Sign(acknowledging.Acknowledge(latest, clock.GetUtcNow().UtcDateTime), keys.Signing)
                : null;
        },
        stop);

    private async Task<T> One<T>(Func<HeadquartersDatabase, CellBook, T> act, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            using var books = HeadquartersDatabase.Open(data, database);
            return act(books, new CellBook(books));
        }
        finally
        {
            _one.Release();
        }
    }

    private static (string Outcome, Storage.Refusal? Refusal) Said(Receipt receipt) => (receipt.Outcome, receipt.Refusal);
}
