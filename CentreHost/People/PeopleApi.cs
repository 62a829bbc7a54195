using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.People;

internal static class PeopleApi
{
    private const Role Keepers = Role.Reception | Role.Medical | Role.Head;
    private const Role Finders = Keepers | CaseRoles.Caseworkers;

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/people").WithTags("People").OpenTo(Keepers);
        people.MapPost("/", Register).WithName("RegisterPerson");
        people.MapGet("/", Search).WithName("SearchPeople").OpenTo(Finders);
        people.MapPost("/duplicates", Duplicates).WithName("FindDuplicates");
        people.MapGet("/{person:long}", Show).WithName("ShowPerson").OpenTo(Finders);
        people.MapPost("/{person:long}/profile", Change).WithName("ChangeProfile");
        people.MapPost("/{person:long}/consent/withdraw", Withdraw).WithName("WithdrawConsent");
        people.MapPost("/{person:long}/departure", Leave).WithName("Depart");
        routes.MapGet("/nationalities", () => TypedResults.Ok(Nationalities.All.ToList()))
            .WithName("ListNationalities").WithTags("People").OpenTo(StaffApi.EveryoneInside);
    }

    private static Task<Results<Ok<Registered>, ProblemHttpResult>> Register(
        RegisterPerson request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, TimeProvider clock, Actor actor)
    {
        var today = centre.Days.Of(clock.GetUtcNow().UtcDateTime);
        if (PersonRules.Check(request.Identity, request.AgeGroup, today) is { } refusal)
        {
            return refusal.ToProblemOf<Registered>();
        }

        CardKey? card = string.IsNullOrWhiteSpace(request.Card) ? null : CardKey.Read(request.Card, ReadBy.Typed, vault.CardMac);
        return commands.Run<RegisterPerson, Registered>(request.Id, request, actor, "people/register", turn =>
            Registration.Take(turn, request, card, actor, centre.Now, vault, search));
    }

    private static async Task<Ok<List<PersonLine>>> Search(
        string? search, int? most, PeopleSearch people, CancellationToken stop) =>
        TypedResults.Ok(await people.Find(search ?? "", Math.Clamp(most ?? 50, 1, 200), stop));

    /// <summary>Asked before a registration with a profile; the surge path never asks.</summary>
    private static Ok<List<LikelyDuplicate>> Duplicates(DraftPerson draft, PeopleSearch people, CancellationToken stop)
    {
        const int most = 10;
        var alike = people.Alike(draft, most, stop);
        return TypedResults.Ok(people.Lines(alike.ConvertAll(pair => pair.Known))
            .Zip(alike, (line, pair) => new LikelyDuplicate(line, pair.Likeness.Points, pair.Likeness.Why)).ToList());
    }

    private static async Task<Results<Ok<PersonPage>, ProblemHttpResult>> Show(
        long person, PersonPages pages, Writer writer, Actor actor, CancellationToken stop)
    {
        var page = await pages.Show(person, actor, stop);
        if (page is null)
        {
            return PersonRefusal.Unknown().ToProblem();
        }

        if (page.Needs is not null)
        {
            await writer.Commit(turn =>
            {
                Audit.Add(turn, actor, "people/needs/read", page.CaseNumber);
                return true;
            });
        }

        return TypedResults.Ok(page);
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Change(
        long person, ChangeProfile request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, TimeProvider clock,
        Actor actor)
    {
        var today = centre.Days.Of(clock.GetUtcNow().UtcDateTime);
        if (PersonRules.Check(request.Identity, request.AgeGroup, today) is { } refusal)
        {
            return refusal.ToProblemOf<Done>();
        }

        return commands.Run<ChangeProfile, Done>(request.Id, request, actor, $"people/{person}/profile", turn =>
        {
            if (turn.Db.People.SingleOrDefault(p => p.Id == person) is not { } known)
            {
                return PersonRefusal.Unknown();
            }

            if (turn.Db.PersonKeys.SingleOrDefault(k => k.PersonId == person) is not { } key)
            {
                return PersonRefusal.Anonymised();
            }

            var seal = SealedPerson.Of(vault, person, key.Sealed);
            known.Sex = request.Sex;
            known.AgeGroup = PersonRules.GroupOf(request.Identity, request.AgeGroup, today);
            if (known.Intention != request.Intention)
            {
                known.Intention = request.Intention;
                Intentions.Note(turn, person, request.Intention, actor);
            }

            known.Identity = seal.Close(request.Identity);
            known.Needs = request.Needs is { } needs ? seal.Close(needs) : known.Needs;
            Registration.AddConsent(turn, person, request.Consent, actor);
            turn.Db.SaveChanges();
            Movements.Regroup(turn, person, actor, centre.Days);
            if (request.Needs is { } changed)
            {
                EntitlementBook.FollowNeeds(turn, person, changed, centre.Catalogue, actor);
            }

            turn.OnCommitted(() => search.Remember(known, request.Identity));
            return new Done(request.Id);
        });
    }

    /// <summary>Everything in force, whenever it was given; what was done under it stays done.</summary>
    private static Task<Results<Ok<Done>, ProblemHttpResult>> Withdraw(
        long person, WithdrawConsent request, Commands commands, Actor actor) =>
        commands.Run<WithdrawConsent, Done>(request.Id, request, actor, $"people/{person}/consent/withdraw", turn =>
        {
            if (turn.Scalar("SELECT 1 FROM people WHERE id = @1", person) is null)
            {
                return PersonRefusal.Unknown();
            }

            return turn.Run(
                "UPDATE consents SET withdrawn_at = @2, withdrawn_by = @3 WHERE person_id = @1 AND withdrawn_at IS NULL",
                person, Columns.Instant(turn.NowUtc), actor.StaffId) == 0
                ? PersonRefusal.NoConsent()
                : new Done(request.Id);
        });

    /// <summary>A departure frees the bed and ends the card in the same transaction.</summary>
    private static Task<Results<Ok<Done>, ProblemHttpResult>> Leave(
        long person, Depart request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor) =>
        commands.Run<Depart, Done>(request.Id, request, actor, $"people/{person}/departure", turn =>
        {
            if (turn.Db.People.SingleOrDefault(p => p.Id == person) is not { } known)
            {
                return PersonRefusal.Unknown();
            }

            if (known.Status is not (PersonStatus.Present or PersonStatus.Out))
            {
                return PersonRefusal.NotPresent();
            }

            if (PersonRules.Check(request) is { } refusal)
            {
                return refusal;
            }

            var identity = Departure.Record(turn, known, request, actor, centre.Now, vault);
            turn.OnCommitted(() => search.Remember(known, identity));
            return new Done(request.Id);
        });
}
