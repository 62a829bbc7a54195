using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People.Transfers;

/// <summary>Takes in whom another centre sent. A file is taken once, whatever kiosk reads it and however often.</summary>
internal sealed class Receiving(WriteTurn turn, Actor actor, CentreState.Snapshot centre, Vault vault, PeopleSearch search)
{
    private const string Before =
        """
        SELECT t.person_id, p.case_number, t.numbers, t.from_centre FROM people_received t JOIN people p ON p.id = t.person_id
        WHERE t.transfer = @1 ORDER BY p.id
        """;

    private const string Ours =
        """
        SELECT id FROM people WHERE case_number = @1 AND status IN ('Transferred', 'Departed')
            AND merged_into IS NULL AND anonymised_at IS NULL
        """;

    private const string Insert =
        "INSERT INTO people_received (transfer, person_id, from_centre, numbers, at, staff_id) VALUES (@1, @2, @3, @4, @5, @6)";

    /// <summary>None: what no release of ours wrote, or what cannot be believed.</summary>
    public static bool IsWhole(TransferBundle bundle, DateOnly today) =>
        bundle is { Format: TransferBundle.Known, People.Count: > 0 and <= HouseholdBook.MostMembers }
        && bundle.People.All(one => one is { Numbers.Count: > 0, Consent: not null } && PersonRules.Check(one.Identity, AgeGroup.Unknown, today) is null)
        && bundle.People.Count(one => one.Kinship == Kinship.Head) <= 1;

    public Answer<PeopleReceived> Receive(ReceivePeople request, TransferBundle bundle)
    {
        if (bundle.Install == centre.Centre.Install)
        {
            return TransferRefusal.OurOwn();
        }

        var before = turn.Read(Before, Columns.Id(bundle.Transfer)).ReadAll(row =>
            new TransferredIn(row.GetInt64(0), row.GetString(1), Numbers.Read(row.GetString(2)).First().Number));
        if (before.Count > 0)
        {
            return new PeopleReceived(request.Id, bundle.Centre, true, before, null);
        }

        var people = new List<TransferredIn>();
        foreach (var one in bundle.People)
        {
            var taken = Take(one);
            if (taken.Value is not { } came)
            {
                return taken.Refusal!;
            }

            turn.Run(
                Insert, Columns.Id(bundle.Transfer), came.Person, bundle.Centre, Numbers.Write(one.Numbers), Columns.Instant(turn.NowUtc), actor.StaffId);
            people.Add(came);
        }

        var household = Join(bundle, people);
        return household.Refusal is { } refusal ? refusal : new PeopleReceived(request.Id, bundle.Centre, false, people, household.Value?.Code);
    }

    private Answer<TransferredIn> Take(TransferredPerson one)
    {
        var origin = one.Numbers[0].Number;
        if (one.Numbers.Where(n => n.Install == centre.Centre.Install).Select(n => turn.Scalar(Ours, n.Number)).OfType<long>().FirstOrDefault() is > 0 and var known)
        {
            return Again(known, one) is { } no ? no : new TransferredIn(known, CaseNumberOf(known), origin);
        }

        var arrival = new RegisterPerson(
            NewId(), one.Sex, one.AgeGroup, one.Identity, null, ArrivalMode.Transfer, one.Intention, one.Needs, one.Consent);
        var registered = Registration.Take(turn, arrival, null, actor, centre, vault, search);
        return registered.Value is { } came ? new TransferredIn(came.Person, came.CaseNumber, origin) : registered.Refusal!;
    }

    /// <summary>They were here before and come back by a file: the number they had goes on, with the profile as it is now.</summary>
    private Refusal? Again(long person, TransferredPerson one)
    {
        if (Readmission.Take(turn, person, new Readmit(NewId(), ArrivalMode.Transfer), null, actor, centre, search).Refusal is { } refusal)
        {
            return refusal;
        }

        var known = turn.Db.People.Single(p => p.Id == person);
        var seal = SealedPerson.Of(vault, person, turn.Db.PersonKeys.Single(k => k.PersonId == person).Sealed);
        known.Identity = one.Identity is { } identity ? seal.Close(identity) : known.Identity;
        known.Needs = one.Needs == Needs.None ? known.Needs : seal.Close(one.Needs | seal.OpenNeeds(known.Needs));
        Registration.AddConsent(turn, person, one.Consent, actor);
        turn.Db.SaveChanges();
        turn.OnCommitted(() => search.Remember(known, one.Identity ?? seal.OpenIdentity(known.Identity)));
        return null;
    }

    private Answer<HouseholdMade> Join(TransferBundle bundle, List<TransferredIn> people)
    {
        if (people.Count < 2 || bundle.People.Any(one => one.Kinship is null))
        {
            return default;
        }

        var members = people.Select((one, at) => new NewMember(one.Person, bundle.People[at].Kinship!.Value)).ToList();
        var made = HouseholdBook.Make(turn, new MakeHousehold(NewId(), members), actor);
        if (made.Value is { } household && bundle.Collector is { } at && at >= 0 && at < people.Count)
        {
            HouseholdBook.Collect(turn, household.Household, people[at].Person);
        }

        return made;
    }

    private string CaseNumberOf(long person) => (string)turn.Scalar("SELECT case_number FROM people WHERE id = @1", person)!;

    private Guid NewId() => Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc));
}
