using CentreHost.Cards;
using CentreHost.Centre;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<CardFound>> LookUp(string card, CancellationToken stop) =>
        Post<LookUpCard, CardFound>("cards/look-up", new LookUpCard(card), stop);

    /// <summary>Also for a person who never had one.</summary>
    public Task<Reply<CardBound>> Reissue(Guid id, long person, string newCard, CancellationToken stop) =>
        Post<ReissueCard, CardBound>("cards/reissue", new ReissueCard(id, person, newCard), stop);

    public Task<Reply<Done>> Revoke(Guid id, long person, string reason, CancellationToken stop) =>
        Post<RevokeCard, Done>("cards/revoke", new RevokeCard(id, null, person, reason), stop);
}
