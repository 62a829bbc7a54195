using CentreHost.Cards;
using CentreHost.Services;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <param name="service">A code, MEAL for the meal of the hour, or none to ask whose card it is.</param>
    public Task<Reply<Verdict>> Scan(Guid id, string card, string? service, ReadBy readBy, CancellationToken stop) =>
        Post<Scan, Verdict>("scans", new Scan(id, card, service, readBy), stop);

    public Task<Reply<Undone>> Undo(Guid id, Guid given, CancellationToken stop) =>
        Post<UndoService, Undone>("scans/undo", new UndoService(id, given), stop);

    public Task<Reply<List<ServiceLine>>> Services(CancellationToken stop) => Get<List<ServiceLine>>("services", stop);
}
