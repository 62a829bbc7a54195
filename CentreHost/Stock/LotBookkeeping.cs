using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Kits;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Corrections of what is written about a lot, and lots found to be one.</summary>
internal static class LotBookkeeping
{
    private const string SelectLots =
        """
        SELECT l.id, l.code, l.last_usable_day, l.first_received, l.standing,
               (SELECT coalesce(sum(b.on_hand), 0) FROM stock_balances b WHERE b.lot_id = l.id), m.code
        FROM lots l JOIN items i ON i.id = l.item_id LEFT JOIN lots m ON m.id = l.merged_into
        WHERE i.code = @1 ORDER BY coalesce(l.last_usable_day, '9999-12-31'), l.id
        """;

    public static List<LotLine> Of(StockView view, string item) => view.Rows(
        SelectLots,
        row => new LotLine(
            row.GetInt64(0), row.GetString(1), row.DayOrNone(2), row.Day(3), ((LotStanding)row.GetInt32(4)).ToString(), row.GetInt64(5),
            row.IsDBNull(6) ? null : row.GetString(6)),
        item);

    public static Answer<Done> Correct(WriteTurn turn, CorrectLot request, ServiceDays days, Actor actor)
    {
        if (Find(turn, request.Lot) is not { } lot)
        {
            return StockRefusal.LotUnknown();
        }

        if (WishOf(request) is not { } wish)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "lot_nothing_changes")]));
        }

        var plan = StockLedger.CorrectLot(wish, StockHistory.Lots(turn, [lot.Item]));
        if (plan is LotCorrectionPlan.Refused refused)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, CodeOf(refused.Error))]));
        }

        foreach (var (before, after) in Changed(turn, ((LotCorrectionPlan.Accepted)plan).After))
        {
            StockLots.Write(turn, after);
            if (after.Item == lot.Item)
            {
                var (what, was, now) = Said(before, after);
                StockLots.Tell(turn, after.Id, what, was, now, request.Reason, actor);
            }

            SettleWithIt(turn, after, days, actor);
        }

        return new Done(request.Id);
    }

    public static Answer<Done> Merge(WriteTurn turn, MergeLots request, ServiceDays days, Actor actor)
    {
        if (Find(turn, request.From) is not { } from || Find(turn, request.Into) is not { } into)
        {
            return StockRefusal.LotUnknown();
        }

        var places = turn.Read("SELECT id FROM places").ReadAll(row => Place.FromCode(row.GetInt32(0)));
        var history = StockHistory.Since(turn, turn.NowUtc, places.Select(place => (place, from.Item)));
        var kits = KitStore.KitLots(turn).ToDictionary(kits => kits.Lot.Id, kits => kits.Parts);
        var merge = new LotMerge(from, into, turn.NowUtc)
        {
            PartsOfFrom = kits.GetValueOrDefault(from.Id) ?? [],
            PartsOfInto = kits.GetValueOrDefault(into.Id) ?? [],
        };
        var plan = StockLedger.PlanMerge(merge, places, history);
        if (plan is LotMergePlan.Refused refused)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, CodeOf(refused.Error))]));
        }

        var accepted = (LotMergePlan.Accepted)plan;
        var today = days.Of(turn.NowUtc);
        var document = StockDocuments.Open(
            turn, new NewDocument(request.Id, DocumentType.Condition, today, request.Reason), actor, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, turn.NowUtc, today), accepted.Lines);
        StockLots.Write(turn, accepted.Merged);
        StockLots.Write(turn, accepted.Into);
        StockLots.Tell(turn, from.Id, "merged", from.Code.Text, into.Code.Text, request.Reason, actor);
        return new Done(request.Id);
    }

    /// <summary>The lot, those that turned out to be the same, and the kits that hold any of them, also kits within kits.</summary>
    private static List<(Lot Before, Lot After)> Changed(WriteTurn turn, Lot corrected)
    {
        var kitLots = KitStore.KitLots(turn);
        var ofItem = StockHistory.Lots(turn, [corrected.Item]);
        var known = kitLots.Select(kits => kits.Lot).Concat(ofItem).DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        foreach (var part in kitLots.SelectMany(kits => kits.Parts).Select(part => part.Lot).Distinct().Where(part => !known.ContainsKey(part)))
        {
            known.Add(part, turn.Read(StockSql.FindLot, part.Value).ReadAll(StockRows.Lot).Single());
        }

        var before = known.ToDictionary();
        var genealogy = new KitGenealogy(kitLots);
        foreach (var change in StockLedger.CorrectMerged(corrected, ofItem).SelectMany(lot => genealogy.Change(lot, known.Values)))
        {
            known[change.Id] = change;
        }

        return [.. known.Values.Where(lot => lot != before[lot.Id]).OrderBy(lot => lot.Id).Select(lot => (before[lot.Id], lot))];
    }

    /// <summary>Goods that may be used after all cover what was given without them.</summary>
    private static void SettleWithIt(WriteTurn turn, Lot lot, ServiceDays days, Actor actor)
    {
        var shelves = turn.Read("SELECT place_id, condition, on_hand FROM stock_balances WHERE lot_id = @1", lot.Id.Value).ReadAll(row =>
            new StockLine(Place.FromCode(row.GetInt32(0)), lot.Item, lot.Id, (StockCondition)row.GetInt32(1), new Quantity(row.GetInt64(2))));
        var sound = shelves.FindAll(shelf => shelf.Condition == StockCondition.Sound);
        Shortages.Settle(turn, sound, new BroughtBy(turn.NowUtc, days.Of(turn.NowUtc), lot.Code.Text), actor);
    }

    private static Lot? Find(WriteTurn turn, long id) => turn.Read(StockSql.FindLot, id).ReadAll(StockRows.Lot).SingleOrDefault();

    private static LotCorrection? WishOf(CorrectLot request) => request switch
    {
        { LastUsableDay: { } day } => new LotCorrection.OfLastUsableDay(new LotId(request.Lot), day.Day, request.Reason),
        { Standing: { } standing } when Enum.TryParse<LotStanding>(standing, ignoreCase: true, out var known)
            && known is LotStanding.Free or LotStanding.Held or LotStanding.Recalled =>
            new LotCorrection.OfStanding(new LotId(request.Lot), known, request.Reason),
        { Code: { } code } => new LotCorrection.OfCode(new LotId(request.Lot), code, request.Reason),
        _ => null,
    };

    private static (string What, string? Before, string? After) Said(Lot before, Lot after) =>
        before.Standing != after.Standing ? ("standing", before.Standing.ToString(), after.Standing.ToString())
        : before.Code != after.Code ? ("code", before.Code.Text, after.Code.Text)
        : ("expiry", StockLots.Text(before.LastUsableDay), StockLots.Text(after.LastUsableDay));

    private static string CodeOf(LotCorrectionError error) => error switch
    {
        LotCorrectionError.ReasonMissing => "reason_missing",
        LotCorrectionError.NothingChanges => "lot_nothing_changes",
        LotCorrectionError.CodeUnreadable => "lot_code_unreadable",
        LotCorrectionError.NameTaken => "lot_name_taken",
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    private static string CodeOf(LotMergeError error) => error switch
    {
        LotMergeError.SameLot or LotMergeError.OtherItem => "lots_not_one",
        LotMergeError.OtherLastUsableDay => "lots_other_day",
        LotMergeError.OtherStanding => "lots_other_standing",
        LotMergeError.OtherParts => "lots_other_parts",
        LotMergeError.MergedBefore => "lots_merged_before",
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };
}
