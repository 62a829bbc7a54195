using CentreHost.People.Transfers;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<TransferMade>> Transfer(long person, TransferPerson request, CancellationToken stop) =>
        Post<TransferPerson, TransferMade>(FormattableString.Invariant($"transfers/{person}"), request, stop);

    public Task<Reply<TransferTold>> TransferOf(long transfer, CancellationToken stop) =>
        Get<TransferTold>(FormattableString.Invariant($"transfers/{transfer}"), stop);

    public Task<Reply<byte[]>> TransferFile(long transfer, CancellationToken stop) =>
        Pdf(FormattableString.Invariant($"transfers/{transfer}/file"), stop);

    public Task<Reply<List<SentLine>>> SentPeople(CancellationToken stop) => Get<List<SentLine>>("transfers", stop);

    public Task<Reply<PeopleReceived>> ReceivePeople(ReceivePeople request, CancellationToken stop) =>
        Post<ReceivePeople, PeopleReceived>("transfers/receive", request, stop);
}
