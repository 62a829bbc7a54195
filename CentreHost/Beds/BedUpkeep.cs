using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>What is done to beds rather than to who lies in them: kept, out of order, laid on the floor for a day.</summary>
internal static class BedUpkeep
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromDays(14);

    private const string FindBed =
        """
        SELECT b.id, b.usable, b.mat, EXISTS (SELECT 1 FROM bed_stays s WHERE s.bed_id = b.id AND s.until_at IS NULL)
        FROM beds b WHERE b.code = @1 AND b.removed_at IS NULL
        """;

    private const string InsertChange =
        "INSERT INTO bed_changes (id, bed_id, kind, reason, at, staff_id) VALUES (@1, @2, @3, @4, @5, @6)";

    private const string InsertHold =
        "INSERT INTO bed_holds (bed_id, person_id, household_id, held_until, made_at, made_by) VALUES (@1, @2, @3, @4, @5, @6)";

    private const string EndHolds = "UPDATE bed_holds SET ended_at = @2 WHERE bed_id = @1 AND ended_at IS NULL";

    public static Answer<Done> Hold(WriteTurn turn, HoldBed request, Actor actor)
    {
        var isForOne = (request.Person is null) != (request.Household is null);
        if (!isForOne || request.UntilUtc <= turn.NowUtc || request.UntilUtc > turn.NowUtc + LongestHold)
        {
            return BedRefusal.HoldWrong();
        }

        if (Find(turn, request.Bed) is not { } bed)
        {
            return BedRefusal.Unknown(request.Bed);
        }

        if (!bed.Usable || bed.Taken)
        {
            return bed.Taken ? BedRefusal.Taken(request.Bed) : BedRefusal.OutOfUse(request.Bed);
        }

        if (HeldNow(turn, bed.Id))
        {
            return BedRefusal.Held(request.Bed);
        }

        var household = request.Household is { } code ? turn.Scalar("SELECT id FROM households WHERE code = @1", code) : null;
        if (request.Household is { } unknown && household is null)
        {
            return BedRefusal.HouseholdUnknown(unknown);
        }

        if (request.Person is { } person && turn.Scalar(PersonSql.IsThere, person) is null)
        {
            return PersonRefusal.NotPresent();
        }

        turn.Run(EndHolds, bed.Id, Columns.Instant(turn.NowUtc));
        turn.Run(
            InsertHold, bed.Id, request.Person, household, Columns.Instant(request.UntilUtc), Columns.Instant(turn.NowUtc), actor.StaffId);
        return new Done(request.Id);
    }

    public static Answer<Done> EndHold(WriteTurn turn, EndHold request)
    {
        if (Find(turn, request.Bed) is not { } bed)
        {
            return BedRefusal.Unknown(request.Bed);
        }

        return turn.Run(EndHolds, bed.Id, Columns.Instant(turn.NowUtc)) > 0 ? new Done(request.Id) : BedRefusal.NotHeld(request.Bed);
    }

    public static Answer<Done> Change(WriteTurn turn, ChangeBed request, Actor actor, Vault vault)
    {
        if (!request.Usable && (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > BedBook.LongestReason))
        {
            return BedRefusal.ReasonMissing(BedBook.LongestReason);
        }

        if (Find(turn, request.Bed) is not { } bed)
        {
            return BedRefusal.Unknown(request.Bed);
        }

        if (!request.Usable && bed.Taken)
        {
            return BedRefusal.Taken(request.Bed);
        }

        turn.Run("UPDATE beds SET usable = @2 WHERE id = @1", bed.Id, request.Usable);
        var reason = request.Reason is { Length: > 0 } why ? vault.SealField("bed_changes.reason", request.Id, why) : null;
        Note(turn, request.Id, bed.Id, request.Usable ? BedChangeKind.BackInOrder : BedChangeKind.OutOfOrder, reason, actor);
        return new Done(request.Id);
    }

    public static Answer<MatLaid> Lay(WriteTurn turn, LayMat request, Actor actor) =>
        turn.Scalar(
            "SELECT r.id FROM rooms r JOIN blocks l ON l.id = r.block_id WHERE l.code = @1 AND r.code = @2",
            request.Block, request.Room) is long room
            ? new MatLaid(request.Id, Lay(turn, request.Id, room, request.Room, actor).Code)
            : BedRefusal.RoomUnknown(request.Room);

    public static Answer<Done> Remove(WriteTurn turn, RemoveMat request, Actor actor)
    {
        if (Find(turn, request.Bed) is not { } bed)
        {
            return BedRefusal.Unknown(request.Bed);
        }

        if (!bed.Mat || bed.Taken)
        {
            return bed.Mat ? BedRefusal.Taken(request.Bed) : BedRefusal.NotAMat(request.Bed);
        }

        turn.Run("UPDATE beds SET removed_at = @2 WHERE id = @1", bed.Id, Columns.Instant(turn.NowUtc));
        turn.Run(EndHolds, bed.Id, Columns.Instant(turn.NowUtc));
        Note(turn, request.Id, bed.Id, BedChangeKind.MatRemoved, null, actor);
        return new Done(request.Id);
    }

    /// <summary>One that was rolled up in this room, or a new one under the next free number.</summary>
    public static (long Id, string Code) Lay(WriteTurn turn, Guid id, long room, string roomCode, Actor actor)
    {
        var (mat, code) = turn.Read("SELECT id, code FROM beds WHERE room_id = @1 AND mat AND removed_at IS NOT NULL ORDER BY code", room)
            .ReadAll(row => (row.GetInt64(0), row.GetString(1))).FirstOrDefault();
        if (mat == 0)
        {
            code = NextMat(turn, roomCode);
            mat = (long)turn.Scalar("INSERT INTO beds (room_id, code, usable, mat) VALUES (@1, @2, 1, 1) RETURNING id", room, code)!;
        }

        turn.Run("UPDATE beds SET removed_at = NULL, usable = 1 WHERE id = @1", mat);
        Note(turn, id, mat, BedChangeKind.MatLaid, null, actor);
        return (mat, code);
    }

    private static string NextMat(WriteTurn turn, string room)
    {
        for (var number = 1; ; number++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{room}-M{number:D2}");
            if (turn.Scalar("SELECT 1 FROM beds WHERE code = @1", code) is null)
            {
                return code;
            }
        }
    }

    private static bool HeldNow(WriteTurn turn, long bed) => turn.Scalar(
        "SELECT 1 FROM bed_holds WHERE bed_id = @1 AND ended_at IS NULL AND held_until > @2", bed, Columns.Instant(turn.NowUtc)) is not null;

    private static void Note(WriteTurn turn, Guid id, long bed, BedChangeKind kind, byte[]? reason, Actor actor) => turn.Run(
        InsertChange, Columns.Id(id), bed, kind.ToString(), reason, Columns.Instant(turn.NowUtc), actor.StaffId);

    private static Found? Find(WriteTurn turn, string code) => turn.Read(FindBed, code)
        .ReadAll(row => new Found(row.GetInt64(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3))).FirstOrDefault();

    private sealed record Found(long Id, bool Usable, bool Mat, bool Taken);
}
