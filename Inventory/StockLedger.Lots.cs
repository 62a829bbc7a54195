namespace Inventory;

public static partial class StockLedger
{
    /// <remarks><paramref name="lotsOfItem"/>: every lot of the item, the corrected one among them.</remarks>
    public static LotCorrectionPlan CorrectLot(LotCorrection correction, IReadOnlyCollection<Lot> lotsOfItem)
    {
        var before = lotsOfItem.First(lot => lot.Id == correction.Lot);
        var code = before.Code;
        if (string.IsNullOrWhiteSpace(correction.Reason))
        {
            return new LotCorrectionPlan.Refused(new LotCorrectionError.ReasonMissing());
        }

        if (correction is LotCorrection.OfCode typed && !LotCode.TryParse(typed.Code, out code))
        {
            return new LotCorrectionPlan.Refused(new LotCorrectionError.CodeUnreadable(typed.Code!));
        }

        var after = correction switch
        {
            LotCorrection.OfLastUsableDay day => before with { LastUsableDay = day.LastUsableDay },
            LotCorrection.OfStanding standing => before with { Standing = standing.Standing },
            LotCorrection.OfCode => before with { Code = code },
            _ => throw new ArgumentException("There is no such correction.", nameof(correction)),
        };
        if (after == before)
        {
            return new LotCorrectionPlan.Refused(new LotCorrectionError.NothingChanges());
        }

        var namesake = lotsOfItem.FirstOrDefault(lot => lot.Id != after.Id && HasSameName(lot, after));
        return namesake is null
            ? new LotCorrectionPlan.Accepted(before, after)
            : new LotCorrectionPlan.Refused(new LotCorrectionError.NameTaken(namesake.Id));
    }

    /// <summary>
    /// The corrected lot, and with it every lot that turned out to be the same: it expires on the same day and stands
    /// alike, whichever of them it was learnt of. Each keeps the code on its boxes.
    /// </summary>
    public static IReadOnlyList<Lot> CorrectMerged(Lot corrected, IReadOnlyCollection<Lot> lotsOfItem)
    {
        var byId = lotsOfItem.ToDictionary(lot => lot.Id);
        return
        [
            .. lotsOfItem.Where(lot => LotBook.Final(lot, byId).Id == LotBook.Final(byId[corrected.Id], byId).Id)
                .Select(lot => lot.Id == corrected.Id ? corrected : lot with
                {
                    LastUsableDay = IsNameOfAnother(lot, corrected.LastUsableDay) ? lot.LastUsableDay : corrected.LastUsableDay,
                    Standing = corrected.Standing is LotStanding.ContainsRecalled or LotStanding.ContainsHeld
                        ? lot.Standing
                        : corrected.Standing,
                }),
        ];

        // Lots without a code are told apart by their day.
        bool IsNameOfAnother(Lot lot, DateOnly? day) => lot.Code.IsBlank
            && lotsOfItem.Any(other => other.Id != lot.Id && other.Code.IsBlank && other.LastUsableDay == day);
    }

    /// <remarks>
    /// <paramref name="history"/>: of every shelf that holds the first lot, from the merge on.
    /// </remarks>
    public static LotMergePlan PlanMerge(LotMerge merge, IEnumerable<Place> places, ShelfHistory history)
    {
        if (WhyNotOne(merge) is { } error)
        {
            return new LotMergePlan.Refused(error);
        }

        var lines = new List<StockLine>();
        var shelves = places.Where(place => place.IsInside && place.Kind != PlaceKind.Transit)
            .SelectMany(place => history.Shelves(place, merge.From.Item))
            .Where(key => key.Lot == merge.From.Id);
        foreach (var shelf in shelves.OrderBy(key => key.Place).ThenBy(key => key.Condition))
        {
            var left = history.LowestFrom(shelf, merge.OccurredAt).Quantity;
            if (left.IsPositive)
            {
                lines.AddRange(StockLine.Move(shelf, shelf with { Lot = merge.Into.Id }, left));
            }
        }

        var firstReceived = merge.From.FirstReceived < merge.Into.FirstReceived
            ? merge.From.FirstReceived
            : merge.Into.FirstReceived;
        return new LotMergePlan.Accepted(
            lines,
            merge.From with { MergedInto = merge.Into.Id },
            merge.Into with { FirstReceived = firstReceived });
    }

    private static LotMergeError? WhyNotOne(LotMerge merge) => WhyNotOne(merge.From, merge.Into)
        ?? (merge.PartsOfFrom.ToHashSet().SetEquals(merge.PartsOfInto) ? null : LotMergeError.OtherParts);

    private static LotMergeError? WhyNotOne(Lot from, Lot into) =>
        from.Id == into.Id ? LotMergeError.SameLot
        : from.Item != into.Item ? LotMergeError.OtherItem
        : into.MergedInto is not null || (from.MergedInto ?? into.Id) != into.Id ? LotMergeError.MergedBefore
        : from.LastUsableDay != into.LastUsableDay ? LotMergeError.OtherLastUsableDay
        : from.Standing != into.Standing ? LotMergeError.OtherStanding
        : null;

    private static bool HasSameName(Lot left, Lot right) =>
        left.Item == right.Item && left.Code == right.Code
        && (!left.Code.IsBlank || left.LastUsableDay == right.LastUsableDay);
}
