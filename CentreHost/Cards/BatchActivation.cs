using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>What came out of the printer is scanned, and from then on it is the card; the one before it is refused everywhere.</summary>
internal static class BatchActivation
{
    private const string Counts = "SELECT count(*), sum(state = 'Printed') FROM cards WHERE batch = @1";

    public static Answer<CardActivated> Take(WriteTurn turn, Guid id, CardKey key, Actor actor)
    {
        if (key is { Fault: null, Token: null })
        {
            return BatchRefusal.ActivateByScan();
        }

        var found = CardBinding.Find(turn, key);
        if ((found.Refusal ?? Judge(turn, found.Value!, actor)) is { } refusal)
        {
            return refusal;
        }

        var card = found.Value!;
        var before = (card.PersonId is { } person ? CardBinding.HeldOrPrinted(turn, person) : CardBinding.BadgesOf(turn, card.StaffId!.Value))
            .Where(other => other.Id != card.Id).ToList();
        foreach (var other in before)
        {
            CardBinding.Revoke(turn, other, CardWhy.Reissued, actor);
        }

        CardBinding.Activate(turn, card, actor);
        return Answered(turn, id, card, before.Find(other => other.BoundAt is not null) ?? before.FirstOrDefault());
    }

    /// <summary>Revokes what was never scanned of a batch.</summary>
    public static Answer<BatchCancelled> Cancel(WriteTurn turn, Guid id, long batch, Actor actor)
    {
        var cancelled = CardBinding.RevokePrinted(turn, batch, actor);
        return cancelled == 0 ? BatchRefusal.NothingLeft(batch) : new BatchCancelled(id, batch, cancelled);
    }

    private static Refusal? Judge(WriteTurn turn, Card card, Actor actor) => card switch
    {
        { Batch: null, State: CardState.Blank } => BatchRefusal.NotOfABatch(),
        { StaffId: not null } when !actor.Has(BatchAccess.Badges) => StaffRefusal.NotYourRole(),
        { StaffId: null } when !actor.Has(BatchAccess.People) => StaffRefusal.NotYourRole(),
        { State: CardState.Bound } => BatchRefusal.AlreadyActive(CardBinding.Printed(card.ShortCode)),
        { State: CardState.Revoked } => new Refusal("card_revoked", 409, "", null, null),
        { State: CardState.Expired } => new Refusal("card_expired", 409, "", null, null),
        { PersonId: { } person } when turn.Scalar(PersonSql.IsThere, person) is null => PersonRefusal.NotPresent(),
        _ => null,
    };

    private static CardActivated Answered(WriteTurn turn, Guid id, Card card, Card? replaced)
    {
        var (cards, left) = turn.Read(Counts, card.Batch).ReadAll(row => (row.GetInt64(0), row.GetInt64(1))).Single();
        return new CardActivated(
            id,
            card.Batch!.Value,
            card.PlaceInBatch!.Value,
            cards,
            left,
            CardBinding.Printed(card.ShortCode),
            card.PersonId,
            card.PersonId is { } person ? (string)turn.Scalar("SELECT case_number FROM people WHERE id = @1", person)! : null,
            card.StaffId is { } staff ? (string)turn.Scalar("SELECT code FROM staff WHERE id = @1", staff)! : null,
            replaced is null ? null : CardBinding.Printed(replaced.ShortCode));
    }
}

/// <summary>Whose business a batch is: cards tell who is here, badges who works here.</summary>
internal static class BatchAccess
{
    public const Role People = Role.Reception | Role.Head;
    public const Role Badges = Role.Head | Role.Administrator;

    public static bool Sees(Actor actor, BatchKind kind) => actor.Has(kind == BatchKind.People ? People : Badges);
}
