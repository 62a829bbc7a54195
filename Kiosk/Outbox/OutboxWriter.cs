using System.Threading.Channels;

namespace Kiosk.Outbox;

/// <summary>
/// Appends lines aside; lines that wait together share one sync. A failed write is not trusted again
/// (a repeated fsync may lie): the lines go to a new segment, with the ballast given away for them.
/// </summary>
internal sealed class OutboxWriter : IAsyncDisposable
{
    private const long FullSegment = 1024 * 1024;

    private readonly Channel<(IReadOnlyList<OutboxLine> Lines, TaskCompletionSource<bool> Written)> _asked =
        Channel.CreateUnbounded<(IReadOnlyList<OutboxLine>, TaskCompletionSource<bool>)>();

    private readonly OutboxFolder _folder;
    private readonly Action<string, OutboxLine> _standsIn;
    private readonly Task _working;
    private FileStream? _file;
    private volatile bool _isRefused;

    /// <param name="standsIn">Told, before anybody is answered, in which segment a line stands.</param>
    public OutboxWriter(OutboxFolder folder, Action<string, OutboxLine> standsIn)
    {
        (_folder, _standsIn) = (folder, standsIn);
        _working = Task.Run(Work);
    }

    /// <summary>The disk took nothing when it was last asked to.</summary>
    public bool IsRefused => _isRefused;

    /// <returns>True once they are synced; false when the disk takes no more.</returns>
    public Task<bool> Write(IReadOnlyList<OutboxLine> lines)
    {
        var written = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _asked.Writer.TryWrite((lines, written)) ? written.Task : Task.FromResult(false);
    }

    public async ValueTask DisposeAsync()
    {
        _asked.Writer.TryComplete();
        await _working;
        _file?.Dispose();
    }

    private async Task Work()
    {
        var together = new List<(IReadOnlyList<OutboxLine> Lines, TaskCompletionSource<bool> Written)>();
        while (await _asked.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (_asked.Reader.TryRead(out var asked))
            {
                together.Add(asked);
            }

            List<OutboxLine> lines = [.. together.SelectMany(asked => asked.Lines)];
            var written = TryAppend(lines) || (_folder.GiveBallastAway() && TryAppend(lines));
            _isRefused = !written;
            together.ForEach(asked => asked.Written.SetResult(written));
        }
    }

    private bool TryAppend(List<OutboxLine> lines)
    {
        try
        {
            if (_file is null || _file.Length > FullSegment)
            {
                _file?.Dispose();
                _file = _folder.NewSegment();
            }

            _file.Write([.. lines.SelectMany(line => line.ToBytes())]);
            _file.Flush(flushToDisk: true);
            lines.ForEach(line => _standsIn(_file.Name, line));
            return true;
        }
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            _file?.Dispose();
            _file = null;
            return false;
        }
    }
}
