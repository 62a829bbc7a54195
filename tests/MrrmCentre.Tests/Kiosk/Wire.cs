namespace MrrmCentre.Tests.Kiosk;

/// <summary>The cable between kiosk and host: it can be pulled, it can hold answers back, and it can lose one.</summary>
internal sealed class Wire(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _answersToLose;
    private volatile TaskCompletionSource? _held;

    public bool IsCut { get; set; }

    /// <summary>From now on the host does what it is told, and its answers stay on their way until they are let go.</summary>
    public void HoldAnswers() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetAnswersGo()
    {
        var held = _held;
        _held = null;
        held?.SetResult();
    }

    /// <summary>The next command reaches the host, which does it; its answer does not come back.</summary>
    public void LoseNextAnswer() => Interlocked.Increment(ref _answersToLose);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsCut)
        {
            throw new HttpRequestException("The cable is out.");
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (_held is { } held)
        {
            await held.Task.WaitAsync(cancellationToken);
        }

        if (request.Method == HttpMethod.Post && Interlocked.CompareExchange(ref _answersToLose, 0, 1) == 1)
        {
            response.Dispose();
            throw new HttpRequestException("The answer is lost.");
        }

        return response;
    }
}
