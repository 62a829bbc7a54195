namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <param name="paper">Its route beneath the stock's papers, with what it asks for.</param>
    public Task<Reply<byte[]>> Paper(string paper, CancellationToken stop) => Try(
        () => new HttpRequestMessage(HttpMethod.Get, $"stock/papers/{paper}"),
        (response, cut) => response.IsSuccessStatusCode ? Bytes(response, cut) : Read<byte[]>(response, cut),
        stop);
}
