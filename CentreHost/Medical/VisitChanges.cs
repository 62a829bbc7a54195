using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Medical;

/// <summary>What is done to a visit after it was recorded. Nothing written is changed: something is added beside it.</summary>
internal static class VisitChanges
{
    private const int LongestNote = 4_000;

    private const string AddToFigure =
        """
        INSERT INTO visit_day_figures (service_day, category, sex, age_group, visits) VALUES (@1, @2, @3, @4, @5)
        ON CONFLICT (service_day, category, sex, age_group) DO UPDATE SET visits = visits + @5
        """;

    public static Answer<Done> Amend(WriteTurn turn, Guid id, AmendVisit request, Actor actor, Vault vault)
    {
        if (request.Category is null && string.IsNullOrWhiteSpace(request.Note))
        {
            return MedicalRefusal.NothingToAdd();
        }

        if (request.Note?.Length > LongestNote)
        {
            return MedicalRefusal.NoteTooLong(LongestNote);
        }

        if (Find(turn, id, vault) is not { } found)
        {
            return MedicalRefusal.VisitUnknown();
        }

        if (found.IsTakenBack)
        {
            return MedicalRefusal.AlreadyTakenBack();
        }

        if (request.Category is { } category && category != found.Category)
        {
            Count(turn, found, found.Category, -1);
            Count(turn, found, category, 1);
        }

        Add(turn, found, request.Id, new SealedVisitChange(request.Category, request.Note, TakesBack: false), actor);
        return new Done(request.Id);
    }

    public static Answer<Done> TakeBack(WriteTurn turn, Guid id, TakeBackVisit request, Actor actor, Vault vault)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Cards.CardRefusal.ReasonMissing();
        }

        if (request.Reason.Length > LongestNote)
        {
            return MedicalRefusal.NoteTooLong(LongestNote);
        }

        if (Find(turn, id, vault) is not { } found)
        {
            return MedicalRefusal.VisitUnknown();
        }

        if (found.IsTakenBack)
        {
            return MedicalRefusal.AlreadyTakenBack();
        }

        GiftRecord.Reverse(turn, request.Id, found.Event, actor);
        Count(turn, found, found.Category, -1);
        Add(turn, found, request.Id, new SealedVisitChange(null, request.Reason, TakesBack: true), actor);
        return new Done(request.Id);
    }

    /// <summary>None: no such visit, or whose it was is anonymised.</summary>
    private static Found? Find(WriteTurn turn, Guid id, Vault vault)
    {
        if (turn.Db.Visits.SingleOrDefault(v => v.Id == id) is not { } visit
            || turn.Db.PersonKeys.SingleOrDefault(k => k.PersonId == visit.PersonId) is not { } key)
        {
            return null;
        }

        var seal = SealedPerson.Of(vault, visit.PersonId, key.Sealed);
        var changes = turn.Db.VisitChanges.Where(c => c.VisitId == id).OrderBy(c => c.At).ToList()
            .ConvertAll(c => seal.OpenVisitChange(c.Id, c.Sealed));
        return new Found(
            visit, turn.Db.ServiceEvents.Single(e => e.Id == id), seal,
            changes.LastOrDefault(c => c.Category is not null)?.Category ?? seal.OpenVisit(id, visit.Sealed).Category,
            changes.Exists(c => c.TakesBack));
    }

    private static void Add(WriteTurn turn, Found found, Guid id, SealedVisitChange change, Actor actor)
    {
        turn.Db.VisitChanges.Add(new VisitChange
        {
            Id = id,
            VisitId = found.Visit.Id,
            At = turn.NowUtc,
            ServiceDay = found.Visit.ServiceDay,
            Sealed = found.Seal.Close(id, change),
            StaffId = actor.StaffId,
        });
        turn.Db.SaveChanges();
    }

    /// <summary>Under the sex and age group the visit was counted by.</summary>
    private static void Count(WriteTurn turn, Found found, VisitCategory category, int visits) => turn.Run(
        AddToFigure, Columns.Day(found.Visit.ServiceDay), category.ToString(), found.Event.Sex.ToString(), found.Event.AgeGroup.ToString(),
        visits);

    private sealed record Found(Visit Visit, ServiceEvent Event, SealedPerson Seal, VisitCategory Category, bool IsTakenBack);
}
