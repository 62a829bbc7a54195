using System.Globalization;
using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Deviations;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<DocumentPosted>> MoveGoods(MoveGoods paper, CancellationToken stop) =>
        Post<MoveGoods, DocumentPosted>("stock/moves", paper, stop);

    /// <summary>Dispatches of which something is still on the way.</summary>
    public Task<Reply<List<TransferLine>>> Transfers(CancellationToken stop) =>
        Get<List<TransferLine>>("stock/transfers", stop);

    public Task<Reply<DocumentPosted>> ReceiveTransfer(ReceiveTransfer paper, CancellationToken stop) =>
        Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", paper, stop);

    public Task<Reply<CountSheetPage>> CountSheet(string place, CancellationToken stop) =>
        Get<CountSheetPage>($"stock/count-sheet?place={Uri.EscapeDataString(place)}", stop);

    public Task<Reply<CountPosted>> PostCount(PostCount sheet, CancellationToken stop) =>
        Post<PostCount, CountPosted>("stock/counts", sheet, stop);

    /// <summary>Newest first.</summary>
    public Task<Reply<List<DocumentLine>>> Documents(int days, CancellationToken stop) =>
        Get<List<DocumentLine>>(string.Create(CultureInfo.InvariantCulture, $"stock/documents?days={days}"), stop);

    public Task<Reply<DocumentPage>> Document(string number, CancellationToken stop) =>
        Get<DocumentPage>($"stock/documents/{Uri.EscapeDataString(number)}", stop);

    public Task<Reply<DocumentPosted>> ReverseDocument(ReverseDocument paper, CancellationToken stop) =>
        Post<ReverseDocument, DocumentPosted>("stock/reversals", paper, stop);

    /// <summary>Through today.</summary>
    public Task<Reply<DeviationPage>> Deviations(DateOnly from, CancellationToken stop) =>
        Get<DeviationPage>(string.Create(CultureInfo.InvariantCulture, $"stock/deviations?from={from:yyyy-MM-dd}"), stop);

    public Task<Reply<List<DraftLine>>> Drafts(CancellationToken stop) => Get<List<DraftLine>>("stock/drafts", stop);

    public Task<Reply<DocumentPosted>> DecideDraft(DecideDraft verdict, CancellationToken stop) =>
        Post<DecideDraft, DocumentPosted>("stock/drafts/decide", verdict, stop);

    public Task<Reply<List<LotLine>>> Lots(string item, CancellationToken stop) =>
        Get<List<LotLine>>($"stock/lots?item={Uri.EscapeDataString(item)}", stop);

    public Task<Reply<Done>> CorrectLot(CorrectLot correction, CancellationToken stop) =>
        Post<CorrectLot, Done>("stock/lots/correct", correction, stop);

    public Task<Reply<Done>> MergeLots(MergeLots merge, CancellationToken stop) =>
        Post<MergeLots, Done>("stock/lots/merge", merge, stop);

    public Task<Reply<List<ItemOutlook>>> Outlook(CancellationToken stop) =>
        Get<List<ItemOutlook>>("stock/outlook", stop);

    public Task<Reply<List<PackLine>>> Packs(CancellationToken stop) => Get<List<PackLine>>("stock/packs", stop);

    public Task<Reply<BoxScanned>> ScanBox(string text, CancellationToken stop) =>
        Get<BoxScanned>($"stock/scan?text={Uri.EscapeDataString(text)}", stop);
}
