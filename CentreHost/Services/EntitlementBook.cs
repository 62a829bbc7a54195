using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>Who may have what: set by hand, or by a need on record.</summary>
internal static class EntitlementBook
{
    private const string Set =
        """
        INSERT INTO entitlements (person_id, service_id, may, from_needs, staff_id, at) VALUES (@1, @2, @3, @4, @5, @6)
        ON CONFLICT (person_id, service_id) DO UPDATE SET may = excluded.may, from_needs = excluded.from_needs,
            staff_id = excluded.staff_id, at = excluded.at
        """;

    /// <summary>What was set by hand outranks the need.</summary>
    private const string GrantFromNeed =
        """
        INSERT INTO entitlements (person_id, service_id, may, from_needs, staff_id, at) VALUES (@1, @2, 1, 1, @3, @4)
        ON CONFLICT (person_id, service_id) DO NOTHING
        """;

    private const string ClearFromNeeds = "DELETE FROM entitlements WHERE person_id = @1 AND from_needs";

    private const string Clear = "DELETE FROM entitlements WHERE person_id = @1 AND service_id = @2";

    public static Answer<Done> Take(WriteTurn turn, long person, SetEntitlement request, CentreState.Snapshot centre, Actor actor)
    {
        if (turn.Scalar(PersonSql.IsThere, person) is null)
        {
            return PersonRefusal.NotPresent();
        }

        if (centre.Catalogue.Find(request.Service) is not { } service)
        {
            return ServiceRefusal.Unknown(request.Service);
        }

        if (!actor.Has(service.Roles | Role.Head))
        {
            return StaffRefusal.NotYourRole();
        }

        if (request.May is { } may)
        {
            turn.Run(Set, person, service.Id, may, false, actor.StaffId, Columns.Instant(turn.NowUtc));
        }
        else
        {
            turn.Run(Clear, person, service.Id);
        }

        return new Done(request.Id);
    }

    /// <summary>Called in the turn that records a person's needs.</summary>
    public static void FollowNeeds(WriteTurn turn, long person, Needs needs, Catalogue catalogue, Actor actor)
    {
        turn.Run(ClearFromNeeds, person);
        foreach (var service in catalogue.Services.Where(service => (service.EntitlingNeeds & needs) != Needs.None))
        {
            turn.Run(GrantFromNeed, person, service.Id, actor.StaffId, Columns.Instant(turn.NowUtc));
        }
    }
}
