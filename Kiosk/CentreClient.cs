using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CentreHost;
using Kiosk.Texts;

namespace Kiosk;

/// <summary>The host as the kiosk knows it; one partial file a feature. Safe to use from any thread.</summary>
internal sealed partial class CentreClient(HttpMessageHandler handler, Uri address, TimeProvider clock, string kiosk)
    : IDisposable
{
    private const string SignInFirst = "sign_in_first";

    /// <summary>From this status on it is the host that failed, and not the request.</summary>
    private const int FirstFailure = 500;
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(300);

    private readonly HttpClient _http = new(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    private volatile string? _token;
    private TaskCompletionSource _tokenChanged = NewSignal();

    /// <summary>Called on any thread after every attempt: did anybody answer?</summary>
    public Action<bool> Contact { private get; set; } = _ => { };

    /// <summary>Called on any thread: the host no longer knows who is signed in here.</summary>
    public Action SessionEnded { private get; set; } = () => { };

    /// <summary>What a command is known by; repeated with its id it is done once.</summary>
    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>
    /// Asks until somebody answers. A command keeps its id, so it may be asked again; one refused because the session
    /// ended waits for the next sign-in.
    /// </summary>
    public async Task<Reply<T>> UntilAnswered<T>(
        Func<CancellationToken, Task<Reply<T>>> question, CancellationToken stop)
    {
        while (true)
        {
            var signal = Volatile.Read(ref _tokenChanged);
            switch (await question(stop))
            {
                case Reply<T>.Unreachable:
                    await Task.Delay(RetryPause, clock, stop);
                    break;
                case Reply<T>.Refused { Problem.Code: SignInFirst } when _token is not null:
                    SessionEnded();
                    await signal.Task.WaitAsync(stop);
                    break;
                case var answered:
                    return answered;
            }
        }
    }

    /// <summary>
    /// Asks once, and waits no longer than people in a queue should. A host that forgot who is signed in, or that failed,
    /// has not answered either.
    /// </summary>
    public async Task<Reply<T>> Within<T>(
        Func<CancellationToken, Task<Reply<T>>> question, TimeSpan patience, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            switch (await question(either.Token))
            {
                case Reply<T>.Refused { Problem.Code: SignInFirst } when _token is not null:
                    SessionEnded();
                    return new Reply<T>.Unreachable();
                case Reply<T>.Refused { Problem.Status: >= FirstFailure }:
                    return new Reply<T>.Unreachable();
                case var reply:
                    return reply;
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return new Reply<T>.Unreachable();
        }
    }

    public void Dispose() => _http.Dispose();

    private Task<Reply<T>> Get<T>(string route, CancellationToken stop) =>
        Try(() => new HttpRequestMessage(HttpMethod.Get, route), Read<T>, stop);

    private Task<Reply<T>> Post<TRequest, T>(string route, TRequest request, CancellationToken stop) =>
        Try(() => Message(route, request), Read<T>, stop);

    private static HttpRequestMessage Message<TRequest>(string route, TRequest request) =>
        new(HttpMethod.Post, route) { Content = JsonContent.Create(request, Json<TRequest>()) };

    private async Task<Reply<T>> Try<T>(
        Func<HttpRequestMessage> message,
        Func<HttpResponseMessage, CancellationToken, Task<Reply<T>>> read,
        CancellationToken stop)
    {
        try
        {
            using var response = await Send(message, stop);
            var reply = await read(response, stop);
            Contact(true);
            return reply;
        }
        catch (Exception failure) when (IsNoAnswer(failure, stop))
        {
            Contact(false);
            return new Reply<T>.Unreachable();
        }
    }

    private async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> message, CancellationToken stop)
    {
        using var request = message();
        if (_token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _http.SendAsync(request, stop);
    }

    private static async Task<Reply<T>> Read<T>(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            return response.IsSuccessStatusCode
                ? new Reply<T>.Given((await response.Content.ReadFromJsonAsync(Json<T>(), stop))!)
                : new Reply<T>.Refused((await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem, stop))!);
        }
        catch (JsonException)
        {
            return new Reply<T>.Refused(KioskTexts.Strange((int)response.StatusCode));
        }
    }

    /// <summary>Not connected, cut off in the middle, or no answer in time.</summary>
    private static bool IsNoAnswer(Exception failure, CancellationToken stop) =>
        failure is HttpRequestException or IOException
        || (failure is OperationCanceledException && !stop.IsCancellationRequested);

    private static JsonTypeInfo<T> Json<T>() => (JsonTypeInfo<T>)CentreJson.Default.GetTypeInfo(typeof(T))!;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
