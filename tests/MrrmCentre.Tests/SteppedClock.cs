using System.Threading.Channels;

namespace MrrmCentre.Tests;

/// <summary>A clock whose pauses end when the test says so: what somebody does between two pauses is over when he pauses again.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Channel<(TimeSpan Length, Action End)> _pauses = Channel.CreateUnbounded<(TimeSpan, Action)>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _pauses.Writer.TryWrite((dueTime, () => callback(state)));
        return new Waiting();
    }

    /// <summary>Waits until somebody pauses, and leaves him there.</summary>
    /// <returns>How long he means to.</returns>
    public async Task<TimeSpan> Pause()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _pauses.Reader.WaitToReadAsync(late.Token);
        return _pauses.Reader.TryPeek(out var pause) ? pause.Length : throw new InvalidOperationException("Somebody else took the pause.");
    }

    /// <summary>Waits until somebody pauses, and ends it.</summary>
    public async Task<TimeSpan> Step()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (length, end) = await _pauses.Reader.ReadAsync(late.Token);
        end();
        return length;
    }

    private sealed class Waiting : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
