using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kitchen;

/// <summary>
/// A meal closed on what the kitchen counted: opening + cooked = scanned + uncarded + waste + left + gap. Closing it
/// again corrects it: the second names the first and posts only what differs, so that both together say the second.
/// </summary>
internal static class MealCloseBook
{
    private const string Insert =
        """
        INSERT INTO meal_closes (service_id, service_day, document_id, uncarded, waste, left, counted_at, corrects_id, recorded_at)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)
        """;

    public static Answer<KitchenClosed> Close(WriteTurn turn, CloseKitchen request, CentreState centre, Actor actor)
    {
        var service = centre.Catalogue.Services.FirstOrDefault(one => one.Code == request.Service);
        if (service is not { Kind: ServiceKind.Meal, ItemId: { } portion, PlaceId: { } placeId })
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "close_no_meal", request.Service)]));
        }

        if (Undated(turn, request, centre.Days, actor, out var moment) is { } refused)
        {
            return refused;
        }

        var close = new MealSessionClose(
            Place.FromCode((int)placeId), new ItemId(portion), new Quantity(request.Uncarded), new Quantity(request.Waste),
            new Quantity(request.Left), moment.AtUtc, request.ServiceDay, null);
        var meal = MealInTime.Read(turn, close, service.Id, centre.Days);
        var plan = StockLedger.PlanSessionClose(close with { OccurredAt = meal.PostedAt }, meal.Book);
        return plan is MealSessionPlan.Accepted accepted
            ? Post(turn, request, close, service.Id, meal, accepted, actor)
            : StockRefusal.PaperRefused(((MealSessionPlan.Refused)plan).Errors.Select(Said).Said(turn));
    }

    /// <summary>Why the pots cannot have been counted then; else the moment, which lies in the meal's own service day.</summary>
    private static Refusal? Undated(WriteTurn turn, CloseKitchen request, ServiceDays days, Actor actor, out PaperMoment moment)
    {
        var today = days.Of(turn.NowUtc);
        moment = PaperMoment.Of(turn, new PaperDate(request.ServiceDay) { At = request.At }, PaperDirection.Out, days, null);
        if (request.ServiceDay > today)
        {
            return StockRefusal.InTheFuture(request.ServiceDay);
        }

        if (request.ServiceDay < today && request.At is null)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "close_hour_missing")]));
        }

        var (refused, why) = moment.Check(turn, days, actor);
        return refused ?? (why is null || actor.Has(Role.Head)
            ? null
            : StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "close_head_only")])));
    }

    internal static KitchenClosed Post(
        WriteTurn turn, CloseKitchen request, MealSessionClose close, long service, MealInTime meal, MealSessionPlan.Accepted plan,
        Actor actor)
    {
        StockLots.Record(turn, plan.Posting.NewLots, plan.Posting.EarlierLots);
        var opening = new NewDocument(request.Id, DocumentType.SessionClose, close.Day, request.Service)
        {
            OccurredAtUtc = close.OccurredAt,
            From = close.Kitchen,
            Paper = JsonSerializer.Serialize(request, CentreJson.Default.CloseKitchen),
        };
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, meal.PostedAt, close.Day), plan.Posting.Lines);
        if (plan.Settled.Count > 0)
        {
            // In a document of its own, as everywhere: a portion found for somebody served is no portion of the close.
            Shortages.Post(turn, plan.Settled, new BroughtBy(meal.PostedAt, close.Day, document.Number), actor);
        }

        turn.Run(
            Insert, service, Columns.Day(close.Day), document.Id, request.Uncarded, request.Waste, request.Left,
            Columns.Instant(close.OccurredAt), meal.Corrects?.Id, Columns.Instant(turn.NowUtc));
        var figures = plan.Figures;
        return new KitchenClosed(
            request.Id, document.Number, (figures.Opening + figures.Other).Units, figures.Cooked.Units, figures.Scanned.Units,
            figures.Uncarded.Units, figures.Waste.Units, figures.Left.Units, figures.Gap.Units)
        {
            Corrects = meal.Corrects?.Number,
        };
    }

    internal static PaperError Said(MealSessionError error) => error switch
    {
        MealSessionError.ServedSince wrong => new(0, "close_served_since", wrong.Missing.Units),
        _ => new(0, "close_quantity_wrong"),
    };
}
