using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.Medical;

internal static class MedicalApi
{
    public static void MapMedical(this IEndpointRouteBuilder routes)
    {
        var medical = routes.MapGroup("/medical").WithTags("Medical").OpenTo(Role.Medical);
        medical.MapPost("/visits", Record).WithName("RecordVisit");
        medical.MapPost("/visits/{visit:guid}/additions", Amend).WithName("AmendVisit");
        medical.MapPost("/visits/{visit:guid}/take-back", TakeBack).WithName("TakeBackVisit");
        medical.MapGet("/visits/{person:long}", List).WithName("ListVisits");
    }

    private static Task<Results<Ok<VisitRecorded>, ProblemHttpResult>> Record(
        RecordVisit request, Commands commands, CentreState centre, Vault vault, Actor actor)
    {
        if (MedicalRules.Check(request) is { } refusal)
        {
            return refusal.ToProblemOf<VisitRecorded>();
        }

        return commands.Run<RecordVisit, VisitRecorded>(request.Id, request, actor, "medical/visit", turn =>
            VisitRecord.Add(turn, request, actor, centre.Now, vault));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Amend(
        Guid visit, AmendVisit request, Commands commands, Vault vault, Actor actor) =>
        commands.Run<AmendVisit, Done>(request.Id, request, actor, $"medical/visits/{visit}/add", turn =>
            VisitChanges.Amend(turn, visit, request, actor, vault));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> TakeBack(
        Guid visit, TakeBackVisit request, Commands commands, Vault vault, Actor actor) =>
        commands.Run<TakeBackVisit, Done>(request.Id, request, actor, $"medical/visits/{visit}/take-back", turn =>
            VisitChanges.TakeBack(turn, visit, request, actor, vault));

    /// <summary>Every reading of the notes is itself recorded before they leave.</summary>
    private static async Task<Results<Ok<List<VisitLine>>, ProblemHttpResult>> List(
        long person, CentreDbContext db, Vault vault, Writer writer, Actor actor, CancellationToken stop)
    {
        // Whoever is treated here has one history, under however many numbers it was written.
        var numbers = db.People.Where(p => p.Id == person || p.MergedInto == person).Select(p => p.Id);
        var keys = await db.PersonKeys.Where(k => numbers.Contains(k.PersonId)).ToDictionaryAsync(k => k.PersonId, k => k.Sealed, stop);
        if (!keys.ContainsKey(person))
        {
            return PersonRefusal.Unknown().ToProblem();
        }

        var visits = await db.Visits.Where(v => numbers.Contains(v.PersonId)).OrderByDescending(v => v.At).ToListAsync(stop);
        var changes = (await db.VisitChanges.Where(c => db.Visits.Any(v => v.Id == c.VisitId && numbers.Contains(v.PersonId)))
            .OrderBy(c => c.At).ToListAsync(stop)).ToLookup(c => c.VisitId);
        var staff = await db.Staff.ToDictionaryAsync(s => s.Id, s => s.Code, stop);
        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "medical/visits/read", person.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return true;
        });
        return TypedResults.Ok(visits.FindAll(visit => keys.ContainsKey(visit.PersonId))
            .ConvertAll(visit => Line(visit, changes[visit.Id], SealedPerson.Of(vault, visit.PersonId, keys[visit.PersonId]), staff)));
    }

    private static VisitLine Line(Visit visit, IEnumerable<VisitChange> changes, SealedPerson seal, Dictionary<long, string> staff)
    {
        var (category, note) = seal.OpenVisit(visit.Id, visit.Sealed);
        var told = changes.Select(change => (change.At, Staff: staff.GetValueOrDefault(change.StaffId, "?"), Of: seal.OpenVisitChange(change.Id, change.Sealed)))
            .ToList();
        return new VisitLine(
            visit.Id, visit.At, told.LastOrDefault(c => c.Of.Category is not null).Of?.Category ?? category, note,
            staff.GetValueOrDefault(visit.StaffId, "?"))
        {
            Additions = told.ConvertAll(c => new VisitAddition(c.At, c.Of.Category, c.Of.Note, c.Staff)),
            TakenBackAtUtc = told.Where(c => c.Of.TakesBack).Select(c => (DateTime?)c.At).FirstOrDefault(),
        };
    }
}
