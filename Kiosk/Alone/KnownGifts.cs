using CentreHost.Kiosks;

namespace Kiosk.Alone;

/// <param name="Mark">The end of the event's id: the host and this kiosk name the same gift by it.</param>
internal sealed record KnownGift(string Service, DateOnly Day, DateTime AtUtc, string Mark);

/// <summary>Who had what: as the host last said, and what was given here since.</summary>
internal sealed class KnownGifts
{
    private readonly Dictionary<string, List<KnownGift>> _byWho = [];
    private readonly Dictionary<Guid, (string Who, KnownGift Gift)> _mine = [];

    public IReadOnlyList<KnownGift> Of(string who) => _byWho.TryGetValue(who, out var gifts) ? gifts : [];

    public static string MarkOf(Guid id) => id.ToString("N")[^8..];

    /// <param name="unsent">Whether the host cannot know of it yet: then its word does not end it.</param>
    public void Heard(bool whole, IReadOnlyList<RosterGift> gifts, Func<Guid, bool> unsent)
    {
        if (whole)
        {
            _byWho.Clear();
        }

        foreach (var gift in gifts)
        {
            var who = WhoOf(gift.Person);
            if (gift.Back)
            {
                Drop(who, gift.Mark);
            }
            else
            {
                Put(who, new KnownGift(gift.Service, gift.Day, gift.AtUtc, gift.Mark));
            }
        }

        foreach (var (id, (who, gift)) in whole ? [.. _mine] : Array.Empty<KeyValuePair<Guid, (string, KnownGift)>>())
        {
            if (unsent(id))
            {
                Put(who, gift);
            }
            else
            {
                _mine.Remove(id);
            }
        }
    }

    public void Given(Guid id, string who, string service, DateOnly day, DateTime atUtc)
    {
        var gift = new KnownGift(service, day, atUtc, MarkOf(id));
        _mine[id] = (who, gift);
        Put(who, gift);
    }

    public void TakenBack(Guid id)
    {
        if (_mine.Remove(id, out var mine))
        {
            Drop(mine.Who, mine.Gift.Mark);
        }
    }

    public static string WhoOf(long person) => person.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Put(string who, KnownGift gift)
    {
        var gifts = _byWho.TryGetValue(who, out var known) ? known : _byWho[who] = [];
        if (!gifts.Exists(one => one.Mark == gift.Mark && one.Service == gift.Service))
        {
            gifts.Add(gift);
        }
    }

    private void Drop(string who, string mark)
    {
        if (_byWho.TryGetValue(who, out var gifts))
        {
            gifts.RemoveAll(gift => gift.Mark == mark);
        }
    }
}
