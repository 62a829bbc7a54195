using System.Globalization;
using CentreHost.Stock;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<List<ItemLine>>> Items(CancellationToken stop) => Get<List<ItemLine>>("stock/items", stop);

    public Task<Reply<List<PlaceLine>>> Places(CancellationToken stop) => Get<List<PlaceLine>>("stock/places", stop);

    public Task<Reply<List<OnHandLine>>> OnHand(string place, CancellationToken stop) =>
        Get<List<OnHandLine>>($"stock/on-hand?place={Uri.EscapeDataString(place)}", stop);

    public Task<Reply<StockCardPage>> StockCard(string place, string item, int days, CancellationToken stop) =>
        Get<StockCardPage>(
            string.Create(
                CultureInfo.InvariantCulture,
                $"stock/card?place={Uri.EscapeDataString(place)}&item={Uri.EscapeDataString(item)}&days={days}"),
            stop);

    public Task<Reply<List<ShortageLine>>> Shortages(CancellationToken stop) =>
        Get<List<ShortageLine>>("stock/shortages", stop);

    public Task<Reply<Received>> Receive(Receive receipt, CancellationToken stop) =>
        Post<Receive, Received>("stock/receipts", receipt, stop);
}
