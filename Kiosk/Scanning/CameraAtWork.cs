namespace Kiosk.Scanning;

/// <summary>A camera watched beside the loop, and ended with it.</summary>
internal sealed class CameraAtWork : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public CameraAtWork(CameraWatch camera)
    {
        var stop = _stop.Token;
        _watching = Task.Run(() => camera.Run(stop), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }
}
