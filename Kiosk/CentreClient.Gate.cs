using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Evacuations;
using CentreHost.Gate;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<GateAnswer>> PassGate(PassGate passage, CancellationToken stop) =>
        Post<PassGate, GateAnswer>("gate/pass", passage, stop);

    public Task<Reply<PassageUndone>> UndoPassage(Guid id, Guid passage, CancellationToken stop) =>
        Post<UndoPassage, PassageUndone>("gate/undo", new UndoPassage(id, passage), stop);

    public Task<Reply<Done>> ExpectBack(Guid id, long person, DateTime backUtc, CancellationToken stop) =>
        Post<ExpectBack, Done>("gate/expect", new ExpectBack(id, person, backUtc), stop);

    public Task<Reply<Outside>> Outside(CancellationToken stop) => Get<Outside>("gate/outside", stop);

    public Task<Reply<PresenceList>> Presence(CancellationToken stop) => Get<PresenceList>("presence", stop);

    public Task<Reply<byte[]>> PresencePaper(string language, CancellationToken stop) =>
        Pdf($"presence/paper?language={language}", stop);

    public Task<Reply<EvacuationNow>> EvacuationNow(CancellationToken stop) => Get<EvacuationNow>("evacuations/now", stop);

    public Task<Reply<EvacuationPage>> Evacuation(long evacuation, CancellationToken stop) =>
        Get<EvacuationPage>(FormattableString.Invariant($"evacuations/{evacuation}"), stop);

    public Task<Reply<byte[]>> EvacuationPaper(long evacuation, string language, CancellationToken stop) =>
        Pdf(FormattableString.Invariant($"evacuations/{evacuation}/paper?language={language}"), stop);

    public Task<Reply<Done>> StartEvacuation(Guid id, bool drill, CancellationToken stop) =>
        Post<StartEvacuation, Done>("evacuations/start", new StartEvacuation(id, drill), stop);

    public Task<Reply<Done>> EndEvacuation(Guid id, long evacuation, CancellationToken stop) =>
        Post<EndEvacuation, Done>("evacuations/end", new EndEvacuation(id, evacuation), stop);

    public Task<Reply<Accounted>> Account(Guid id, string card, ReadBy readBy, CancellationToken stop) =>
        Post<AccountByCard, Accounted>("evacuations/cards", new AccountByCard(id, card, readBy), stop);

    public Task<Reply<Accounted>> Account(Guid id, long person, CancellationToken stop) =>
        Post<AccountByName, Accounted>("evacuations/names", new AccountByName(id, person), stop);
}
