using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.Cards;

internal static class CardsApi
{
    private const int MostCards = 2_000;

    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        var cards = routes.MapGroup("/cards").WithTags("Cards").OpenTo(Role.Reception | Role.Head);
        cards.MapPost("/blank", MakeBlank).WithName("MakeBlankCards");
        cards.MapGet("/sheets/{first:long}-{last:long}.pdf", Print).WithName("PrintBlankSheets");
        cards.MapPost("/look-up", LookUp).WithName("LookUpCard");
        cards.MapPost("/bind", Bind).WithName("BindCard");
        cards.MapPost("/reissue", Reissue).WithName("ReissueCard");
        cards.MapPost("/revoke", Revoke).WithName("RevokeCard");
    }

    private static Task<Results<Ok<BlankCardsMade>, ProblemHttpResult>> MakeBlank(
        MakeBlankCards request, Commands commands, Actor actor)
    {
        if (request.Cards is < 1 or > MostCards)
        {
            return CardRefusal.SheetSize().ToProblemOf<BlankCardsMade>();
        }

        return commands.Run<MakeBlankCards, BlankCardsMade>(request.Id, request, actor, "cards/blank", turn =>
            CardMaking.Make(turn, request.Id, request.Cards));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Print(
        long first, long last, CentreDbContext db, CentreState centre, Vault vault, TimeProvider clock, CancellationToken stop)
    {
        var cards = await db.Cards.Where(c => c.Sheet >= first && c.Sheet <= last && c.State == CardState.Blank)
            .OrderBy(c => c.Sheet).ThenBy(c => c.PlaceOnSheet).ToListAsync(stop);
        if (cards.Count == 0)
        {
            return CardRefusal.SheetUnknown().ToProblem();
        }

        var pdf = BlankSheets.Draw(cards, centre.Now.Centre.Name, vault.CardMac, clock.GetUtcNow());
        return TypedResults.Bytes(pdf, "application/pdf");
    }

    private static async Task<Results<Ok<CardFound>, ProblemHttpResult>> LookUp(
        LookUpCard request, CentreDbContext db, Vault vault, CancellationToken stop)
    {
        var key = CardKey.Read(request.Card, ReadBy.Typed, vault.CardMac);
        if (key.Fault is { } fault)
        {
            return CardRefusal.Unreadable(fault).ToProblem();
        }

        var card = await db.Cards.SingleOrDefaultAsync(c => c.Token == key.Token || c.ShortCode == key.ShortCode, stop);
        return card is null
            ? CardRefusal.Unknown().ToProblem()
            : TypedResults.Ok(new CardFound(card.State, CardBinding.Printed(card.ShortCode), card.PersonId, card.RevokedBecause));
    }

    private static Task<Results<Ok<CardBound>, ProblemHttpResult>> Bind(BindCard request, Commands commands, Vault vault, Actor actor)
    {
        var key = CardKey.Read(request.Card, ReadBy.Typed, vault.CardMac);
        return commands.Run<BindCard, CardBound>(request.Id, request, actor, "cards/bind", turn =>
            CardBinding.OfPerson(turn, request.Person) is { } has
                ? PersonRefusal.HasOtherCard(CardBinding.Printed(has.ShortCode))
                : BindBlank(turn, request.Id, request.Person, key, null));
    }

    private static Task<Results<Ok<CardBound>, ProblemHttpResult>> Reissue(
        ReissueCard request, Commands commands, Vault vault, Actor actor)
    {
        var key = CardKey.Read(request.NewCard, ReadBy.Typed, vault.CardMac);
        return commands.Run<ReissueCard, CardBound>(request.Id, request, actor, "cards/reissue", turn =>
            BindBlank(turn, request.Id, request.Person, key, CardBinding.OfPerson(turn, request.Person)));
    }

    private static Answer<CardBound> BindBlank(WriteTurn turn, Guid id, long person, CardKey key, Card? old)
    {
        if (turn.Db.People.SingleOrDefault(p => p.Id == person) is not { } holder)
        {
            return PersonRefusal.Unknown();
        }

        if (holder.Status is not (PersonStatus.Present or PersonStatus.Out))
        {
            return PersonRefusal.NotPresent();
        }

        var blank = CardBinding.FindBlank(turn, key);
        if (blank.Refusal is { } refusal)
        {
            return refusal;
        }

        if (old is not null)
        {
            CardBinding.Revoke(turn, old.Id, "reissued");
        }

        CardBinding.Bind(turn, blank.Value!.Id, person);
        return new CardBound(
            id, person, CardBinding.Printed(blank.Value.ShortCode), old is null ? null : CardBinding.Printed(old.ShortCode));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Revoke(RevokeCard request, Commands commands, Vault vault, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return CardRefusal.ReasonMissing().ToProblemOf<Done>();
        }

        return commands.Run<RevokeCard, Done>(request.Id, request, actor, "cards/revoke", turn =>
        {
            var found = request.Card is { } text
                ? CardBinding.Find(turn, CardKey.Read(text, ReadBy.Typed, vault.CardMac))
                : CardBinding.OfPerson(turn, request.Person ?? 0) is { } held ? held : CardRefusal.NoCard();
            if (found.Refusal is { } refusal)
            {
                return refusal;
            }

            if (found.Value!.State == CardState.Revoked)
            {
                return CardRefusal.AlreadyRevoked();
            }

            CardBinding.Revoke(turn, found.Value.Id, request.Reason);
            return new Done(request.Id);
        });
    }
}
