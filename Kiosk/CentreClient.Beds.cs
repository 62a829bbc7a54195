using CentreHost.Beds;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<BedMap>> Beds(CancellationToken stop) => Get<BedMap>("beds", stop);

    /// <summary>Moves the person where they have a bed already.</summary>
    public Task<Reply<BedAssigned>> AssignBed(Guid id, long person, string bed, CancellationToken stop) =>
        Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(id, person, bed), stop);

    public Task<Reply<BedAssigned>> FreeBed(Guid id, long person, CancellationToken stop) =>
        Post<FreeBed, BedAssigned>("beds/free", new FreeBed(id, person), stop);
}
