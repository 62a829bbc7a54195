using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Stock.Kitchen;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>
/// Takes back what was given: within its minute where it was given, later by the head with a reason. Nothing is deleted;
/// the opposite is added, and the entitlement is as it was.
/// </summary>
internal static class TakingBack
{
    private const int LongestReason = 500;

    private const string AddReason =
        "INSERT INTO reversal_reasons (event_id, reason, staff_id, at) VALUES (@1, @2, @3, @4)";

    public static Answer<Undone> Undo(WriteTurn turn, UndoService request, Actor actor, CentreState.Snapshot centre)
    {
        var given = GivenUnder(turn, request.Event);
        var refusal = given.Count == 0
            ? ServiceRefusal.EventUnknown()
            : given.Select(one => UndoRules.Decide(one, IsReversed(turn, one), LoanEnded(turn, one), actor.Kiosk, turn.NowUtc))
                .FirstOrDefault(no => no is not null);
        return refusal is not null ? refusal
            : IsVisit(given, centre) ? ServiceRefusal.ByVisitOnly()
            : TakeBack(turn, request.Id, request.Event, given, actor, centre);
    }

    public static Answer<Undone> Reverse(WriteTurn turn, ReverseService request, Actor actor, CentreState.Snapshot centre, Vault vault)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > LongestReason)
        {
            return Overrides.OverrideRefusal.ReasonMissing(LongestReason);
        }

        var given = GivenUnder(turn, request.Event);
        var refusal = given.Count == 0
            ? ServiceRefusal.EventUnknown()
            : given.Select(one => UndoRules.CanBeTakenBack(one, IsReversed(turn, one), LoanEnded(turn, one))).FirstOrDefault(no => no is not null);
        if (refusal is not null || IsVisit(given, centre))
        {
            return refusal ?? ServiceRefusal.ByVisitOnly();
        }

        turn.Run(
            AddReason, Columns.Id(request.Id), vault.SealField("reversal_reasons.reason", request.Id, request.Reason), actor.StaffId,
            Columns.Instant(turn.NowUtc));
        return TakeBack(turn, request.Id, request.Event, given, actor, centre);
    }

    /// <summary>What a kiosk took back while the host was away. The caller has the meal follow, once for all.</summary>
    /// <returns>Why it could not be, or what was given and counts no more.</returns>
    public static (Refusal? Refusal, IReadOnlyList<(long Service, DateOnly Day)> Meals) Late(WriteTurn turn, Guid id, Guid gift, Actor actor)
    {
        var given = GivenUnder(turn, gift);
        var refusal = given.Count == 0
            ? ServiceRefusal.EventUnknown()
            : given.Select(one => UndoRules.CanBeTakenBack(one, IsReversed(turn, one), LoanEnded(turn, one))).FirstOrDefault(no => no is not null);
        if (refusal is not null)
        {
            return (refusal, []);
        }

        ReverseAll(turn, id, given, actor);
        return (null, [.. given.Select(one => (one.ServiceId, one.ServiceDay)).Distinct()]);
    }

    private static Undone TakeBack(
        WriteTurn turn, Guid id, Guid given, List<ServiceEvent> events, Actor actor, CentreState.Snapshot centre)
    {
        ReverseAll(turn, id, events, actor);
        var service = centre.Catalogue[events[0].ServiceId];
        MealFollowing.After(turn, service, events[0].ServiceDay, centre.Days, actor);
        return new Undone(id, given, service.Code);
    }

    private static void ReverseAll(WriteTurn turn, Guid id, List<ServiceEvent> events, Actor actor)
    {
        for (var i = 0; i < events.Count; i++)
        {
            GiftRecord.Reverse(turn, events.Count == 1 ? id : HeadCount.PartId(id, i), events[i], actor);
        }
    }

    /// <summary>One gift, or all cells of a head count that was entered under this id.</summary>
    private static List<ServiceEvent> GivenUnder(WriteTurn turn, Guid id)
    {
        var parts = HeadCount.PartIds(id);
        return turn.Db.ServiceEvents.Where(e => e.Id == id || parts.Contains(e.Id)).OrderBy(e => e.Seq).ToList();
    }

    private static bool IsReversed(WriteTurn turn, ServiceEvent served) => turn.Db.ServiceEvents.Any(e => e.ReversesSeq == served.Seq);

    private static bool LoanEnded(WriteTurn turn, ServiceEvent served) =>
        turn.Scalar("SELECT 1 FROM loans WHERE event_id = @1 AND ended_at IS NOT NULL", Columns.Id(served.Id)) is not null;

    /// <summary>A visit is taken back with its note, where it was recorded.</summary>
    private static bool IsVisit(List<ServiceEvent> given, CentreState.Snapshot centre) =>
        given.Exists(one => centre.Catalogue[one.ServiceId].Kind == ServiceKind.Medical);
}
