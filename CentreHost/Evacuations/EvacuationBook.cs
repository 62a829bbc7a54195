using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Gate;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Evacuations;

/// <summary>Somebody before a kiosk at the assembly point, in the database's terms.</summary>
internal sealed record Seen(Guid Id, string Code, long? Person, long? Evacuation, DateTime AtUtc);

/// <summary>Begins, counts and ends an evacuation, on the writer.</summary>
internal static class EvacuationBook
{
    public static Answer<Done> Start(WriteTurn turn, StartEvacuation request, Actor actor)
    {
        if (turn.Scalar(EvacuationSql.UnderWay) is not null)
        {
            return EvacuationRefusal.UnderWay();
        }

        var evacuation = turn.Scalar(EvacuationSql.Start, Columns.Instant(turn.NowUtc), actor.StaffId, request.Drill);
        turn.Run(EvacuationSql.Expect, evacuation);
        return new Done(request.Id);
    }

    public static Answer<Done> End(WriteTurn turn, EndEvacuation request, Actor actor)
    {
        if (turn.Scalar("SELECT 1 FROM evacuations WHERE id = @1", request.Evacuation) is null)
        {
            return EvacuationRefusal.Unknown();
        }

        return turn.Run(EvacuationSql.End, request.Evacuation, Columns.Instant(turn.NowUtc), actor.StaffId) > 0
            ? new Done(request.Id)
            : EvacuationRefusal.None();
    }

    public static Answer<Seen> ByCard(WriteTurn turn, AccountByCard request, CardKey key, Actor actor, CentreState.Snapshot centre)
    {
        if (Before(turn, request.Id) is { } before)
        {
            return before;
        }

        if (turn.Scalar(EvacuationSql.UnderWay) is not long evacuation)
        {
            return EvacuationRefusal.None();
        }

        var card = key.Fault is null ? ScannedCard.Find(turn, key, centre.Days.Of(turn.NowUtc)) : null;
        var no = key.Fault ?? (card is null ? ScanCode.CardUnknown : card.SaysNo?.Code);
        if (no is not null || card?.Holder is not { } holder)
        {
            var refused = GateBook.Refuse(turn, request.Id, no ?? ScanCode.CardBlank, card, actor, centre);
            return new Seen(request.Id, refused.Code, refused.Person, evacuation, turn.NowUtc);
        }

        return Note(turn, request.Id, evacuation, holder.PersonId, card.CardId, request.ReadBy, actor);
    }

    public static Answer<Seen> ByName(WriteTurn turn, AccountByName request, Actor actor)
    {
        if (Before(turn, request.Id) is { } before)
        {
            return before;
        }

        if (turn.Scalar(EvacuationSql.UnderWay) is not long evacuation)
        {
            return EvacuationRefusal.None();
        }

        return turn.Scalar("SELECT 1 FROM people WHERE id = @1", request.Person) is null
            ? PersonRefusal.Unknown()
            : Note(turn, request.Id, evacuation, request.Person, null, ReadBy.Typed, actor);
    }

    private static Seen Note(WriteTurn turn, Guid id, long evacuation, long person, long? card, ReadBy readBy, Actor actor)
    {
        var before = turn.Scalar(EvacuationSql.ScannedBefore, evacuation, person) is not null;
        var expected = turn.Scalar(EvacuationSql.IsExpected, evacuation, person) is not null;
        turn.Run(
            EvacuationSql.Scan, Columns.Id(id), evacuation, person, card, Columns.Instant(turn.NowUtc), actor.Kiosk, actor.StaffId,
            readBy.ToString());
        return new Seen(id, before ? "accounted_before" : expected ? "accounted" : "not_expected", person, evacuation, turn.NowUtc);
    }

    private static Seen? Before(WriteTurn turn, Guid id)
    {
        var scans = turn.Read(EvacuationSql.FindScan, Columns.Id(id))
            .ReadAll(row => new Seen(id, "accounted_before", row.GetInt64(1), row.GetInt64(0), turn.NowUtc));
        var refused = turn.Read(ScanSql.FindRefused, Columns.Id(id))
            .ReadAll(row => new Seen(id, row.GetString(0), null, null, Columns.Instant(row.GetInt64(3))));
        return scans.Concat(refused).FirstOrDefault();
    }
}
