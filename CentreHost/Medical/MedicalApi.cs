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

    /// <summary>Every reading of the notes is itself recorded before they leave.</summary>
    private static async Task<Results<Ok<List<VisitLine>>, ProblemHttpResult>> List(
        long person, CentreDbContext db, Vault vault, Writer writer, Actor actor, CancellationToken stop)
    {
        if (await db.PersonKeys.SingleOrDefaultAsync(k => k.PersonId == person, stop) is not { } key)
        {
            return PersonRefusal.Unknown().ToProblem();
        }

        var visits = await db.Visits.Where(v => v.PersonId == person).OrderByDescending(v => v.At).ToListAsync(stop);
        var staff = await db.Staff.ToDictionaryAsync(s => s.Id, s => s.Code, stop);
        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "medical/visits/read", person.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return true;
        });
        var seal = SealedPerson.Of(vault, person, key.Sealed);
        return TypedResults.Ok(visits.ConvertAll(visit =>
        {
            var (category, note) = seal.OpenVisit(visit.Id, visit.Sealed);
            return new VisitLine(visit.Id, visit.At, category, note, staff.GetValueOrDefault(visit.StaffId, "?"));
        }));
    }
}
