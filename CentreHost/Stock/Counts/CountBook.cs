using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Settings;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Counts;

/// <summary>Counts posted while the store stays open: each shelf against the book as of the moment it was counted.</summary>
internal static class CountBook
{
    private const string InsertCounted =
        """
        INSERT INTO stock_counts (document_id, count, place_id, item_id, lot_id, condition, counted_at, service_day, counted, book)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
        """;

    public static Answer<CountPosted> Take(WriteTurn turn, PostCount request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        if (Places.Find(turn, request.Place) is not { IsInside: true } place)
        {
            return StockRefusal.PlaceUnknown(request.Place);
        }

        if (request.Lines.Count == 0)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "receipt_no_lines")]));
        }

        var writtenAt = agreed?.WrittenAtUtc ?? turn.NowUtc;
        var sheet = TypedCount.Read(turn, request, place, days, writtenAt);
        if (Dated(turn, sheet, days, writtenAt, agreed?.By ?? author) is { } refused)
        {
            return refused;
        }

        if (sheet.Unknown.Count > 0 || Plan(turn, sheet, place) is not { } plan)
        {
            return StockRefusal.PaperRefused(new PaperErrors(sheet.Unknown));
        }

        if (plan is CountPlan.Refused faults)
        {
            return StockRefusal.PaperRefused(sheet.Sayable(faults.Errors).Said(turn));
        }

        var accepted = (CountPlan.Accepted)plan;
        if (!accepted.Lines.Any(line => line.IsPosted))
        {
            return agreed is null ? Answer(turn, request, accepted, null, []) : NothingCanBe(turn, request, accepted);
        }

        if (agreed is null && accepted.Lines.Any(line => line.Outcome == CountOutcome.Differs && sheet.IsLarge(line)))
        {
            var paper = JsonSerializer.Serialize(request, CentreJson.Default.PostCount);
            StockDrafts.Keep(turn, request.Id, DocumentType.Count, paper, "why_count", author);
            return Answer(turn, request, accepted, null, []);
        }

        return Post(turn, request, place, accepted, days, author, agreed?.By);
    }

    /// <summary>More has left every shelf of the sheet since than was counted on it.</summary>
    private static Refusal NothingCanBe(WriteTurn turn, PostCount request, CountPlan.Accepted plan) => StockRefusal.PaperRefused(
        plan.Lines.Where(line => line.Outcome != CountOutcome.Uncounted).Select(line => new PaperError(
            line.Number, "count_cannot_be", request.Lines[line.Number - 1].Item, line.Shelf.Counted.Units)).Said(turn));

    private static Refusal? Dated(WriteTurn turn, TypedCount sheet, ServiceDays days, DateTime writtenAt, Actor actor)
    {
        foreach (var line in sheet.Count.Lines)
        {
            // A count of days ago is as good as a late paper; a large difference is what asks for a second person.
            var moment = new PaperMoment(line.CountedAt, line.Day, writtenAt, IsLate: line.CountedAt < turn.NowUtc);
            if (moment.Check(turn, days, actor).Refused is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static CountPlan Plan(WriteTurn turn, TypedCount sheet, Place place)
    {
        var items = sheet.Count.Lines.Select(line => line.Item).Distinct().ToList();
        var shortages = items.SelectMany(item => Shortages.StillOpen(turn, place, item)).ToList();
        // One item's old shortage is no reason to read years of all the others.
        var history = StockHistory.Since(turn, place, items.ToDictionary(item => item, item => sheet.Count.Lines
            .Where(line => line.Item == item).Select(line => line.CountedAt)
            .Concat(shortages.Where(shortage => shortage.Item == item).Select(shortage => shortage.OccurredAt)).Min()));
        var nextLot = new LotId((long)turn.Scalar(StockSql.NextLot)!);
        return StockLedger.PlanCount(sheet.Count, history, StockHistory.Lots(turn, items), nextLot, shortages);
    }

    private static CountPosted Post(
        WriteTurn turn, PostCount request, Place place, CountPlan.Accepted plan, ServiceDays days, Actor author, Actor? approver)
    {
        StockLots.Record(turn, plan.NewLots, plan.EarlierLots);
        var today = days.Of(turn.NowUtc);
        var opening = new NewDocument(request.Id, DocumentType.Count, today, request.Note)
        {
            To = place,
            Paper = JsonSerializer.Serialize(request, CentreJson.Default.PostCount),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        foreach (var line in plan.Lines.Where(line => line.IsPosted))
        {
            var shelf = line.Shelf;
            var facts = new PostingFacts(document.Id, request.Id, shelf.CountedAt, shelf.Day, IsCount: true);
            StockPosting.Post(turn, facts, line.Lines, [.. line.Lines.Select(_ => line.Number)]);
            turn.Run(
                InsertCounted,
                document.Id, Columns.Id(request.Id), shelf.Shelf.Place.Code, shelf.Shelf.Item.Value, shelf.Shelf.Lot.Value,
                (int)shelf.Shelf.Condition, Columns.Instant(shelf.CountedAt), Columns.Day(shelf.Day), shelf.Counted.Units, line.Book.Units);
        }

        if (plan.Settled.Count > 0)
        {
            Shortages.Post(turn, plan.Settled, new BroughtBy(turn.NowUtc, today, document.Number), author, request.Id);
        }

        // What a line found more of is there for those who were served without cover since that shelf was looked at.
        var later = plan.Lines.GroupBy(line => (line.Shelf.CountedAt, line.Shelf.Day)).OrderBy(moment => moment.Key.CountedAt)
            .SelectMany(moment => Shortages.Settle(
                turn, [.. moment.SelectMany(line => line.Lines)],
                new BroughtBy(moment.Key.CountedAt, moment.Key.Day, document.Number) { WasCounted = true }, author))
            .ToList();
        return Answer(turn, request, plan, document.Number, Shortages.Said(turn, plan.Settled.Concat(later)));
    }

    private static CountPosted Answer(
        WriteTurn turn, PostCount request, CountPlan.Accepted plan, string? number, IReadOnlyList<Settled> settled)
    {
        var (equal, counted) = plan.Accuracy;
        var lines = plan.Lines.Select(line => new CountedOutcome(
            line.Number,
            request.Lines[line.Number - 1].Item,
            CodeOf(turn, plan, line),
            line.Book.Units,
            request.Lines[line.Number - 1].Units,
            (CountedAs)(int)line.Outcome));
        return new CountPosted(request.Id, number, [.. lines], equal, counted, settled);
    }

    private static string? CodeOf(WriteTurn turn, CountPlan.Accepted plan, CountedLine line)
    {
        var id = line.Shelf.Shelf.Lot;
        var code = plan.NewLots.FirstOrDefault(lot => lot.Id == id)?.Code.Text
            ?? turn.Read(StockSql.FindLot, id.Value).ReadAll(StockRows.Lot).Single().Code.Text;
        return code.Length == 0 ? null : code;
    }

    public static RecountRules Rules(WriteTurn turn) =>
        new(Beyond: new Share(StoreSettings.Of(turn).RecountPercent, 100));
}
