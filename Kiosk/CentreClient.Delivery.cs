using CentreHost.Delivery;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<OutboxPage>> Outbox(CancellationToken stop) => Get<OutboxPage>("delivery", stop);

    public Task<Reply<BundlesSent>> SendBundles(CancellationToken stop) =>
        Post<SendBundles, BundlesSent>("delivery/send", new SendBundles(NewId()), stop);
}
