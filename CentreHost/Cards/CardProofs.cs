using System.Security.Cryptography;

namespace CentreHost.Cards;

/// <summary>A file of cards being read back, beside everything else the host does.</summary>
internal sealed class CardProofJob(int cards)
{
    private int _read;

    public int Cards => cards;

    public int Read => Volatile.Read(ref _read);

    public Task<CardProofResult> Result { get; set; } = Task.FromResult<CardProofResult>(new CardProofResult.Right());

    public void HasRead(int all) => Volatile.Write(ref _read, all);
}

/// <summary>
/// Files under proof and lately proved, by what is in them: asked for twice, a file is read once. One at a time, so that a
/// scan never waits for a processor; what failed is tried again when asked again.
/// </summary>
internal sealed class CardProofs(CardProof proof, IHostApplicationLifetime host) : IDisposable
{
    private const int MostKept = 16;

    private readonly Lock _jobs = new();
    private readonly Dictionary<string, CardProofJob> _byContent = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();
    private readonly SemaphoreSlim _one = new(1, 1);

    public CardProofJob Of(CardDocument document, byte[] pdf)
    {
        var content = Convert.ToHexString(SHA256.HashData(pdf));
        lock (_jobs)
        {
            if (_byContent.TryGetValue(content, out var known))
            {
                return known;
            }

            var job = new CardProofJob(document.Cards.Count);
            job.Result = Task.Run(() => Prove(content, job, document, pdf));
            _byContent[content] = job;
            _oldestFirst.Enqueue(content);
            ForgetTheOldest();
            return job;
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<CardProofResult> Prove(string content, CardProofJob job, CardDocument document, byte[] pdf)
    {
        var right = false;
        try
        {
            var result = await InTurn(job, document, pdf);
            right = result is CardProofResult.Right;
            return result;
        }
        finally
        {
            // What is not proved right may be asked for again: unreadable cards, a full disk, a host that is stopping.
            if (!right)
            {
                Forget(content);
            }
        }
    }

    private async Task<CardProofResult> InTurn(CardProofJob job, CardDocument document, byte[] pdf)
    {
        await _one.WaitAsync(host.ApplicationStopping);
        try
        {
            return await proof.Of(document, pdf, job.HasRead, host.ApplicationStopping);
        }
        finally
        {
            _one.Release();
        }
    }

    private void Forget(string content)
    {
        lock (_jobs)
        {
            _byContent.Remove(content);
        }
    }

    private void ForgetTheOldest()
    {
        while (_oldestFirst.Count > MostKept)
        {
            if (_byContent.TryGetValue(_oldestFirst.Peek(), out var oldest) && !oldest.Result.IsCompleted)
            {
                return;
            }

            _byContent.Remove(_oldestFirst.Dequeue());
        }
    }
}
