using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.Beds;

internal static class BedsApi
{
    public static void MapBeds(this IEndpointRouteBuilder routes)
    {
        var beds = routes.MapGroup("/beds").WithTags("Beds").OpenTo(Role.Reception | Role.Head | Role.Medical);
        beds.MapGet("/", Map).WithName("ShowBeds");
        beds.MapPost("/assign", Assign).WithName("AssignBed");
        beds.MapPost("/free", Free).WithName("FreeBed");
    }

    private static async Task<Ok<BedMap>> Map(CentreDbContext db, CancellationToken stop)
    {
        var rows = await (
            from bed in db.Beds
            join room in db.Rooms on bed.RoomId equals room.Id
            join block in db.Blocks on room.BlockId equals block.Id
            from stay in db.BedStays.Where(s => s.BedId == bed.Id && s.UntilAt == null).DefaultIfEmpty()
            from person in db.People.Where(p => stay != null && p.Id == stay.PersonId).DefaultIfEmpty()
            orderby block.Id, room.Code, bed.Code
            select new BedLine(
                bed.Code, room.Code, block.Code, block.Kind, bed.Usable, stay == null ? null : stay.PersonId, person.CaseNumber))
            .ToListAsync(stop);
        var blocks = rows.GroupBy(bed => (bed.Block, bed.Kind))
            .Select(block => new BlockLine(
                block.Key.Block, block.Key.Kind, block.Count(bed => bed.Usable), block.Count(bed => bed.Person is not null)));
        return TypedResults.Ok(new BedMap([.. blocks], rows));
    }

    private static Task<Results<Ok<BedAssigned>, ProblemHttpResult>> Assign(AssignBed request, Commands commands, Actor actor) =>
        commands.Run<AssignBed, BedAssigned>(request.Id, request, actor, "beds/assign", turn =>
        {
            if (turn.Db.People.SingleOrDefault(p => p.Id == request.Person) is not { } person)
            {
                return PersonRefusal.Unknown();
            }

            if (turn.Db.Beds.SingleOrDefault(b => b.Code == request.Bed) is not { } bed)
            {
                return BedRefusal.Unknown(request.Bed);
            }

            var block = turn.Db.Rooms.Where(r => r.Id == bed.RoomId)
                .Join(turn.Db.Blocks, r => r.BlockId, b => b.Id, (r, b) => b.Kind).Single();
            var ownBed = BedStays.OfPerson(turn, person.Id);
            if (BedRules.Decide(person, bed, block, BedStays.OccupantOf(turn, bed.Id), ownBed) is { } refusal)
            {
                return refusal;
            }

            BedStays.Free(turn, person.Id);
            BedStays.Take(turn, bed.Id, person.Id, actor.StaffId);
            return new BedAssigned(request.Id, person.Id, bed.Code, ownBed);
        });

    private static Task<Results<Ok<BedAssigned>, ProblemHttpResult>> Free(FreeBed request, Commands commands, Actor actor) =>
        commands.Run<FreeBed, BedAssigned>(request.Id, request, actor, "beds/free", turn =>
        {
            var left = BedStays.OfPerson(turn, request.Person);
            return BedStays.Free(turn, request.Person)
                ? new BedAssigned(request.Id, request.Person, null, left)
                : BedRefusal.NoBed();
        });
}
