using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>A card's life on the writer: blank → bound → revoked, and never back.</summary>
internal static class CardBinding
{
    public static Answer<Card> FindBlank(WriteTurn turn, CardKey key)
    {
        var found = Find(turn, key);
        return found.Value is { State: not CardState.Blank } taken ? CardRefusal.NotBlank(taken.State) : found;
    }

    public static Answer<Card> Find(WriteTurn turn, CardKey key)
    {
        if (key.Fault is { } fault)
        {
            return CardRefusal.Unreadable(fault);
        }

        var card = key.Token is { } token
            ? turn.Db.Cards.SingleOrDefault(c => c.Token == token)
            : turn.Db.Cards.SingleOrDefault(c => c.ShortCode == key.ShortCode);
        return card is null ? CardRefusal.Unknown() : card;
    }

    public static void Bind(WriteTurn turn, long card, long person) => turn.Run(
        "UPDATE cards SET state = 'Bound', person_id = @2, bound_at = @3 WHERE id = @1 AND state = 'Blank'",
        card, person, Columns.Instant(turn.NowUtc));

    public static void Revoke(WriteTurn turn, long card, string reason) => turn.Run(
        "UPDATE cards SET state = 'Revoked', revoked_at = @2, revoked_because = @3 WHERE id = @1",
        card, Columns.Instant(turn.NowUtc), reason);

    public static Card? OfPerson(WriteTurn turn, long person) =>
        turn.Db.Cards.SingleOrDefault(c => c.PersonId == person && c.State == CardState.Bound);

    /// <summary>As it stands on the card: KXTF-BRNV.</summary>
    public static string Printed(string shortCode) => $"{shortCode[..4]}-{shortCode[4..]}";
}

internal static class CardRefusal
{
    /// <summary>The scan codes serve here too: the same fault has the same sentence everywhere.</summary>
    public static Refusal Unreadable(string scanCode) => new(scanCode, 422, "", null, null);

    public static Refusal Unknown() => new("card_unknown", 404, "", null, null);

    public static Refusal NotBlank(CardState state) => new(state == CardState.Bound ? "card_taken" : "card_revoked", 409, "", null, null);

    public static Refusal NoCard() => new("person_has_no_card", 409);

    public static Refusal AlreadyRevoked() => new("card_already_revoked", 409);

    public static Refusal ReasonMissing() => new("reason_missing", 422);

    public static Refusal SheetSize() => new("sheet_size", 422);

    public static Refusal SheetUnknown() => new("sheet_unknown", 404);
}
