namespace MrrmCentre.Tests.Kiosk;

/// <summary>The cable between kiosk and host: it can be pulled, and it can lose an answer.</summary>
internal sealed class Wire(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _answersToLose;

    public bool IsCut { get; set; }

    /// <summary>The next command reaches the host, which does it; its answer does not come back.</summary>
    public void LoseNextAnswer() => Interlocked.Increment(ref _answersToLose);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsCut)
        {
            throw new HttpRequestException("The cable is out.");
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Post && Interlocked.CompareExchange(ref _answersToLose, 0, 1) == 1)
        {
            response.Dispose();
            throw new HttpRequestException("The answer is lost.");
        }

        return response;
    }
}
