using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services.Overrides;

/// <summary>
/// Lets a refused scan be served because a named second person, who may, takes it upon themselves and says why. The
/// refusal stays on record, and so does who set it aside.
/// </summary>
internal static class OverrideBook
{
    public const int LongestReason = 500;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const string FindRefused = "SELECT code, service_id, person_id, card_id, at, kiosk FROM refused_scans WHERE id = @1";

    private const string Insert =
        "INSERT INTO overrides (event_id, scan, rule, staff_id, reason, at) VALUES (@1, @2, @3, @4, @5, @6)";

    public static Answer<Answered> Take(
        WriteTurn turn, OverrideScan request, StaffMember second, CentreState.Snapshot centre, Actor actor, Vault vault)
    {
        var scan = turn.Read(FindRefused, Columns.Id(request.Scan)).ReadAll(row => new RefusedFacts(
            row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2),
            row.IsDBNull(3) ? null : row.GetInt64(3), Columns.Instant(row.GetInt64(4)), row.GetString(5))).FirstOrDefault();
        if (Judge(scan, second, centre, actor, turn.NowUtc) is { } refusal)
        {
            return refusal;
        }

        if (turn.Scalar("SELECT 1 FROM overrides WHERE scan = @1", Columns.Id(request.Scan)) is not null)
        {
            return OverrideRefusal.AlreadyOverridden();
        }

        return Serve(turn, request, scan!, second, centre, actor, vault);
    }

    /// <summary>Pure: whether this refusal, by this person, now.</summary>
    internal static Refusal? Judge(RefusedFacts? scan, StaffMember second, CentreState.Snapshot centre, Actor actor, DateTime nowUtc)
    {
        if (scan is null)
        {
            return OverrideRefusal.ScanUnknown();
        }

        if (scan.Service is not { } id || scan.Person is null || !ScanCode.CanBeOverridden(scan.Code))
        {
            return OverrideRefusal.NotOverridable();
        }

        if (second.Id == actor.StaffId)
        {
            return StaffRefusal.SamePerson();
        }

        if ((centre.Catalogue[id].OverrideRoles & second.Roles) == Role.None)
        {
            return OverrideRefusal.NotTheirs(second.Code);
        }

        return scan.Kiosk != actor.Kiosk || nowUtc - scan.At > Window ? OverrideRefusal.ScanAgain() : null;
    }

    private static Answered Serve(
        WriteTurn turn, OverrideScan request, RefusedFacts scan, StaffMember second, CentreState.Snapshot centre, Actor actor, Vault vault)
    {
        var service = centre.Catalogue[scan.Service!.Value];
        var day = service.Kind == ServiceKind.Meal
            ? MealClock.DayOf(service, centre.Catalogue, centre.Days, turn.NowUtc)
            : centre.Days.Of(turn.NowUtc);
        var who = Entrant.Of(turn, scan.Person!.Value);
        var gift = new Gift(
            request.Id, service, who.PersonId, scan.Card, who.Sex, who.AgeGroup, Cards.ReadBy.Typed,
            MealSessions.Find(turn, service, day) ?? MealSessions.OpenByClock(turn, service, day))
        {
            CollectorId = turn.Scalar("SELECT person_id FROM cards WHERE id = @1", scan.Card) is long shown && shown != who.PersonId ? shown : null,
        };
        var units = GiftRecord.Add(turn, gift, actor, centre, day);
        turn.Run(
            Insert, Columns.Id(request.Id), Columns.Id(request.Scan), scan.Code, second.Id,
            vault.SealField("overrides.reason", request.Id, request.Reason), Columns.Instant(turn.NowUtc));
        Audit.Add(turn, actor, "scans/override", $"{request.Id} {second.Code} {scan.Code}");
        var served = service.Kind == ServiceKind.Meal ? (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(day), service.Id)! : 0;
        return new Answered(request.Id, Outcome.Served, ScanCode.Served, turn.NowUtc, service, Shortage: units > 0, ServedInSession: served)
        {
            PersonId = who.PersonId,
            Sex = who.Sex,
            AgeGroup = who.AgeGroup,
            Diet = who.Diet,
            Who = SealedIdentity.Of(turn, who.PersonId),
        };
    }

    internal sealed record RefusedFacts(string Code, long? Service, long? Person, long? Card, DateTime At, string Kiosk);
}

internal static class OverrideRefusal
{
    public static Refusal ReasonMissing(int most) => new("override_reason", 422, most);

    public static Refusal ScanUnknown() => new("scan_unknown", 404);

    public static Refusal NotOverridable() => new("not_overridable", 409);

    public static Refusal NotTheirs(string staff) => new("override_not_theirs", 403, staff);

    public static Refusal AlreadyOverridden() => new("already_overridden", 409);

    public static Refusal ScanAgain() => new("scan_again", 409);
}
