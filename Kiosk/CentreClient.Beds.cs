using CentreHost.Beds;
using CentreHost.Centre;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<BedMap>> Beds(CancellationToken stop) => Get<BedMap>("beds", stop);

    /// <summary>The best first.</summary>
    public Task<Reply<List<BedProposal>>> SuggestBeds(long person, CancellationToken stop) =>
        Get<List<BedProposal>>(FormattableString.Invariant($"beds/suggest?person={person}"), stop);

    public Task<Reply<List<BedProposal>>> SuggestBeds(long person, string block, CancellationToken stop) =>
        Get<List<BedProposal>>(FormattableString.Invariant($"beds/suggest?person={person}&block={Uri.EscapeDataString(block)}"), stop);

    /// <summary>Moves the person where they have a bed already.</summary>
    public Task<Reply<BedAssigned>> AssignBed(Guid id, long person, string bed, CancellationToken stop) =>
        AssignBed(new AssignBed(id, person, bed), stop);

    public Task<Reply<BedAssigned>> AssignBed(AssignBed command, CancellationToken stop) =>
        Post<AssignBed, BedAssigned>("beds/assign", command, stop);

    public Task<Reply<BedAssigned>> FreeBed(Guid id, long person, CancellationToken stop) =>
        Post<FreeBed, BedAssigned>("beds/free", new FreeBed(id, person), stop);

    public Task<Reply<Done>> HoldBed(HoldBed command, CancellationToken stop) => Post<HoldBed, Done>("beds/hold", command, stop);

    public Task<Reply<Done>> EndHold(Guid id, string bed, CancellationToken stop) =>
        Post<EndHold, Done>("beds/hold/end", new EndHold(id, bed), stop);

    public Task<Reply<Done>> ChangeBed(ChangeBed command, CancellationToken stop) =>
        Post<ChangeBed, Done>("beds/change", command, stop);

    public Task<Reply<MatLaid>> LayMat(Guid id, string block, string room, CancellationToken stop) =>
        Post<LayMat, MatLaid>("beds/mats", new LayMat(id, block, room), stop);

    public Task<Reply<Done>> RemoveMat(Guid id, string bed, CancellationToken stop) =>
        Post<RemoveMat, Done>("beds/mats/remove", new RemoveMat(id, bed), stop);

    public Task<Reply<List<BedHistoryLine>>> BedHistory(string bed, CancellationToken stop) =>
        Get<List<BedHistoryLine>>($"beds/{Uri.EscapeDataString(bed)}/history", stop);

    public Task<Reply<List<CensusLine>>> Census(DateOnly day, CancellationToken stop) =>
        Get<List<CensusLine>>(FormattableString.Invariant($"beds/census?day={day:yyyy-MM-dd}"), stop);

    public Task<Reply<List<UnseenLine>>> Unseen(CancellationToken stop) => Get<List<UnseenLine>>("beds/unseen", stop);

    public Task<Reply<BedsReleased>> ReleaseBeds(Guid id, IReadOnlyList<long> people, CancellationToken stop) =>
        Post<ReleaseBeds, BedsReleased>("beds/unseen/release", new ReleaseBeds(id, people), stop);
}
