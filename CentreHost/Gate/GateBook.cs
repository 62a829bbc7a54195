using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Gate;

/// <summary>What a scan at the gate came to, in the database's terms.</summary>
internal sealed record Passed(
    Guid Id, string Code, DateTime AtUtc, Direction? Direction = null, bool SeenOnly = false, long? Person = null,
    DateTime? ExpectedBack = null, bool Repeat = false)
{
    public AgeGroup AgeGroup { get; init; }

    public SealedIdentity? Who { get; init; }

    /// <summary>When they last passed, said to whoever passes the same way again.</summary>
    public DateTime? Before { get; init; }
}

/// <summary>Notes who passes the gate, and with it where they are: one turn of the writer.</summary>
internal static class GateBook
{
    public static Passed Pass(WriteTurn turn, PassGate request, CardKey key, Actor actor, CentreState.Snapshot centre, PeopleSearch search)
    {
        if (Before(turn, request.Id) is { } before)
        {
            return before with { Repeat = true };
        }

        if (key.Fault is { } fault)
        {
            return Refuse(turn, request.Id, fault, null, actor, centre);
        }

        if (ScannedCard.Find(turn, key, centre.Days.Of(turn.NowUtc)) is not { } card)
        {
            return Refuse(turn, request.Id, ScanCode.CardUnknown, null, actor, centre);
        }

        if (card.SaysNo is not null || card.Holder is not { } holder)
        {
            return Refuse(turn, request.Id, card.SaysNo?.Code ?? ScanCode.CardBlank, card, actor, centre);
        }

        var last = Last(turn, holder.PersonId);
        return GateRules.Decide(holder.Status, request.Direction, last, turn.NowUtc) switch
        {
            GateDecision.Refuse refused => Refuse(turn, request.Id, refused.Code, card, actor, centre),
            GateDecision.Pass pass => Note(turn, request, card.CardId, holder.PersonId, pass, actor, centre, search) with { Before = last?.At },
            var other => throw new InvalidOperationException($"No way to take {other}."),
        };
    }

    public static Answer<PassageUndone> Undo(WriteTurn turn, UndoPassage request, Actor actor, CentreState.Snapshot centre, PeopleSearch search)
    {
        if (Found(turn, request.Passage) is not { } passage)
        {
            return GateRefusal.PassageUnknown();
        }

        if (Judge(turn, passage, actor) is { } refusal)
        {
            return refusal;
        }

        turn.Run(
            GateSql.Insert, Columns.Id(request.Id), passage.Person, null, passage.Direction.ToString(), passage.SeenOnly,
            Columns.Instant(turn.NowUtc), Columns.Day(centre.Days.Of(turn.NowUtc)), null, actor.Kiosk, actor.StaffId,
            nameof(ReadBy.Typed), passage.Seq);
        if (passage.SeenOnly)
        {
            return new PassageUndone(request.Id, request.Passage, passage.Status);
        }

        var back = GateRules.After(passage.Direction == Direction.In ? Direction.Out : Direction.In);
        SetStatus(turn, passage.Person, back, search);
        return new PassageUndone(request.Id, request.Passage, back);
    }

    public static Answer<Done> Expect(WriteTurn turn, ExpectBack request, Actor actor)
    {
        if (!GateRules.CanBeExpected(request.BackUtc, turn.NowUtc))
        {
            return GateRefusal.BackWhen();
        }

        var isOut = turn.Scalar("SELECT 1 FROM people WHERE id = @1 AND status = 'Out'", request.Person) is not null;
        if (!isOut || turn.Scalar(GateSql.LastOut, request.Person) is not long passage)
        {
            return GateRefusal.NotOut();
        }

        turn.Run(GateSql.ExpectBack, passage, Columns.Instant(request.BackUtc), Columns.Instant(turn.NowUtc), actor.StaffId);
        return new Done(request.Id);
    }

    /// <summary>Kept beside the refusals of the counter, whose sentences these are.</summary>
    public static Passed Refuse(WriteTurn turn, Guid id, string code, ScannedCard? card, Actor actor, CentreState.Snapshot centre)
    {
        turn.Run(
            ScanSql.InsertRefused, Columns.Id(id), code, null, card?.PersonId, card?.CardId, Columns.Instant(turn.NowUtc),
            Columns.Day(centre.Days.Of(turn.NowUtc)), null, null, actor.Kiosk, actor.StaffId);
        turn.RefusalIsRecorded = true;
        return WithPerson(turn, new Passed(id, code, turn.NowUtc, Person: card?.PersonId));
    }

    private static Passed Note(
        WriteTurn turn, PassGate request, long card, long person, GateDecision.Pass pass, Actor actor, CentreState.Snapshot centre,
        PeopleSearch search)
    {
        var back = pass is { Direction: Direction.Out, SeenOnly: false } ? request.ExpectedBackUtc : null;
        turn.Run(
            GateSql.Insert, Columns.Id(request.Id), person, card, pass.Direction.ToString(), pass.SeenOnly,
            Columns.Instant(turn.NowUtc), Columns.Day(centre.Days.Of(turn.NowUtc)), back is { } utc ? Columns.Instant(utc) : null,
            actor.Kiosk, actor.StaffId, request.ReadBy.ToString(), null);
        if (!pass.SeenOnly)
        {
            SetStatus(turn, person, GateRules.After(pass.Direction), search);
        }

        return WithPerson(turn, new Passed(request.Id, CodeOf(pass.Direction, pass.SeenOnly), turn.NowUtc, pass.Direction, pass.SeenOnly, person, back));
    }

    private static void SetStatus(WriteTurn turn, long person, PersonStatus status, PeopleSearch search)
    {
        turn.Run(GateSql.SetStatus, person, status.ToString());
        turn.OnCommitted(() => search.Restatus(person, status));
    }

    private static string CodeOf(Direction direction, bool seenOnly) => (direction, seenOnly) switch
    {
        (Direction.In, false) => "gone_in",
        (Direction.Out, false) => "gone_out",
        (Direction.In, true) => "seen_in",
        _ => "seen_out",
    };

    private static Refusal? Judge(WriteTurn turn, FoundPassage passage, Actor actor)
    {
        if (passage.Reverses is not null)
        {
            return ServiceRefusal.UndoIsFinal();
        }

        if (passage.Undone)
        {
            return ServiceRefusal.AlreadyUndone();
        }

        if (passage.Kiosk != actor.Kiosk)
        {
            return ServiceRefusal.UndoAtItsKiosk(passage.Kiosk);
        }

        if (turn.NowUtc - passage.At > VerdictWords.UndoWindow)
        {
            return ServiceRefusal.UndoTooLate();
        }

        var isThere = passage.Status is PersonStatus.Present or PersonStatus.Out;
        return !isThere || turn.Scalar(GateSql.PassedSince, passage.Person, passage.Seq) is not null ? GateRefusal.PassedSince() : null;
    }

    private static Passed? Before(WriteTurn turn, Guid id)
    {
        if (Found(turn, id) is { } passage)
        {
            return WithPerson(turn, new Passed(
                id, CodeOf(passage.Direction, passage.SeenOnly), passage.At, passage.Direction, passage.SeenOnly, passage.Person, passage.ExpectedBack));
        }

        var refused = turn.Read(ScanSql.FindRefused, Columns.Id(id)).ReadAll(row => new Passed(
            id, row.GetString(0), Columns.Instant(row.GetInt64(3)), Person: row.IsDBNull(2) ? null : row.GetInt64(2)));
        return refused is [var one] ? WithPerson(turn, one) : null;
    }

    private static FoundPassage? Found(WriteTurn turn, Guid id) => turn.Read(GateSql.Find, Columns.Id(id)).ReadAll(row => new FoundPassage(
        row.GetInt64(0), row.GetInt64(1), Enum.Parse<Direction>(row.GetString(2)), row.GetBoolean(3), Columns.Instant(row.GetInt64(4)),
        row.InstantOrNone(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetInt64(7), row.GetBoolean(8),
        Enum.Parse<PersonStatus>(row.GetString(9)))).FirstOrDefault();

    private static LastPassage? Last(WriteTurn turn, long person) => turn.Read(GateSql.LastOfPerson, person)
        .ReadAll(row => new LastPassage(Enum.Parse<Direction>(row.GetString(0)), Columns.Instant(row.GetInt64(1)))).FirstOrDefault();

    private static Passed WithPerson(WriteTurn turn, Passed passed) => passed.Person is { } person
        ? passed with { AgeGroup = Entrant.Of(turn, person).AgeGroup, Who = SealedIdentity.Of(turn, person) }
        : passed;

    private sealed record FoundPassage(
        long Seq, long Person, Direction Direction, bool SeenOnly, DateTime At, DateTime? ExpectedBack, string Kiosk, long? Reverses,
        bool Undone, PersonStatus Status);
}
