namespace MrrmCentre.Tests.Kiosk;

/// <summary>The cable between kiosk and host: it can be pulled, it can be slow, and it can lose an answer.</summary>
internal sealed class Wire(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _answersToLose;

    public bool IsCut { get; set; }

    /// <summary>How long every answer takes on its way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The next command reaches the host, which does it; its answer does not come back.</summary>
    public void LoseNextAnswer() => Interlocked.Increment(ref _answersToLose);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsCut)
        {
            throw new HttpRequestException("The cable is out.");
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, cancellationToken);
        }

        if (request.Method == HttpMethod.Post && Interlocked.CompareExchange(ref _answersToLose, 0, 1) == 1)
        {
            response.Dispose();
            throw new HttpRequestException("The answer is lost.");
        }

        return response;
    }
}
