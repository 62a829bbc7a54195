using CentreHost.Centre;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<Hello>> Hello(CancellationToken stop) => Get<Hello>("hello", stop);

    public Task<Reply<Today>> Today(CancellationToken stop) => Get<Today>("today", stop);
}
