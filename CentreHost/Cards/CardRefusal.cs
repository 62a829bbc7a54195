using CentreHost.Storage;

namespace CentreHost.Cards;

internal static class CardRefusal
{
    /// <summary>The scan codes serve here too: the same fault has the same sentence everywhere.</summary>
    public static Refusal Unreadable(string scanCode) => new(scanCode, 422, "", null, null);

    public static Refusal Unknown() => new("card_unknown", 404, "", null, null);

    /// <summary>Wanted blank, and it is something else.</summary>
    public static Refusal NotBlank(CardState state) => state switch
    {
        CardState.Bound => new Refusal("card_taken", 409, "", null, null),
        CardState.Printed => new Refusal("card_made_for", 409),
        CardState.Expired => new Refusal("card_expired_of_other", 409),
        _ => new Refusal("card_revoked", 409, "", null, null),
    };

    public static Refusal IsBadge() => new("card_is_badge", 409, "", null, null);

    public static Refusal NoCard() => new("person_has_no_card", 409);

    public static Refusal AlreadyRevoked() => new("card_already_revoked", 409);

    public static Refusal ReasonMissing() => new("reason_missing", 422);

    public static Refusal ReasonTooLong(int most) => new("text_too_long", 422, most);

    public static Refusal SheetSize() => new("sheet_size", 422);

    public static Refusal SheetUnknown() => new("sheet_unknown", 404);

    public static Refusal ValidDays(int most) => new("card_valid_days", 422, most);

    public static Refusal NotABadge() => new("not_a_badge", 422);

    public static Refusal AlertUnknown() => new("card_alert_unknown", 404);
}

internal static class BatchRefusal
{
    /// <summary>None of the ways to choose people, or more than one.</summary>
    public static Refusal Source() => new("batch_source", 422);

    public static Refusal Nobody() => new("batch_nobody", 409);

    public static Refusal TooMany(int most) => new("batch_too_many", 422, most);

    public static Refusal NotHere(string caseNumber) => new("batch_not_here", 409, caseNumber);

    public static Refusal Unknown(long batch) => new("batch_unknown", 404, batch);

    public static Refusal NothingLeft(long batch) => new("batch_nothing_left", 409, batch);

    public static Refusal LayoutUnknown() => new("card_layout_unknown", 422);

    public static Refusal ActivateByScan() => new("activate_by_scan", 422);

    public static Refusal NotOfABatch() => new("activate_blank", 409);

    public static Refusal AlreadyActive(string shortCode) => new("activate_again", 409, shortCode);
}
