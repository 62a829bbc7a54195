using CentreHost.Storage;

namespace CentreHost.Stock;

internal static class StockRefusal
{
    public static Refusal ItemUnknown(string code) => new("item_unknown", 422, code);

    public static Refusal PlaceUnknown(string code) => new("place_unknown", 422, code);

    /// <summary>What is on the way lies there for its transfer alone; nobody works there.</summary>
    public static Refusal OnTheRoad(string place) => new("place_on_the_road", 422, place);

    /// <summary>Portions come out of the pots into a kitchen, never straight into the store.</summary>
    public static Refusal CookedElsewhere(string place) => new("cooked_elsewhere", 422, place);

    public static Refusal ReceiptRefused(PaperErrors errors) => new("receipt_refused", 422, errors);

    public static Refusal PaperRefused(PaperErrors errors) => new("paper_refused", 422, errors);

    public static Refusal InTheFuture(DateOnly day) => new("paper_in_the_future", 422, day);

    public static Refusal DayClosed(DateOnly through) => new("paper_day_closed", 409, through);

    public static Refusal TooLongAgo(DateOnly earliest) => new("paper_too_long_ago", 422, earliest);

    public static Refusal WitnessMissing() => new("disposal_witness_missing", 422);

    public static Refusal PartnerMissing() => new("partner_missing", 422);

    /// <summary>The same supplier's waybill was received before.</summary>
    public static Refusal WaybillKnown(string waybill, string number) => new("waybill_known", 409, waybill, number);

    public static Refusal DocumentUnknown(string number) => new("document_unknown", 404, number);

    /// <summary>A count, a settlement or what services took is not undone here.</summary>
    public static Refusal NotUndoneHere(string number) => new("document_not_undone_here", 409, number);

    public static Refusal DraftUnknown() => new("draft_unknown", 404);

    public static Refusal DraftDecided() => new("draft_decided", 409);

    /// <summary>The second person is not the first.</summary>
    public static Refusal OwnDraft() => new("draft_own", 403);

    public static Refusal OnlyAuthorWithdraws() => new("draft_only_author_withdraws", 403);

    public static Refusal LotUnknown() => new("lot_unknown", 404);

    /// <summary>What is wrong with it stands in its report.</summary>
    public static Refusal FileNotTaken() => new("stock_file_not_taken", 422);

    public static Refusal PeriodWrong(int days) => new("stock_period_wrong", 422, days);

    public static Refusal WindowsWrong(int days) => new("stock_windows_wrong", 422, days);

    public static Refusal RecountShareWrong() => new("stock_recount_wrong", 422);

    public static Refusal ReservationHoursWrong(int hours) => new("stock_reservation_hours_wrong", 422, hours);

    /// <summary>A day that is not over cannot be closed.</summary>
    public static Refusal LockTooLate(DateOnly today) => new("stock_lock_too_late", 422, today);

    public static Refusal ItemsAreSame() => new("items_are_same", 422);

    public static Refusal ItemMergedBefore(object item) => new("item_merged_before", 409, item);

    public static Refusal ItemsOtherUnit(string unit, string other) => new("items_other_unit", 422, unit, other);

    /// <summary>A kit, a dish, or a part of one: its list says so and is changed first.</summary>
    public static Refusal ItemInKit(object item, object kit) => new("item_in_kit", 409, item, kit);

    public static Refusal ItemGivenBefore(object item) => new("item_given_before", 409, item);

    public static Refusal CachesDiffer(int shelves) => new("stock_caches_differ", 409, shelves);

    public static Refusal HalfMove(long move) => new("stock_half_move", 409, move);
}
