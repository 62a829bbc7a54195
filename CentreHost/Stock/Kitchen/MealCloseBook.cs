using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kitchen;

/// <summary>A meal closed on what the kitchen counted: opening + cooked = scanned + uncarded + waste + left + gap.</summary>
internal static class MealCloseBook
{
    private const string FirstOfSession =
        """
        SELECT min(l.occurred_at) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE d.service_id = @1 AND d.service_day = @2
        """;

    // Portions that stood in the kitchen before the day's first scan of the meal: yesterday's and those cooked for it.
    private const string Before =
        """
        SELECT coalesce(sum(units), 0) FROM stock_lines
        WHERE place_id = @1 AND item_id = @2 AND occurred_at < @3 AND service_day < @4
        """;

    private const string CookedToday =
        """
        SELECT coalesce(sum(l.units), 0) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.service_day = @3 AND l.occurred_at > @4
          AND (d.type = 2 OR l.reverses IN (SELECT c.move FROM stock_lines c JOIN stock_documents e ON e.id = c.document_id WHERE e.type = 2))
        """;

    private const string Scanned =
        """
        SELECT coalesce((SELECT -sum(l.units) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
                         JOIN service_events e ON e.id = l.source
                         WHERE l.place_id = @1 AND l.item_id = @2 AND e.service_id = @3 AND e.service_day = @4), 0)
             + coalesce((SELECT sum(o.missing - o.settled - o.cancelled) FROM open_shortages o JOIN service_events e ON e.id = o.source
                         WHERE o.place_id = @1 AND o.item_id = @2 AND e.service_id = @3 AND e.service_day = @4), 0)
        """;

    private const string OnBook = "SELECT coalesce(sum(on_hand), 0) FROM stock_balances WHERE place_id = @1 AND item_id = @2";

    private const string OpenOfSession =
        """
        SELECT o.source, o.place_id, o.item_id, o.missing, o.occurred_at, o.service_day, o.settled, o.cancelled, o.to_place_id
        FROM open_shortages o JOIN service_events e ON e.id = o.source
        WHERE o.place_id = @1 AND o.item_id = @2 AND e.service_id = @3 AND e.service_day = @4 AND o.settled + o.cancelled < o.missing
        """;

    private const string EarlierCloses =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day, l.place_id, l.item_id, l.lot_id, l.condition,
               l.units, l.reverses, l.already_in
        FROM meal_closes c JOIN stock_lines l ON l.document_id = c.document_id JOIN stock_documents d ON d.id = l.document_id
        WHERE c.service_id = @1 AND c.service_day = @2
        """;

    private const string Insert =
        """
        INSERT INTO meal_closes (service_id, service_day, document_id, uncarded, waste, left, recorded_at)
        VALUES (@1, @2, @3, @4, @5, @6, @7)
        """;

    public static Answer<KitchenClosed> Close(WriteTurn turn, CloseKitchen request, CentreState centre, Actor actor)
    {
        var service = centre.Catalogue.Services.FirstOrDefault(one => one.Code == request.Service);
        if (service is not { Kind: ServiceKind.Meal, ItemId: { } portion, PlaceId: { } placeId })
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "close_no_meal", request.Service)]));
        }

        var today = centre.Days.Of(turn.NowUtc);
        if (request.ServiceDay > today)
        {
            return StockRefusal.InTheFuture(request.ServiceDay);
        }

        var kitchen = Place.FromCode((int)placeId);
        var close = new MealSessionClose(
            kitchen, new ItemId(portion), new Quantity(request.Uncarded), new Quantity(request.Waste), new Quantity(request.Left),
            turn.NowUtc, request.ServiceDay, null);
        var plan = StockLedger.PlanSessionClose(close, BookOf(turn, close, service.Id, centre.Days));
        return plan is MealSessionPlan.Accepted accepted
            ? Post(turn, request, close, service.Id, accepted, actor)
            : StockRefusal.PaperRefused(new PaperErrors(((MealSessionPlan.Refused)plan).Errors.Select(Said)));
    }

    private static MealSessionBook BookOf(WriteTurn turn, MealSessionClose close, long service, ServiceDays days)
    {
        var (place, item, day) = ((long)close.Kitchen.Code, close.Portion.Value, Columns.Day(close.Day));
        var dayStart = Columns.Instant(days.StartUtc(close.Day));
        var first = turn.Scalar(FirstOfSession, service, day) as long? ?? Columns.Instant(turn.NowUtc);
        var history = StockHistory.Since(turn, turn.NowUtc, [(close.Kitchen, close.Portion)]);
        var known = StockHistory.Lots(turn, [close.Portion]);
        return new MealSessionBook(
            Opening: Sum(turn, Before, place, item, Math.Min(first, dayStart), day),
            Cooked: Sum(turn, CookedToday, place, item, day, dayStart - 1),
            Scanned: Sum(turn, Scanned, place, item, service, day),
            OnBook: Sum(turn, OnBook, place, item),
            Lots: history.Available(close.Kitchen, close.Portion, known, turn.NowUtc),
            Shortages: turn.Read(OpenOfSession, place, item, service, day).ReadAll(StockRows.Shortage),
            Earlier: [.. turn.Read(EarlierCloses, service, day).ReadAll(StockRows.Line).Select(line => line.Line)],
            KnownLots: known,
            NextLot: new LotId((long)turn.Scalar(StockSql.NextLot)!));
    }

    private static KitchenClosed Post(
        WriteTurn turn, CloseKitchen request, MealSessionClose close, long service, MealSessionPlan.Accepted plan, Actor actor)
    {
        StockLots.Record(turn, plan.Posting.NewLots, plan.Posting.EarlierLots);
        var opening = new NewDocument(request.Id, DocumentType.SessionClose, close.Day, request.Service)
        {
            From = close.Kitchen,
            Paper = JsonSerializer.Serialize(request, CentreJson.Default.CloseKitchen),
        };
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        var facts = new PostingFacts(document.Id, request.Id, turn.NowUtc, close.Day);
        StockPosting.Post(turn, facts, plan.Posting.Lines);
        foreach (var part in plan.Settled)
        {
            StockPosting.Post(turn, facts with { Source = part.Shortage.Source, Day = part.Day }, part.Lines);
            Shortages.Change(turn, part.Shortage);
        }

        turn.Run(
            Insert, service, Columns.Day(close.Day), document.Id, request.Uncarded, request.Waste, request.Left,
            Columns.Instant(turn.NowUtc));
        var figures = plan.Figures;
        return new KitchenClosed(
            request.Id, document.Number, (figures.Opening + figures.Other).Units, figures.Cooked.Units, figures.Scanned.Units,
            figures.Uncarded.Units, figures.Waste.Units, figures.Left.Units, figures.Gap.Units);
    }

    private static Quantity Sum(WriteTurn turn, string sql, params ReadOnlySpan<object?> values) => new((long)turn.Scalar(sql, values)!);

    private static PaperError Said(MealSessionError error) => error switch
    {
        MealSessionError.ServedSince wrong => new(0, "close_served_since", wrong.Missing.Units),
        _ => new(0, "close_quantity_wrong"),
    };
}
