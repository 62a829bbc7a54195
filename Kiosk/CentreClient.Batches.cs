using System.Globalization;
using CentreHost.Cards;
using CentreHost.Centre;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<BatchMade>> MakeCards(MakeCards request, CancellationToken stop) =>
        Post<MakeCards, BatchMade>("cards/batches", request, stop);

    public Task<Reply<BatchMade>> MakeBadges(MakeBadges request, CancellationToken stop) =>
        Post<MakeBadges, BatchMade>("cards/badges", request, stop);

    public Task<Reply<List<BatchLine>>> CardBatches(CancellationToken stop) => Get<List<BatchLine>>("cards/batches", stop);

    public Task<Reply<BatchPage>> CardBatch(long batch, CancellationToken stop) => Get<BatchPage>(BatchRoute(batch), stop);

    /// <summary>The cards of it that wait to be activated, as a PDF file to print.</summary>
    /// <param name="unread">Without every code having been read back.</param>
    public Task<Reply<byte[]>> BatchCards(long batch, CardLayout layout, bool unread, CancellationToken stop) =>
        Pdf($"{BatchRoute(batch)}/cards.pdf?layout={layout}{(unread ? "&unread=true" : "")}", stop);

    public Task<Reply<byte[]>> HandOutList(long batch, string language, CancellationToken stop) =>
        Pdf($"{BatchRoute(batch)}/list.pdf?language={language}", stop);

    public Task<Reply<BatchCancelled>> CancelBatch(Guid id, long batch, CancellationToken stop) =>
        Post<CancelBatch, BatchCancelled>($"{BatchRoute(batch)}/cancel", new CancelBatch(id), stop);

    public Task<Reply<CardActivated>> ActivateCard(Guid id, string card, CancellationToken stop) =>
        Post<ActivateCard, CardActivated>("cards/activate", new ActivateCard(id, card), stop);

    public Task<Reply<List<CardAlertLine>>> CardAlerts(CancellationToken stop) => Get<List<CardAlertLine>>("cards/alerts", stop);

    public Task<Reply<Done>> SeeCardAlert(Guid id, Guid scan, CancellationToken stop) =>
        Post<SeeCardAlert, Done>("cards/alerts/seen", new SeeCardAlert(id, scan), stop);

    public Task<Reply<CardSettings>> CardSettings(CancellationToken stop) => Get<CardSettings>("cards/settings", stop);

    public Task<Reply<Done>> SetCards(SetCards request, CancellationToken stop) => Post<SetCards, Done>("cards/settings", request, stop);

    private static string BatchRoute(long batch) => string.Create(CultureInfo.InvariantCulture, $"cards/batches/{batch}");
}
