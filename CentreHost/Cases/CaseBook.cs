using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Cases;

/// <summary>Cases on the writer: a step is a sealed note few may read, a count without a person, and, where the catalogue
/// knows it, a service given.</summary>
internal sealed class CaseBook(WriteTurn turn, CentreState.Snapshot centre, Vault vault, PeopleSearch search, Actor actor)
{
    private const int LongestNote = 4_000;

    private const string AddToFigure =
        """
        INSERT INTO case_day_figures (service_day, field, step, sex, age_group, count) VALUES (@1, @2, @3, @4, @5, 1)
        ON CONFLICT (service_day, field, step, sex, age_group) DO UPDATE SET count = count + 1
        """;

    public Answer<CaseStepTaken> Open(OpenCase request)
    {
        if (!actor.Has(CaseRoles.Of(request.Field)))
        {
            return StaffRefusal.NotYourRole();
        }

        if (request.Person is null && request.Field != CaseField.Complaint)
        {
            return CaseRefusal.PersonMissing();
        }

        var person = request.Person is { } number ? turn.Db.People.SingleOrDefault(p => p.Id == number) : null;
        if (request.Person is not null && person is not { Status: PersonStatus.Present or PersonStatus.Out })
        {
            return person is null ? PersonRefusal.Unknown() : PersonRefusal.NotPresent();
        }

        if (request.Field != CaseField.Complaint && OpenOf(person!.Id).Contains(request.Field))
        {
            return CaseRefusal.AlreadyOpen();
        }

        var seal = CaseSeal.Of(vault, request.Person, KeyOf(request.Person));
        var opened = new Case
        {
            Id = request.Id,
            PersonId = request.Person,
            Field = seal.Close(request.Id, request.Field),
            OpenedAt = turn.NowUtc,
        };
        turn.Db.Cases.Add(opened);
        return Take(opened, person, seal, request.Field, [], new TakeCaseStep(request.Id, CaseRules.First(request.Field), request.Note));
    }

    public Answer<CaseStepTaken> Step(Guid id, TakeCaseStep request)
    {
        // Of who was anonymised no key is left: the case is there, but nobody's any more.
        if (turn.Db.Cases.SingleOrDefault(c => c.Id == id) is not { } known
            || (KeyOf(known.PersonId) is null && known.PersonId is not null))
        {
            return CaseRefusal.Unknown();
        }

        var seal = CaseSeal.Of(vault, known.PersonId, KeyOf(known.PersonId));
        var field = seal.OpenField(known.Id, known.Field);
        // Who may not know of it is told what a stranger is told.
        if (!actor.Has(CaseRoles.Of(field)))
        {
            return CaseRefusal.Unknown();
        }

        var taken = turn.Db.CaseSteps.Where(s => s.CaseId == id).OrderBy(s => s.Seq).ToList().ConvertAll(s => seal.OpenStep(s.Id, s.Sealed).Step);
        return Take(known, HolderOf(known), seal, field, taken, request);
    }

    /// <summary>Whom a step is for today: of a number that was merged, who it was merged into.</summary>
    private Person? HolderOf(Case known)
    {
        var person = known.PersonId is { } number ? turn.Db.People.Single(p => p.Id == number) : null;
        return person?.MergedInto is { } kept ? turn.Db.People.Single(p => p.Id == kept) : person;
    }

    private Answer<CaseStepTaken> Take(
        Case known, Person? person, CaseSeal seal, CaseField field, List<CaseStep> taken, TakeCaseStep request)
    {
        if (request.Note?.Length > LongestNote)
        {
            return PersonRefusal.TextTooLong(LongestNote);
        }

        if ((CaseRules.Check(field, taken, request.Step) ?? HandoverRules.Check(request, centre.Days.Of(turn.NowUtc))) is { } refusal)
        {
            return refusal;
        }

        turn.Db.CaseSteps.Add(new CaseStepRow
        {
            Id = request.Id,
            CaseId = known.Id,
            At = turn.NowUtc,
            ServiceDay = centre.Days.Of(turn.NowUtc),
            Sealed = seal.Close(request.Id, new SealedStep(request.Step, request.Note, request.Handover)),
            StaffId = actor.StaffId,
        });
        var next = CaseRules.Next(field, [.. taken, request.Step]);
        known.ClosedAt = next.Count == 0 ? turn.NowUtc : null;
        turn.Db.SaveChanges();
        Count(request, field, person);
        return new CaseStepTaken(request.Id, known.Id, request.Step, next);
    }

    private void Count(TakeCaseStep request, CaseField field, Person? person)
    {
        var (sex, age) = (person?.Sex ?? Sex.U, person?.AgeGroup ?? AgeGroup.Unknown);
        var day = centre.Days.Of(turn.NowUtc);
        turn.Run(AddToFigure, Columns.Day(day), field.ToString(), request.Step.ToString(), sex.ToString(), age.ToString());
        if (CaseServices.CodeOf(field, request.Step) is { } code && centre.Catalogue.Find(code) is { Active: true } service)
        {
            var gift = new Gift(request.Id, service, person?.Id, null, sex, age, Cards.ReadBy.Typed, null);
            GiftRecord.Add(turn, gift, actor, centre, day);
        }

        if (request.Step == CaseStep.Departed && person is { Status: PersonStatus.Present or PersonStatus.Out })
        {
            // The last step of a return is the departure itself: bed, card and presence follow in the same turn.
            var left = new Depart(CaseServices.DepartureId(request.Id), DepartureKind.VoluntaryReturn, null);
            var identity = Departure.Record(turn, person, left, actor, centre, vault);
            turn.OnCommitted(() => search.Remember(person, identity));
        }
    }

    private byte[]? KeyOf(long? person) =>
        person is null ? null : turn.Scalar("SELECT sealed FROM person_keys WHERE person_id = @1", person) as byte[];

    private List<CaseField> OpenOf(long person)
    {
        var numbers = turn.Db.People.Where(p => p.Id == person || p.MergedInto == person).Select(p => (long?)p.Id);
        return turn.Db.Cases.Where(c => numbers.Contains(c.PersonId) && c.ClosedAt == null).ToList()
            .ConvertAll(c => CaseSeal.Of(vault, c.PersonId, KeyOf(c.PersonId)).OpenField(c.Id, c.Field));
    }
}
