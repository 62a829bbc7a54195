using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>A card's life on the writer. Every step is one <see cref="CardLife"/> allows, and is kept.</summary>
internal static class CardBinding
{
    private const string NoteSql =
        "INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why) VALUES (@1, @2, @3, @4, @5, @6, @7)";

    private const string NoteExpired =
        """
        INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why)
        SELECT id, state, 'Expired', @2, NULL, '', 'validity' FROM cards WHERE valid_until < @1 AND state IN ('Bound', 'Printed')
        """;

    private const string NoteSpoilt =
        """
        INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why)
        SELECT id, state, 'Revoked', @2, @3, @4, @5 FROM cards WHERE batch = @1 AND state = 'Printed' ORDER BY id
        """;

    private const string RevokeSpoilt =
        "UPDATE cards SET state = 'Revoked', revoked_at = @2, revoked_because = @3 WHERE batch = @1 AND state = 'Printed'";

    public static Answer<Card> FindBlank(WriteTurn turn, CardKey key)
    {
        var found = Find(turn, key);
        return found.Value switch
        {
            { StaffId: not null } => CardRefusal.IsBadge(),
            { State: not CardState.Blank } taken => CardRefusal.NotBlank(taken.State),
            _ => found,
        };
    }

    /// <summary>A blank card, or the person's own that has expired: staff who have it in hand make it good again.</summary>
    public static Answer<Card> FindToGive(WriteTurn turn, CardKey key, long person)
    {
        var found = Find(turn, key);
        return found.Value is { State: CardState.Expired } own && own.PersonId == person ? own : FindBlank(turn, key);
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

    /// <summary>Gives a blank or expired card to a person; how long it is good is the centre's to say.</summary>
    public static void Bind(WriteTurn turn, Card card, long person, Actor actor, ServiceDays days)
    {
        var until = CardLife.ValidUntil(days.Of(turn.NowUtc), CardSettingsBook.ValidDays(turn));
        turn.Run(
            "UPDATE cards SET state = 'Bound', person_id = @2, bound_at = @3, valid_until = @4 WHERE id = @1",
            card.Id, person, Columns.Instant(turn.NowUtc), until is { } day ? Columns.Day(day) : null);
        Note(turn, card, CardState.Bound, actor, card.State == CardState.Expired ? CardWhy.Renewed : CardWhy.Given);
    }

    /// <summary>It came out of the printer as it was meant.</summary>
    public static void Activate(WriteTurn turn, Card card, Actor actor)
    {
        turn.Run("UPDATE cards SET state = 'Bound', bound_at = @2 WHERE id = @1", card.Id, Columns.Instant(turn.NowUtc));
        Note(turn, card, CardState.Bound, actor, CardWhy.Activated);
    }

    public static void Revoke(WriteTurn turn, Card card, string reason, Actor actor)
    {
        turn.Run(
            "UPDATE cards SET state = 'Revoked', revoked_at = @2, revoked_because = @3 WHERE id = @1",
            card.Id, Columns.Instant(turn.NowUtc), reason);
        Note(turn, card, CardState.Revoked, actor, reason);
    }

    /// <summary>What of a batch was never scanned, as many as it is.</summary>
    public static int RevokePrinted(WriteTurn turn, long batch, Actor actor)
    {
        var at = Columns.Instant(turn.NowUtc);
        var noted = turn.Run(NoteSpoilt, batch, at, actor.StaffId, actor.Kiosk, CardWhy.Spoilt);
        return noted == 0 ? 0 : turn.Run(RevokeSpoilt, batch, at, CardWhy.Spoilt);
    }

    /// <summary>The holder has left: the card in force, and one still in the printer.</summary>
    public static void ExpireOf(WriteTurn turn, long person, Actor actor)
    {
        foreach (var card in HeldOrPrinted(turn, person))
        {
            turn.Run("UPDATE cards SET state = 'Expired' WHERE id = @1", card.Id);
            Note(turn, card, CardState.Expired, actor, CardWhy.Departed);
        }
    }

    /// <summary>Writes down what the calendar has decided: cards whose last day is before this one.</summary>
    public static int ExpireOld(WriteTurn turn, DateOnly today)
    {
        var day = Columns.Day(today);
        return turn.Run(NoteExpired, day, Columns.Instant(turn.NowUtc)) == 0
            ? 0
            : turn.Run("UPDATE cards SET state = 'Expired' WHERE valid_until < @1 AND state IN ('Bound', 'Printed')", day);
    }

    public static Card? OfPerson(WriteTurn turn, long person) =>
        turn.Db.Cards.SingleOrDefault(c => c.PersonId == person && c.State == CardState.Bound);

    public static List<Card> HeldOrPrinted(WriteTurn turn, long person) =>
        [.. turn.Db.Cards.Where(c => c.PersonId == person && (c.State == CardState.Bound || c.State == CardState.Printed))];

    /// <summary>A member's badges, in force or in the printer.</summary>
    public static List<Card> BadgesOf(WriteTurn turn, long staff) =>
        [.. turn.Db.Cards.Where(c => c.StaffId == staff && (c.State == CardState.Bound || c.State == CardState.Printed))];

    /// <summary>As it stands on the card: KXTF-BRNV.</summary>
    public static string Printed(string shortCode) => $"{shortCode[..4]}-{shortCode[4..]}";

    private static void Note(WriteTurn turn, Card card, CardState to, Actor actor, string why)
    {
        if (!CardLife.Allows(card.State, to))
        {
            throw new InvalidOperationException($"Card {card.Id} cannot go from {card.State} to {to}.");
        }

        turn.Run(
            NoteSql, card.Id, card.State.ToString(), to.ToString(), Columns.Instant(turn.NowUtc), actor.StaffId, actor.Kiosk, why);
        card.State = to;
    }
}
