using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Texts;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.People;

/// <summary>One person as the asker may see them: needs only for medical and protection staff and the head.</summary>
internal sealed class PersonPages(CentreDbContext db, CentreState centre, Vault vault, TimeProvider clock)
{
    public async Task<PersonPage?> Show(long id, Actor actor, CancellationToken stop)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == id, stop) is not { } person)
        {
            return null;
        }

        var key = await db.PersonKeys.SingleOrDefaultAsync(k => k.PersonId == id, stop);
        var seal = key is null ? null : SealedPerson.Of(vault, id, key.Sealed);
        var card = await db.Cards.SingleOrDefaultAsync(c => c.PersonId == id && c.State == CardState.Bound, stop);
        var bed = await db.BedStays.Where(s => s.PersonId == id && s.UntilAt == null)
            .Join(db.Beds, s => s.BedId, b => b.Id, (s, b) => b.Code).SingleOrDefaultAsync(stop);
        var consents = await db.Consents.Where(c => c.PersonId == id).OrderByDescending(c => c.Id).ToListAsync(stop);
        var consent = consents.Find(c => c.WithdrawnAt is null);
        var identity = seal?.OpenIdentity(person.Identity);
        var country = identity is null ? null : Nationalities.Find(identity.Nationality);
        return new PersonPage(
            id,
            person.CaseNumber,
            person.Sex,
            person.AgeGroup,
            person.Status,
            identity,
            person.Intention,
            actor.Has(Role.Medical | Role.Head | Role.Protection) ? seal?.OpenNeeds(person.Needs) : null,
            person.Mode,
            person.ArrivedAt,
            person.DepartedAt,
            card is null ? null : CardBinding.Printed(card.ShortCode),
            bed,
            consent is null ? null : new Consent(consent.Version, consent.Language, consent.Purposes.Split(' ')),
            consent is null ? consents.Max(c => c.WithdrawnAt) : null,
            await Given(id, actor, stop),
            await HouseholdOf(id, stop),
            await db.ArrivalGroups.Where(g => g.Id == person.ArrivalGroupId).Select(g => g.Code).SingleOrDefaultAsync(stop),
            await db.People.Where(p => p.Id == person.MergedInto).Select(p => new OtherNumber(p.Id, p.CaseNumber)).SingleOrDefaultAsync(stop),
            await db.People.Where(p => p.MergedInto == id).OrderBy(p => p.Id).Select(p => new OtherNumber(p.Id, p.CaseNumber)).ToListAsync(stop),
            await db.IntentionChanges.Where(c => c.PersonId == id).OrderBy(c => c.Id)
                .Select(c => new IntentionSince(c.Intention, c.At)).ToListAsync(stop),
            await DeparturesOf(id, seal, stop),
            person.AnonymisedAt)
        {
            Country = country is null ? null : new Texts.Sentence(country.Fr, country.En),
        };
    }

    private async Task<HouseholdOfPerson?> HouseholdOf(long person, CancellationToken stop)
    {
        var household = await db.HouseholdMembers.Where(m => m.PersonId == person && m.UntilAt == null)
            .Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => h).SingleOrDefaultAsync(stop);
        return household is null
            ? null
            : new HouseholdOfPerson(
                household.Id,
                household.Code,
                await db.HouseholdMembers.CountAsync(m => m.HouseholdId == household.Id && m.UntilAt == null, stop),
                household.CollectorId == person);
    }

    private async Task<List<DepartureTold>> DeparturesOf(long person, SealedPerson? seal, CancellationToken stop)
    {
        var departures = await db.Departures.Where(d => d.PersonId == person).OrderBy(d => d.At).ToListAsync(stop);
        return departures.ConvertAll(departure =>
        {
            var words = departure.Words is { } closed ? seal?.OpenDeparture(departure.Id, closed) : null;
            return new DepartureTold(departure.At, departure.Kind, words?.Destination, words?.Reason);
        });
    }

    /// <summary>Of what was given, only what the asker could have given: that somebody saw the nurse is the nurse's to know.</summary>
    private async Task<List<GivenToday>> Given(long person, Actor actor, CancellationToken stop)
    {
        var today = centre.Days.Of(clock.GetUtcNow().UtcDateTime);
        var events = await db.ServiceEvents.Where(e => e.PersonId == person && e.ServiceDay == today)
            .OrderBy(e => e.Seq).ToListAsync(stop);
        var undone = events.Select(e => e.ReversesSeq).OfType<long>().ToHashSet();
        return events.Where(e => e.Heads > 0)
            .Select(e => (Event: e, Service: centre.Catalogue[e.ServiceId]))
            .Where(given => actor.Has(given.Service.Roles))
            .Select(given => Line(given.Event, given.Service, undone.Contains(given.Event.Seq))).ToList();
    }

    private static GivenToday Line(ServiceEvent given, Service service, bool undone) =>
        new(given.Id, service.Code, new Sentence(service.NameFr, service.NameEn), given.OccurredAt, undone);
}
