using CentreHost.Cards;
using CentreHost.Services;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <param name="service">A code, MEAL for the meal of the hour, or none to ask whose card it is.</param>
    public Task<Reply<Verdict>> Scan(Guid id, string card, string? service, ReadBy readBy, CancellationToken stop) =>
        Post<Scan, Verdict>("scans", new Scan(id, card, service, readBy), stop);

    public Task<Reply<HouseholdServed>> ServeHousehold(ServeHousehold request, CancellationToken stop) =>
        Post<ServeHousehold, HouseholdServed>("scans/household", request, stop);

    /// <summary>A second person lets a refused scan be served.</summary>
    public Task<Reply<Verdict>> Override(OverrideScan request, CancellationToken stop) =>
        Post<OverrideScan, Verdict>("scans/override", request, stop);

    /// <summary>All of what one key gave, each under the id it was made with: asked again, nothing is undone twice.</summary>
    public async Task<Reply<Undone>> Undo(IReadOnlyList<UndoService> all, CancellationToken stop)
    {
        Reply<Undone> last = new Reply<Undone>.Unreachable();
        foreach (var one in all)
        {
            last = await Post<UndoService, Undone>("scans/undo", one, stop);
            if (last is not Reply<Undone>.Given)
            {
                break;
            }
        }

        return last;
    }

    public Task<Reply<Undone>> Undo(Guid id, Guid given, CancellationToken stop) => Undo([new UndoService(id, given)], stop);

    /// <summary>After its minute, by the head, with a reason.</summary>
    public Task<Reply<Undone>> Reverse(ReverseService request, CancellationToken stop) =>
        Post<ReverseService, Undone>("scans/reverse", request, stop);

    public Task<Reply<List<ServiceLine>>> Services(CancellationToken stop) => Get<List<ServiceLine>>("services", stop);
}
