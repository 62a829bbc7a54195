using System.Collections.Concurrent;
using CentreHost.Cards;
using CentreHost.Sealing;

namespace CentreHost.Kiosks;

/// <summary>
/// The hashes kiosks know cards by, kept once made: three keyed hashes a card take half a second for twenty thousand, and
/// neither the letters of a card nor the key ever change.
/// </summary>
internal sealed class CardHashes(Vault vault)
{
    private readonly ConcurrentDictionary<long, (string Hash, string ShortHash)> _made = new();

    public (string Hash, string ShortHash) Of(long card, byte[] token, string shortCode) => _made.GetOrAdd(
        card,
        static (_, from) => (
            CardHash.Of(from.vault.RosterKey, CardToken.Create(from.vault.CardMac, from.token)),
            CardHash.Of(from.vault.RosterKey, from.shortCode)),
        (vault, token, shortCode));
}
