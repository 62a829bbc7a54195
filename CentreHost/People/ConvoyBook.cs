using System.Globalization;
using System.Text;
using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>Convoys on the writer. Presence counts a head from the count on, and then the person in its place.</summary>
internal static class ConvoyBook
{
    private const int MostHeads = 5_000, LongestOrigin = 100;
    private static readonly TimeSpan LongestAhead = TimeSpan.FromDays(30);

    public static string Code(long number) => string.Create(CultureInfo.InvariantCulture, $"C-{number:D5}");

    public static ArrivalGroup? Find(WriteTurn turn, string code)
    {
        var asked = code.Trim().ToUpperInvariant();
        return turn.Db.ArrivalGroups.SingleOrDefault(g => g.Code == asked);
    }

    /// <summary>Whether somebody may still be registered with it.</summary>
    public static Refusal? MayJoin(ArrivalGroup? convoy, string asked) =>
        convoy is null ? ConvoyRefusal.Unknown(asked) : convoy.ClosedAt is not null ? ConvoyRefusal.Closed(convoy.Code) : null;

    public static Answer<ArrivalGroupMade> Make(WriteTurn turn, MakeArrivalGroup request, Actor actor, CentreState.Snapshot centre)
    {
        if (request.Origin?.Length > LongestOrigin)
        {
            return PersonRefusal.TextTooLong(LongestOrigin);
        }

        if (!string.IsNullOrWhiteSpace(request.Origin) && !request.Origin.EnumerateRunes().Any(Rune.IsLetter))
        {
            return ConvoyRefusal.OriginWrong();
        }

        var at = request.ArrivedAtUtc ?? turn.NowUtc;
        if ((Check(request.Announced) ?? Check(request.Counted ?? []) ?? CheckHour(turn, at, request.Counted is not null)) is { } refusal)
        {
            return refusal;
        }

        var id = (long)turn.Scalar("SELECT coalesce(max(id), 0) + 1 FROM arrival_groups")!;
        turn.Db.ArrivalGroups.Add(new ArrivalGroup
        {
            Id = id,
            Code = Code(id),
            Mode = request.Mode,
            Origin = string.IsNullOrWhiteSpace(request.Origin) ? null : request.Origin.Trim(),
            ArrivedAt = at,
            MadeAt = turn.NowUtc,
            MadeBy = actor.StaffId,
        });
        turn.Db.SaveChanges();
        foreach (var (cell, heads) in Cells(request.Announced))
        {
            Note(turn, id, cell, "announced", heads);
        }

        return request.Counted is { } counted && Count(turn, id, Cells(counted), at, actor, centre) is { } no
            ? no
            : new ArrivalGroupMade(request.Id, Code(id));
    }

    public static Refusal? Count(WriteTurn turn, ArrivalGroup group, CountArrivalGroup request, Actor actor, CentreState.Snapshot centre)
    {
        // A count taken again keeps the hour of the first: heads do not arrive twice.
        var at = group.CountedAt is null ? request.ArrivedAtUtc ?? turn.NowUtc : group.ArrivedAt;
        return group.ClosedAt is not null ? ConvoyRefusal.Closed(group.Code)
            : Check(request.Counted) ?? CheckHour(turn, at, isCounted: true) ?? Count(turn, group.Id, Cells(request.Counted), at, actor, centre);
    }

    public static Refusal? Close(WriteTurn turn, ArrivalGroup group, Actor actor, CentreState.Snapshot centre)
    {
        if (group.ClosedAt is not null)
        {
            return ConvoyRefusal.Closed(group.Code);
        }

        foreach (var (cell, heads) in Waiting(turn, group.Id))
        {
            Movements.OfHeads(turn, group.Id, cell, -heads, MovementKind.DepartSelf, turn.NowUtc, actor, centre.Days);
        }

        turn.Run(
            "UPDATE arrival_groups SET closed_at = @2, closed_by = @3 WHERE id = @1", group.Id, Columns.Instant(turn.NowUtc), actor.StaffId);
        return null;
    }

    /// <summary>A person takes the place of one of the heads counted, so that presence stays what it was.</summary>
    /// <returns>False when no head is left: the person is one more.</returns>
    public static bool TakeHead(WriteTurn turn, long group, Person person, Guid movement, Actor actor, CentreState.Snapshot centre)
    {
        if (ConvoyHeads.HeadOf(Waiting(turn, group), person.Sex, person.AgeGroup) is not { } head)
        {
            return false;
        }

        Movements.OfHeads(turn, group, head, -1, MovementKind.Regrouped, turn.NowUtc, actor, centre.Days);
        Movements.Add(turn, movement, person, MovementKind.Regrouped, turn.NowUtc, actor, centre, change: 1);
        return true;
    }

    public static Dictionary<HeadCell, int> Waiting(WriteTurn turn, long group) => turn
        .Read("SELECT sex, age_group, sum(change) FROM movements WHERE arrival_group_id = @1 GROUP BY sex, age_group HAVING sum(change) > 0", group)
        .ReadAll(row => (Cell: Cell(row.GetString(0), row.GetString(1)), Heads: row.GetInt32(2)))
        .ToDictionary(row => row.Cell, row => row.Heads);

    public static HeadCell Cell(string sex, string ageGroup) => new(Enum.Parse<Sex>(sex), Enum.Parse<AgeGroup>(ageGroup));

    private static Refusal? Count(
        WriteTurn turn, long group, Dictionary<HeadCell, int> counted, DateTime at, Actor actor, CentreState.Snapshot centre)
    {
        var registered = turn
            .Read("SELECT sex, age_group FROM people WHERE arrival_group_id = @1 AND merged_into IS NULL ORDER BY id", group)
            .ReadAll(row => Cell(row.GetString(0), row.GetString(1)));
        var waiting = ConvoyHeads.Waiting(counted, registered);
        var kind = turn.Scalar("SELECT mode FROM arrival_groups WHERE id = @1", group) is nameof(ArrivalMode.Transfer)
            ? MovementKind.ArrivalTransfer : MovementKind.ArrivalNew;
        foreach (var (cell, change) in ConvoyHeads.Changes(Waiting(turn, group), waiting))
        {
            Movements.OfHeads(turn, group, cell, change, kind, at, actor, centre.Days);
        }

        turn.Run("UPDATE arrival_group_heads SET counted = 0 WHERE group_id = @1", group);
        foreach (var (cell, heads) in counted)
        {
            Note(turn, group, cell, "counted", heads);
        }

        turn.Run(
            "UPDATE arrival_groups SET arrived_at = @2, counted_at = @3 WHERE id = @1", group, Columns.Instant(at), Columns.Instant(turn.NowUtc));
        return null;
    }

    private static void Note(WriteTurn turn, long group, HeadCell cell, string column, int heads) => turn.Run(
        $"""
        INSERT INTO arrival_group_heads (group_id, sex, age_group, announced, counted)
        VALUES (@1, @2, @3, {(column == "announced" ? "@4, 0" : "0, @4")})
        ON CONFLICT (group_id, sex, age_group) DO UPDATE SET {column} = excluded.{column}
        """,
        group, cell.Sex.ToString(), cell.AgeGroup.ToString(), heads);

    private static Refusal? Check(IReadOnlyList<Heads> heads) =>
        heads.Any(h => h.Count < 0) || heads.Sum(h => (long)h.Count) > MostHeads ? ConvoyRefusal.HeadsWrong(MostHeads) : null;

    private static Refusal? CheckHour(WriteTurn turn, DateTime at, bool isCounted) =>
        isCounted && at > turn.NowUtc ? PersonRefusal.ArrivalInFuture()
        : at > turn.NowUtc + LongestAhead ? PersonRefusal.ArrivalInFuture()
        : at < turn.NowUtc - Registration.LongestAgo ? PersonRefusal.ArrivalLongAgo(Registration.LongestAgo.Days)
        : null;

    private static Dictionary<HeadCell, int> Cells(IEnumerable<Heads> heads) => heads
        .GroupBy(h => new HeadCell(h.Sex, h.AgeGroup)).ToDictionary(cell => cell.Key, cell => cell.Sum(h => h.Count));
}

internal static class ConvoyRefusal
{
    public static Refusal Unknown(string code) => new("convoy_unknown", 404, code);

    public static Refusal Closed(string code) => new("convoy_closed", 409, code);

    public static Refusal OriginWrong() => new("convoy_origin_wrong", 422);

    public static Refusal HeadsWrong(int most) => new("convoy_heads_wrong", 422, most);
}
