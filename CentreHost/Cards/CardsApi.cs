using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Cards;

internal static class CardsApi
{
    private const int MostCards = 2_000;
    private const int LongestReason = 200;

    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        var cards = routes.MapGroup("/cards").WithTags("Cards").OpenTo(Role.Reception | Role.Head);
        cards.MapPost("/blank", MakeBlank).WithName("MakeBlankCards");
        cards.MapGet("/sheets/{first:long}-{last:long}.pdf", Print).WithName("PrintBlankSheets");
        cards.MapPost("/look-up", LookUp).WithName("LookUpCard");
        cards.MapPost("/bind", Bind).WithName("BindCard");
        cards.MapPost("/reissue", Reissue).WithName("ReissueCard");
        cards.MapPost("/revoke", Revoke).WithName("RevokeCard");
        cards.MapGet("/settings", Settings).WithName("ShowCardSettings");
        cards.MapGet("/alerts", Alerts).WithName("ListCardAlerts");
        routes.MapPost("/cards/settings", SetSettings).WithTags("Cards").WithName("SetCards").OpenTo(Role.Head);
        routes.MapPost("/cards/alerts/seen", SeeAlert).WithTags("Cards").WithName("SeeCardAlert").OpenTo(Role.Head);
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

    /// <param name="unread">The head takes it as it is, unproved; said on the paper and recorded.</param>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Print(
        long first, long last, bool? unread, CardDocuments documents, CardPrinting printing, Actor actor, CancellationToken stop)
    {
        if (documents.OfSheets(first, last) is not { } document)
        {
            return CardRefusal.SheetUnknown().ToProblem();
        }

        if (document.Cards.Count > MostCards)
        {
            return CardRefusal.SheetSize().ToProblem();
        }

        var printed = await printing.Print(document, new CardPrintOf(null, first, last), unread == true, actor, stop);
        return printed.Value is { } pdf ? TypedResults.Bytes(pdf, "application/pdf") : printed.Refusal!.ToProblem();
    }

    private static Results<Ok<CardFound>, ProblemHttpResult> LookUp(
        LookUpCard request, CardLookUp cards, CentreState centre, TimeProvider clock)
    {
        var found = cards.Find(request.Card, centre.Days.Of(clock.GetUtcNow().UtcDateTime));
        return found.Value is { } card ? TypedResults.Ok(card) : found.Refusal!.ToProblem();
    }

    private static Task<Results<Ok<CardBound>, ProblemHttpResult>> Bind(
        BindCard request, Commands commands, CentreState centre, Vault vault, Actor actor)
    {
        var key = CardKey.Read(request.Card, ReadBy.Typed, vault.CardMac);
        return commands.Run<BindCard, CardBound>(request.Id, request, actor, "cards/bind", turn =>
        {
            CardBinding.ExpireOld(turn, centre.Days.Of(turn.NowUtc));
            return CardBinding.OfPerson(turn, request.Person) is { } has
                ? PersonRefusal.HasOtherCard(CardBinding.Printed(has.ShortCode))
                : Give(turn, request.Id, request.Person, key, null, actor, centre.Days);
        });
    }

    private static Task<Results<Ok<CardBound>, ProblemHttpResult>> Reissue(
        ReissueCard request, Commands commands, CentreState centre, Vault vault, Actor actor)
    {
        var key = CardKey.Read(request.NewCard, ReadBy.Typed, vault.CardMac);
        return commands.Run<ReissueCard, CardBound>(request.Id, request, actor, "cards/reissue", turn =>
        {
            CardBinding.ExpireOld(turn, centre.Days.Of(turn.NowUtc));
            return Give(turn, request.Id, request.Person, key, CardBinding.OfPerson(turn, request.Person), actor, centre.Days);
        });
    }

    private static Answer<CardBound> Give(WriteTurn turn, Guid id, long person, CardKey key, Card? old, Actor actor, ServiceDays days)
    {
        if (turn.Db.People.SingleOrDefault(p => p.Id == person) is not { } holder)
        {
            return PersonRefusal.Unknown();
        }

        if (holder.Status is not (PersonStatus.Present or PersonStatus.Out))
        {
            return PersonRefusal.NotPresent();
        }

        var found = CardBinding.FindToGive(turn, key, person);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (old is not null)
        {
            CardBinding.Revoke(turn, old, CardWhy.Reissued, actor);
        }

        CardBinding.Bind(turn, found.Value!, person, actor, days);
        return new CardBound(
            id, person, CardBinding.Printed(found.Value!.ShortCode), old is null ? null : CardBinding.Printed(old.ShortCode));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Revoke(RevokeCard request, Commands commands, Vault vault, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return CardRefusal.ReasonMissing().ToProblemOf<Done>();
        }

        if (request.Reason.Length > LongestReason)
        {
            return CardRefusal.ReasonTooLong(LongestReason).ToProblemOf<Done>();
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

            CardBinding.Revoke(turn, found.Value, request.Reason, actor);
            return new Done(request.Id);
        });
    }

    private static Ok<CardSettings> Settings(CentreData data) => TypedResults.Ok(CardSettingsBook.Read(data));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> SetSettings(SetCards request, Commands commands, Actor actor)
    {
        if (request.ValidDays is < 1 or > CardSettingsBook.MostValidDays)
        {
            return CardRefusal.ValidDays(CardSettingsBook.MostValidDays).ToProblemOf<Done>();
        }

        return commands.Run<SetCards, Done>(request.Id, request, actor, "cards/settings", turn =>
        {
            CardSettingsBook.Set(turn, request);
            return new Done(request.Id);
        });
    }

    private static Ok<List<CardAlertLine>> Alerts(CardAlerts alerts, Actor actor) => TypedResults.Ok(alerts.For(actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> SeeAlert(SeeCardAlert request, Commands commands, Actor actor) =>
        commands.Run<SeeCardAlert, Done>(request.Id, request, actor, "cards/alerts/seen", turn => CardAlerts.TakeNote(turn, request, actor));
}
