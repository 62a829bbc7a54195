namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <param name="paper">Its route beneath the stock's papers, with what it asks for.</param>
    public Task<Reply<byte[]>> Paper(string paper, CancellationToken stop) => Pdf($"stock/papers/{paper}", stop);

    private Task<Reply<byte[]>> Pdf(string route, CancellationToken stop) => Try(
        () => new HttpRequestMessage(HttpMethod.Get, route),
        (response, cut) => response.IsSuccessStatusCode ? Bytes(response, cut) : Read<byte[]>(response, cut),
        stop);
}
