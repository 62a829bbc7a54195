using CentreHost.Centre;
using CentreHost.People;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<List<ArrivalGroupLine>>> ArrivalGroups(CancellationToken stop) =>
        Get<List<ArrivalGroupLine>>("arrival-groups", stop);

    public Task<Reply<ArrivalGroupPage>> ArrivalGroup(string code, CancellationToken stop) =>
        Get<ArrivalGroupPage>($"arrival-groups/{Uri.EscapeDataString(code)}", stop);

    public Task<Reply<ArrivalGroupMade>> MakeArrivalGroup(MakeArrivalGroup request, CancellationToken stop) =>
        Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", request, stop);

    public Task<Reply<Done>> CountArrivalGroup(string code, CountArrivalGroup request, CancellationToken stop) =>
        Post<CountArrivalGroup, Done>($"arrival-groups/{Uri.EscapeDataString(code)}/count", request, stop);

    public Task<Reply<Done>> CloseArrivalGroup(string code, CloseArrivalGroup request, CancellationToken stop) =>
        Post<CloseArrivalGroup, Done>($"arrival-groups/{Uri.EscapeDataString(code)}/close", request, stop);
}
