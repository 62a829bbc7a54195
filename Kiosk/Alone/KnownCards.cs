using System.Collections.Frozen;
using CentreHost.Cards;
using CentreHost.Kiosks;

namespace Kiosk.Alone;

/// <summary>What was read, as far as a kiosk alone can tell.</summary>
/// <param name="Letters">Of the card, where the text holds one.</param>
/// <param name="Card">None: not on the roster.</param>
internal sealed record ReadCard(string? Letters, RosterCard? Card);

/// <summary>The roster in memory: cards by their hashes, services and meals. The key to the hashes is nowhere else.</summary>
internal sealed class KnownCards
{
    public const int Length = 50;
    private const int ShortLength = 8;

    private readonly byte[] _key;
    private readonly FrozenDictionary<string, RosterCard> _byHash;

    public KnownCards(string key, string version, IReadOnlyList<RosterService> services, IReadOnlyList<RosterCard> cards)
    {
        (_key, Version, Services, Cards) = (Convert.FromBase64String(key), version, services, cards);
        _byHash = cards.SelectMany(card => new[] { KeyValuePair.Create(card.Hash, card), KeyValuePair.Create(card.ShortHash, card) })
            .DistinctBy(entry => entry.Key).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Version { get; }

    public IReadOnlyList<RosterService> Services { get; }

    public IReadOnlyList<RosterCard> Cards { get; }

    public RosterService? Service(string code) => Services.FirstOrDefault(s => s.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    public int PlaceOf(RosterService service) => Services.TakeWhile(one => one != service).Count();

    /// <summary>Doubled codes and framing are healed by finding the one stretch of letters that is a card of ours, or else
    /// one whose check letter is right.</summary>
    public ReadCard Read(string text, ReadBy readBy)
    {
        var letters = string.Concat(text.Where(CardAlphabet.Has)).ToUpperInvariant();
        if (readBy == ReadBy.Typed && letters.Length == ShortLength)
        {
            return CheckLetter.IsRight(letters) ? new ReadCard(letters, Find(letters)) : new ReadCard(null, null);
        }

        string? whole = null;
        for (var at = 0; at + Length <= letters.Length; at++)
        {
            var window = letters.Substring(at, Length);
            if (!CheckLetter.IsRight(window))
            {
                continue;
            }

            if (Find(window) is { } card)
            {
                return new ReadCard(window, card);
            }

            whole ??= window;
        }

        return new ReadCard(letters.Length % Length == 0 ? whole : null, null);
    }

    private RosterCard? Find(string letters) => _byHash.GetValueOrDefault(CardHash.Of(_key, letters));
}
