namespace Inventory;

public static partial class StockLedger
{
    /// <remarks>
    /// <para><paramref name="lots"/>: every lot of both items.</para>
    /// <para><paramref name="history"/>: of every shelf of the first item, now.</para>
    /// <para><paramref name="nextLot"/>: the first free id; new lots take ids from here upward.</para>
    /// </remarks>
    public static ItemMergePlan PlanItemMerge(
        ItemMerge merge, IReadOnlyCollection<Lot> lots, IEnumerable<Place> places, ShelfHistory history, LotId nextLot)
    {
        var shelves = places.Where(place => place.IsInside)
            .SelectMany(place => history.Shelves(place, merge.From))
            .Select(shelf => (Key: shelf, Left: history.Now(shelf)))
            .Where(shelf => shelf.Left.IsPositive)
            .OrderBy(shelf => shelf.Key.Place).ThenBy(shelf => shelf.Key.Lot).ThenBy(shelf => shelf.Key.Condition)
            .ToList();
        var counterparts = new Counterparts(merge.Into, lots, nextLot);
        var errors = shelves.Select(shelf => shelf.Key.Lot).Distinct()
            .Select(counterparts.WhyNot).OfType<ItemMergeError>().ToList();
        var moving = shelves.Where(shelf => shelf.Key.Place.Kind == PlaceKind.Transit)
            .Aggregate(Quantity.Zero, (sum, shelf) => sum + shelf.Left);
        if (moving.IsPositive)
        {
            errors.Add(new ItemMergeError.OnTheWay(moving));
        }

        return errors.Count > 0
            ? new ItemMergePlan.Refused(errors)
            : new ItemMergePlan.Accepted(
                [.. shelves.SelectMany(shelf => Over(shelf.Key, merge.Into, counterparts.Of(shelf.Key.Lot), shelf.Left))],
                counterparts.New, counterparts.Earlier);
    }

    private static IEnumerable<StockLine> Over(BalanceKey shelf, ItemId into, LotId lot, Quantity left)
    {
        var arriving = shelf with { Item = into, Lot = lot };
        return [
            .. StockLine.Move(shelf, shelf with { Place = Place.Bench }, left),
            .. StockLine.Move(arriving with { Place = Place.Bench }, arriving, left),
        ];
    }

    /// <summary>Of each lot of one item, the lot of the other it turns out to be.</summary>
    private sealed class Counterparts(ItemId into, IReadOnlyCollection<Lot> lots, LotId next)
    {
        private readonly Dictionary<LotId, Lot> _byId = lots.ToDictionary(lot => lot.Id);
        private readonly Dictionary<LotId, Lot> _found = [];
        private LotId _next = next;

        public List<Lot> New { get; } = [];

        public List<Lot> Earlier { get; } = [];

        public ItemMergeError? WhyNot(LotId id)
        {
            var lot = _byId[id];
            return Namesake(lot) is not { } same ? null
                : same.LastUsableDay != lot.LastUsableDay ? new ItemMergeError.OtherLastUsableDay(lot.Code)
                : same.Standing != lot.Standing ? new ItemMergeError.OtherStanding(lot.Code)
                : null;
        }

        public LotId Of(LotId id)
        {
            var lot = _byId[id];
            if (_found.TryGetValue(id, out var known))
            {
                return known.Id;
            }

            if (Namesake(lot) is not { } same)
            {
                same = lot with { Id = _next, Item = into, MergedInto = null };
                _next = _next.Following();
                New.Add(same);
            }
            else if (lot.FirstReceived < same.FirstReceived)
            {
                Earlier.Add(same with { FirstReceived = lot.FirstReceived });
            }

            _found[id] = same;
            return same.Id;
        }

        private Lot? Namesake(Lot lot)
        {
            var same = _byId.Values.FirstOrDefault(other => HasSameName(other, lot with { Item = into }));
            while (same?.MergedInto is { } final)
            {
                same = _byId[final];
            }

            return same;
        }
    }
}
