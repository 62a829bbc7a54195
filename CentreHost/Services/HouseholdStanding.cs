using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>One of the household of the card in the scanner, and whether the service may be given to them as well.</summary>
/// <param name="Refused">None: it may.</param>
internal sealed record MemberStanding(Entrant Person, Decision.Refuse? Refused, SealedIdentity Who);

/// <summary>The others of a household, each judged by their own record. Any member's card collects.</summary>
internal static class HouseholdStanding
{
    public static IReadOnlyList<MemberStanding> Of(
        WriteTurn turn, CentreState.Snapshot centre, ScannedCard card, Asked asked, Actor actor)
    {
        var (service, day) = asked;
        if (card.Household is not { } household || !service.ForHousehold || card.SaysNo is not null)
        {
            return [];
        }

        var facts = new FactsQuery(turn, centre, day, actor.Roles);
        var session = MealSessions.Find(turn, service, day);
        return
        [
            .. Members(turn, household).Where(member => member.Person.PersonId != card.PersonId).Select(member => member with
            {
                Refused = asked.Decide(facts.Of(member.Person, card.State, service, session), turn.NowUtc, centre) as Decision.Refuse,
            }),
        ];
    }

    public static List<MemberStanding> Members(WriteTurn turn, long household) => turn
        .Read(ScanSql.HouseholdMembers, household)
        .ReadAll(row => new MemberStanding(
            Entrant.Read(row, 0), null, SealedIdentity.Read(row, 0, 6)));
}
