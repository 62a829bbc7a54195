using System.Runtime.InteropServices;

namespace Inventory;

/// <summary>A posted count: so much was seen on the shelf at that instant, whatever is written down later.</summary>
/// <remarks>
/// <para><paramref name="Day"/>: the centre's day of the count; what it absorbs is written on that day.</para>
/// <para><paramref name="Count"/>: the count document.</para>
/// </remarks>
public readonly record struct CountedShelf(
    BalanceKey Shelf, DateTime CountedAt, DateOnly Day, Quantity Counted, Guid Count);

/// <summary>The lowest a shelf falls to.</summary>
/// <remarks><paramref name="At"/>: none when it never falls below what it holds at the moment asked about.</remarks>
public readonly record struct Lowest(Quantity Quantity, DateTime? At = null, DateOnly? Day = null);

/// <summary>
/// What a late entry is judged on: what the shelves hold now, and every line and count since the entry's moment.
/// Earlier balances are reckoned back from now, so a dip before the moment never stands in the way. With nothing later
/// than the moment it is the balances alone.
/// </summary>
public sealed class ShelfHistory
{
    private static readonly Comparer<CountedShelf> ByInstant =
        Comparer<CountedShelf>.Create((left, right) => left.CountedAt.CompareTo(right.CountedAt));

    private static readonly List<ShelfChange> NoChanges = [];

    private readonly Balances _now;
    private readonly DateTime _since;
    private bool _hasPlans;
    private Dictionary<BalanceKey, List<ShelfChange>>? _changes;
    private readonly Dictionary<BalanceKey, List<CountedShelf>>? _counts;

    private ShelfHistory(
        Balances now,
        DateTime since,
        Dictionary<BalanceKey, List<ShelfChange>>? changes,
        Dictionary<BalanceKey, List<CountedShelf>>? counts) =>
        (_now, _since, _changes, _counts) = (now, since, changes, counts);

    public bool HasCounts => _counts is not null;

    /// <summary>For what happens now: nothing in the book is later.</summary>
    public static ShelfHistory Nothing(Balances now) => new(now, DateTime.MinValue, null, null);

    /// <remarks>
    /// <para><paramref name="now"/>: what the shelves concerned hold with every line in.</para>
    /// <para><paramref name="since"/>: the earliest moment that will be asked about.</para>
    /// <para><paramref name="lines"/>: at least every line on these shelves later than that moment.</para>
    /// <para><paramref name="counts"/>: at least every count of these shelves at that moment or later.</para>
    /// </remarks>
    public static ShelfHistory Since(
        DateTime since, Balances now, IEnumerable<PostedLine> lines, IEnumerable<CountedShelf> counts)
    {
        var changes = default(Dictionary<BalanceKey, List<ShelfChange>>);
        foreach (var posted in lines)
        {
            if (posted.OccurredAt > since)
            {
                changes ??= [];
                ListOf(changes, posted.Line.Key).Add(new(posted.OccurredAt, posted.Day, posted.Quantity));
            }
        }

        foreach (var shelf in changes?.Values ?? Enumerable.Empty<List<ShelfChange>>())
        {
            shelf.Sort(static (left, right) => left.At.CompareTo(right.At));
        }

        return new ShelfHistory(now, since, changes, SortedCounts(since, counts));
    }

    /// <summary>The same, of lines that were put in order before.</summary>
    public static ShelfHistory Since(Balances now, ShelfLines lines, IEnumerable<CountedShelf> counts) =>
        new(now, lines.Since, lines.Changes, SortedCounts(lines.Since, counts));

    /// <summary>From the whole book.</summary>
    public static ShelfHistory Of(IReadOnlyList<PostedLine> book, IEnumerable<CountedShelf> counts) =>
        Since(DateTime.MinValue, Balances.Of(book), book, counts);

    public Quantity Now(BalanceKey key) =>
        _hasPlans && _changes?.TryGetValue(key, out var changes) == true ? _now[key] + Planned(changes) : _now[key];

    /// <summary>With every line at that very instant in.</summary>
    public Quantity AsOf(BalanceKey key, DateTime moment)
    {
        if (moment < _since)
        {
            throw new ArgumentOutOfRangeException(nameof(moment), moment, $"Nothing is known here before {_since:O}.");
        }

        var balance = Now(key);
        var changes = ChangesOf(key);
        for (var i = ShelfChange.FirstAfter(changes, moment); i < changes.Count; i++)
        {
            balance -= changes[i].Quantity;
        }

        return balance;
    }

    /// <summary>The first count at that instant or later, which has already seen what happened then.</summary>
    public CountedShelf? NextCount(BalanceKey key, DateTime at)
    {
        if (_counts?.TryGetValue(key, out var counts) == true)
        {
            foreach (var count in counts)
            {
                if (count.CountedAt >= at)
                {
                    return count;
                }
            }
        }

        return null;
    }

    /// <summary>Of every lot of the item in the place that was counted at that instant or later, its first count.</summary>
    public IEnumerable<CountedShelf> NextCounts(Place place, ItemId item, DateTime at) => (_counts?.Keys ?? Enumerable.Empty<BalanceKey>())
        .Where(key => key.Place == place && key.Item == item)
        .Select(key => NextCount(key, at))
        .OfType<CountedShelf>();

    /// <summary>
    /// What may leave at the moment without leaving uncovered anything that followed, up to the next count: from there
    /// on the count has the last word.
    /// </summary>
    public Lowest LowestFrom(BalanceKey key, DateTime moment)
    {
        var running = AsOf(key, moment);
        var changes = ChangesOf(key);
        if (changes.Count == 0)
        {
            return new Lowest(running);
        }

        var until = NextCount(key, moment)?.CountedAt ?? DateTime.MaxValue;
        var lowest = new Lowest(running);
        for (var i = ShelfChange.FirstAfter(changes, moment); i < changes.Count && changes[i].At < until; i++)
        {
            running += changes[i].Quantity;
            // What comes in goes before what goes out, so only the end of an instant can be a low.
            var endsInstant = i + 1 == changes.Count || changes[i + 1].At > changes[i].At;
            if (endsInstant && running < lowest.Quantity)
            {
                lowest = new Lowest(running, changes[i].At, changes[i].Day);
            }
        }

        return lowest;
    }

    /// <summary>The lots of the place and item with what of each may leave at the moment.</summary>
    /// <remarks><paramref name="lots"/>: at least those on the shelves; others are passed over.</remarks>
    public LotOnHand[] Available(Place place, ItemId item, IEnumerable<Lot> lots, DateTime moment)
    {
        var facts = lots.Where(lot => lot.Item == item).ToDictionary(lot => lot.Id);
        return
        [
            .. Shelves(place, item).Select(key => new LotOnHand(
                facts[key.Lot],
                Quantity.Max(LowestFrom(key, moment).Quantity, Quantity.Zero),
                key.Condition)),
        ];
    }

    /// <summary>Every shelf that holds the item there now or held it since.</summary>
    public IEnumerable<BalanceKey> Shelves(Place place, ItemId item)
    {
        var keys = _changes is null ? _now.All.Keys : _now.All.Keys.Union(_changes.Keys);
        return keys.Where(key => key.Place == place && key.Item == item);
    }

    /// <summary>To try a plan on, line by line, without touching what was loaded.</summary>
    internal ShelfHistory Copy() =>
        new(_now, _since, _changes?.ToDictionary(shelf => shelf.Key, shelf => shelf.Value.ToList()), _counts) { _hasPlans = _hasPlans };

    /// <summary>Adds lines that are planned and not yet in the balances, with what counts absorb of them.</summary>
    internal void Plan(DateTime at, DateOnly day, IReadOnlyList<StockLine> lines)
    {
        _changes ??= [];
        _hasPlans = true;
        foreach (var line in lines)
        {
            ShelfChange.Insert(ListOf(_changes, line.Key), new ShelfChange(at, day, line.Quantity, IsPlanned: true));
        }

        foreach (var (line, count) in Absorption.Of(lines, at, this))
        {
            ShelfChange.Insert(ListOf(_changes, line.Key), new ShelfChange(count.CountedAt, count.Day, line.Quantity, IsPlanned: true));
        }
    }

    private static Dictionary<BalanceKey, List<CountedShelf>>? SortedCounts(
        DateTime since, IEnumerable<CountedShelf> counts)
    {
        var sorted = default(Dictionary<BalanceKey, List<CountedShelf>>);
        foreach (var count in counts)
        {
            if (count.CountedAt >= since)
            {
                sorted ??= [];
                ListOf(sorted, count.Shelf).Add(count);
            }
        }

        foreach (var shelf in sorted?.Values ?? Enumerable.Empty<List<CountedShelf>>())
        {
            shelf.Sort(ByInstant);
        }

        return sorted;
    }

    private static List<T> ListOf<T>(Dictionary<BalanceKey, List<T>> lists, BalanceKey key)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= [];
    }

    private static Quantity Planned(List<ShelfChange> changes)
    {
        var planned = Quantity.Zero;
        foreach (var change in changes)
        {
            planned += change.IsPlanned ? change.Quantity : Quantity.Zero;
        }

        return planned;
    }

    private List<ShelfChange> ChangesOf(BalanceKey key) => _changes?.GetValueOrDefault(key) ?? NoChanges;
}
