using System.Globalization;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>Takes a person in: on the surge path with nothing but sex and age group, or with the whole profile.</summary>
internal static class Registration
{
    /// <summary>Every service day since the first arrival gets its summary: a slip in the year would make thousands.</summary>
    public static readonly TimeSpan LongestAgo = TimeSpan.FromDays(366);

    public static Answer<Registered> Take(
        WriteTurn turn, RegisterPerson request, CardKey? card, Actor actor, CentreState.Snapshot centre, Vault vault, PeopleSearch search)
    {
        var convoy = request.ArrivalGroup is { } code ? ConvoyBook.Find(turn, code) : null;
        if (request.ArrivalGroup is { } asked && ConvoyBook.MayJoin(convoy, asked) is { } no)
        {
            return no;
        }

        var arrivedAt = request.ArrivedAtUtc ?? (convoy is { CountedAt: not null } ? convoy.ArrivedAt : turn.NowUtc);
        if (arrivedAt > turn.NowUtc)
        {
            return PersonRefusal.ArrivalInFuture();
        }

        if (arrivedAt < turn.NowUtc - LongestAgo)
        {
            return PersonRefusal.ArrivalLongAgo(LongestAgo.Days);
        }

        var blank = card is { } key ? CardBinding.FindBlank(turn, key) : default;
        if (blank.Refusal is { } refusal)
        {
            return refusal;
        }

        var ageGroup = PersonRules.GroupOf(request.Identity, request.AgeGroup, centre.Days.Of(turn.NowUtc));
        var person = Insert(turn, request, convoy, ageGroup, arrivedAt, actor, centre);
        SealInto(turn, person, request, vault);
        turn.Db.SaveChanges();
        if (convoy is null || !ConvoyBook.TakeHead(turn, convoy.Id, person, request.Id, actor, centre))
        {
            var kind = person.Mode == ArrivalMode.Transfer ? MovementKind.ArrivalTransfer : MovementKind.ArrivalNew;
            Movements.Add(turn, request.Id, person, kind, arrivedAt, actor, centre);
        }

        Intentions.Note(turn, person.Id, request.Intention, actor);
        AddConsent(turn, person.Id, request.Consent, actor);
        turn.Db.SaveChanges();
        EntitlementBook.FollowNeeds(turn, person.Id, request.Needs, centre.Catalogue, actor);
        turn.OnCommitted(() => search.Remember(person, request.Identity));
        if (blank.Value is { } blankCard)
        {
            CardBinding.Bind(turn, blankCard, person.Id, actor, centre.Days);
        }

        return new Registered(request.Id, person.Id, person.CaseNumber, blank.Value is { } bound ? CardBinding.Printed(bound.ShortCode) : null);
    }

    public static void AddConsent(WriteTurn turn, long person, Consent? consent, Actor actor)
    {
        if (consent is not null)
        {
            turn.Db.Consents.Add(new ConsentGiven
            {
                PersonId = person,
                Version = consent.Version,
                Language = consent.Language,
                Purposes = string.Join(' ', consent.Purposes),
                At = turn.NowUtc,
                StaffId = actor.StaffId,
            });
        }
    }

    private static Person Insert(
        WriteTurn turn, RegisterPerson request, ArrivalGroup? convoy, AgeGroup ageGroup, DateTime arrivedAt, Actor actor,
        CentreState.Snapshot centre)
    {
        var next = (long)turn.Scalar("SELECT coalesce(max(id), 0) + 1 FROM people")!;
        var person = new Person
        {
            Id = next,
            CaseNumber = CaseNumber(centre.Centre.Code, next),
            Sex = request.Sex,
            AgeGroup = ageGroup,
            Mode = convoy?.Mode ?? request.Mode,
            ArrivalGroupId = convoy?.Id,
            Intention = request.Intention,
            ArrivedAt = arrivedAt,
            RegisteredAt = turn.NowUtc,
            RegisteredBy = actor.StaffId,
        };
        turn.Db.People.Add(person);
        return person;
    }

    private static void SealInto(WriteTurn turn, Person person, RegisterPerson request, Vault vault)
    {
        var key = Vault.NewPersonKey();
        turn.Db.PersonKeys.Add(new PersonKey { PersonId = person.Id, Sealed = vault.SealPersonKey(person.Id, key) });
        var seal = new SealedPerson(person.Id, key);
        person.Identity = request.Identity is { } identity ? seal.Close(identity) : null;
        person.Needs = request.Needs == Needs.None ? null : seal.Close(request.Needs);
    }

    /// <summary>NER-AGZ-01 and 412 give AGZ-00412.</summary>
    public static string CaseNumber(string centreCode, long number)
    {
        var parts = centreCode.Split('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(parts.Length > 1 ? parts[1] : parts[0])}-{number:D5}");
    }
}
