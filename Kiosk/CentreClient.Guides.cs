using CentreHost.Staff;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<byte[]>> Guide(Role role, string language, CancellationToken stop) =>
        Pdf($"guides/{role}?language={language}", stop);
}
