using System.Globalization;
using CentreHost.Cards;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<BlankCardsMade>> MakeBlankCards(Guid id, int cards, CancellationToken stop) =>
        Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(id, cards), stop);

    /// <summary>The cards of these sheets that are still blank, as a PDF file to print.</summary>
    /// <param name="unread">Without every code having been read back.</param>
    public Task<Reply<byte[]>> BlankSheets(long first, long last, bool unread, CancellationToken stop) =>
        Pdf(string.Create(CultureInfo.InvariantCulture, $"cards/sheets/{first}-{last}.pdf{(unread ? "?unread=true" : "")}"), stop);

    private static async Task<Reply<byte[]>> Bytes(HttpResponseMessage response, CancellationToken stop) =>
        new Reply<byte[]>.Given(await response.Content.ReadAsByteArrayAsync(stop));
}
