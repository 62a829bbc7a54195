using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>One of a household collects for the others: each is judged and recorded by their own record.</summary>
internal sealed class HouseholdVisit(WriteTurn turn, ServeHousehold request, Actor actor, CentreState.Snapshot centre)
{
    private const int MostMembers = 50;

    public Answer<HouseholdServed> Serve(CardKey key)
    {
        if (request.Members.Count is 0 or > MostMembers || request.Members.DistinctBy(m => m.Person).Count() != request.Members.Count)
        {
            return HouseholdRefusal.MembersWrong(MostMembers);
        }

        var found = key.Fault is null ? ScannedCard.Find(turn, key, centre.Days.Of(turn.NowUtc)) : null;
        if (found is not { Household: { } household, Holder: not null })
        {
            return key.Fault is { } fault ? CardRefusal.Unreadable(fault) : HouseholdRefusal.NoHousehold();
        }

        if (found.SaysNo is { } no)
        {
            return new Refusal(no.Code, 409, "", null, null);
        }

        return Asked.Find(turn, request.Service, centre) is { Service: { ForHousehold: true, Active: true } } asked
            ? ServeAll(found, asked, HouseholdStanding.Members(turn, household).ToDictionary(m => m.Person.PersonId, m => m.Person))
            : HouseholdRefusal.NotForHouseholds(request.Service);
    }

    private Answer<HouseholdServed> ServeAll(ScannedCard card, Asked asked, Dictionary<long, Entrant> members)
    {
        if (request.Members.Any(share => !members.ContainsKey(share.Person)))
        {
            return HouseholdRefusal.NotAMember();
        }

        if (request.Collector is { } named && (!members.TryGetValue(named, out var collector) || collector.AgeGroup == AgeGroup.From0To4))
        {
            return members.ContainsKey(named) ? FamilyRefusal.TooYoungToCollect() : HouseholdRefusal.NotAMember();
        }

        var served = request.Members.Select(share => Serve(card, asked, share, members[share.Person])).ToList();
        return new HouseholdServed(request.Id, asked.Service.Code, served);
    }

    private long? Collects(ScannedCard card) => request.Collector ?? card.PersonId;

    private ShareServed Serve(ScannedCard card, Asked asked, HouseholdShare share, Entrant who)
    {
        var (service, day) = asked;
        var session = MealSessions.Find(turn, service, day);
        var facts = new FactsQuery(turn, centre, day, actor.Roles).Of(who, card.State, service, session);
        if (asked.Decide(facts, turn.NowUtc, centre) is Decision.Refuse no)
        {
            turn.Run(
                ScanSql.InsertRefused,
                Columns.Id(share.Id), no.Code, service.Id, who.PersonId, card.CardId, Columns.Instant(turn.NowUtc), Columns.Day(day),
                no.Until is { } until ? Columns.Instant(until) : null, no.Argument, actor.Kiosk, actor.StaffId);
            var words = VerdictWords.Sentence(no.Code, no.Until, no.Argument, turn.NowUtc, centre);
            return new ShareServed(share.Id, who.PersonId, Outcome.Refused, no.Code, words, no.Until, false);
        }

        var gift = new Gift(
            share.Id, service, who.PersonId, card.CardId, who.Sex, who.AgeGroup, request.ReadBy,
            session ?? MealSessions.OpenByClock(turn, service, day))
        {
            CollectorId = Collects(card) is var collects && collects == who.PersonId ? null : collects,
        };
        var missing = GiftRecord.Add(turn, gift, actor, centre, day);
        var served = VerdictWords.Sentence(ScanCode.Served, null, null, turn.NowUtc, centre);
        return new ShareServed(share.Id, who.PersonId, Outcome.Served, ScanCode.Served, served, null, missing > 0);
    }
}

internal static class HouseholdRefusal
{
    public static Refusal MembersWrong(int most) => new("household_members_wrong", 422, most);

    public static Refusal NoHousehold() => new("no_household", 409);

    public static Refusal NotAMember() => new("not_a_member", 409);

    public static Refusal NotForHouseholds(string service) => new("not_for_households", 409, service);
}
