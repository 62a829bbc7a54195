using System.Globalization;
using CentreHost.Cards;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<BlankCardsMade>> MakeBlankCards(Guid id, int cards, CancellationToken stop) =>
        Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(id, cards), stop);

    /// <summary>The cards of these sheets that are still blank, as a PDF file to print.</summary>
    public Task<Reply<byte[]>> BlankSheets(long first, long last, CancellationToken stop)
    {
        var route = string.Create(CultureInfo.InvariantCulture, $"cards/sheets/{first}-{last}.pdf");
        return Try(
            () => new HttpRequestMessage(HttpMethod.Get, route),
            (response, cut) => response.IsSuccessStatusCode ? Bytes(response, cut) : Read<byte[]>(response, cut),
            stop);
    }

    private static async Task<Reply<byte[]>> Bytes(HttpResponseMessage response, CancellationToken stop) =>
        new Reply<byte[]>.Given(await response.Content.ReadAsByteArrayAsync(stop));
}
