using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People.Transfers;

/// <summary>Sends people to another centre: in one turn they depart, and the file that takes them is made and kept.</summary>
internal sealed class Sending(WriteTurn turn, Actor actor, CentreState.Snapshot centre, Vault vault, PeopleSearch search)
{
    /// <summary>What a consent must name for its giver's data to leave the centre.</summary>
    public const string Purpose = "transfer";

    private const int LongestDestination = 100;

    private const string Household =
        """
        SELECT m.person_id, m.kinship, h.collector_id = m.person_id
        FROM household_members m JOIN households h ON h.id = m.household_id JOIN people p ON p.id = m.person_id
        WHERE m.until_at IS NULL AND p.status IN ('Present', 'Out') AND m.household_id =
            (SELECT household_id FROM household_members WHERE person_id = @1 AND until_at IS NULL)
        ORDER BY m.person_id <> @1, m.kinship <> 'Head', m.id
        """;

    private const string Consented =
        "SELECT version, language, purposes FROM consents WHERE person_id = @1 AND withdrawn_at IS NULL ORDER BY id DESC";

    private const string Insert =
        "INSERT INTO people_sent (id, key, person_id, destination, people, file, made_at, staff_id) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)";

    public Answer<TransferMade> Send(long person, TransferPerson request)
    {
        var depart = new Depart(request.Id, DepartureKind.Transfer, request.Destination, request.Reason);
        if (string.IsNullOrWhiteSpace(request.Destination) || request.Destination.Length > LongestDestination)
        {
            return TransferRefusal.NoDestination(LongestDestination);
        }

        if (PersonRules.Check(depart) is { } wrong)
        {
            return wrong;
        }

        var going = Going(person, request.Household);
        var people = going.ConvertAll(one => turn.Db.People.SingleOrDefault(p => p.Id == one.Person));
        if (people.Exists(one => one is null))
        {
            return PersonRefusal.Unknown();
        }

        if (people.Exists(one => !MergeRules.IsHere(one!)))
        {
            return PersonRefusal.NotPresent();
        }

        if (people.Find(one => ConsentOf(one!.Id, request.Consent) is null) is { } silent)
        {
            return TransferRefusal.NoConsent(silent.CaseNumber);
        }

        return Make(request, depart, going, people.ConvertAll(one => one!));
    }

    private Answer<TransferMade> Make(TransferPerson request, Depart depart, List<Goer> going, List<Person> people)
    {
        var travelling = people.Select((one, at) => Travelling(one, going[at].Kinship, request.Consent)).ToList();
        var bundle = new TransferBundle(
            TransferBundle.Known, request.Id, centre.Centre.Install, centre.Centre.Name, turn.NowUtc, travelling,
            going.FindIndex(one => one.Collects) is >= 0 and var collector ? collector : null);
        var number = (long)turn.Scalar("SELECT coalesce(max(id), 0) + 1 FROM people_sent")!;
        turn.Run(
            Insert, number, Columns.Id(request.Id), people[0].Id, vault.SealField("people_sent.destination", request.Id, request.Destination.Trim()),
            people.Count, SealOf(people[0].Id).Close("people_sent.file", request.Id, Convert.ToBase64String(TransferFile.Close(bundle, TransferFile.CodeOf(vault, request.Id)))),
            Columns.Instant(turn.NowUtc), actor.StaffId);
        foreach (var one in people)
        {
            Registration.AddConsent(turn, one.Id, request.Consent, actor);
            var id = one == people[0] ? request.Id : Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc));
            var identity = Departure.Record(turn, one, depart with { Id = id }, actor, centre, vault);
            turn.OnCommitted(() => search.Remember(one, identity));
        }

        turn.Db.SaveChanges();
        return new TransferMade(request.Id, number, [.. people.Select(one => one.CaseNumber)]);
    }

    private List<Goer> Going(long person, bool household)
    {
        var all = household
            ? turn.Read(Household, person).ReadAll(row => new Goer(row.GetInt64(0), Enum.Parse<Kinship>(row.GetString(1)), !row.IsDBNull(2) && row.GetBoolean(2)))
            : [];
        return all.Count > 0 ? all : [new Goer(person, null, false)];
    }

    private TransferredPerson Travelling(Person one, Kinship? kinship, Consent? given)
    {
        var seal = SealOf(one.Id);
        return new TransferredPerson(
            [new NumberElsewhere(centre.Centre.Install, one.CaseNumber), .. Numbers.Of(turn, one.Id)], one.Sex, one.AgeGroup, one.Intention,
            seal.OpenNeeds(one.Needs), seal.OpenIdentity(one.Identity), ConsentOf(one.Id, given)!, kinship);
    }

    private Consent? ConsentOf(long person, Consent? given) => given?.Purposes.Contains(Purpose) == true
        ? given
        : turn.Read(Consented, person)
            .ReadAll(row => new Consent(row.GetString(0), row.GetString(1), row.GetString(2).Split(' ')))
            .Find(consent => consent.Purposes.Contains(Purpose));

    private SealedPerson SealOf(long person) => SealedPerson.Of(vault, person, turn.Db.PersonKeys.Single(k => k.PersonId == person).Sealed);

    private readonly record struct Goer(long Person, Kinship? Kinship, bool Collects);
}

/// <summary>The numbers people had at other centres, as they are kept here.</summary>
internal static class Numbers
{
    public static IEnumerable<NumberElsewhere> Of(WriteTurn turn, long person) => turn
        .Read("SELECT numbers FROM people_received WHERE person_id = @1 ORDER BY at DESC", person)
        .ReadAll(row => row.GetString(0)).SelectMany(Read).Distinct();

    public static string Write(IEnumerable<NumberElsewhere> numbers) => string.Join(' ', numbers.Select(n => $"{n.Install:N}:{n.Number}"));

    public static IEnumerable<NumberElsewhere> Read(string written) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split(':', 2)).Select(parts => new NumberElsewhere(Guid.ParseExact(parts[0], "N"), parts[1]));
}
