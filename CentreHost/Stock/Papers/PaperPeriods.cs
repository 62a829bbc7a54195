using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Stock.Deviations;
using CentreHost.Stock.Planning;
using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock.Papers;

/// <summary>Papers over a stretch of days: cards, count sheets, the monthly return. Every sum adds up or is not printed.</summary>
internal sealed partial class PaperPeriods(StockView view, ServiceDays days, PaperLanguage language, string centreName, string centreCode)
{
    private const string SelectLines =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day, l.place_id, l.item_id, l.lot_id, l.condition,
               l.units, l.reverses, l.already_in
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.occurred_at BETWEEN @3 AND @4 AND l.service_day BETWEEN @5 AND @6
        """;

    // A move bears the number of its first line, and its second stands beside it.
    private const string SelectMove =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day, l.place_id, l.item_id, l.lot_id, l.condition,
               l.units, l.reverses, l.already_in
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE l.seq IN (@1, @1 + 1)
        """;

    private const string SelectOpening =
        """
        SELECT coalesce(sum(units_in - units_out + units_counted), 0) FROM stock_day_figures
        WHERE place_id = @1 AND item_id = @2 AND service_day < @3 AND (@4 IS NULL OR lot_id = @4)
        """;

    private static readonly Place[] Outside =
        [Place.Supplier, Place.PeopleServed, Place.Lost, Place.CountDifference, Place.Bench, Place.Opening, Place.Partner];

    public Answer<byte[]> Card(string placeCode, string itemCode, DateOnly from, DateOnly through, PrintedBy printedBy)
    {
        var card = StockCardQuery.Of(view, placeCode, itemCode, from);
        if (card.Refusal is { } refusal)
        {
            return refusal;
        }

        var page = card.Value!;
        var place = Place.FromCode((int)view.Number(StockSql.FindPlace, placeCode)!.Value);
        var item = ItemCodes.Own(view, itemCode)!.Value;
        var entries = page.Lines.Select(line => new CardEntry(
            days.Of(line.AtUtc), line.Document, MovementOf(line),
            line.In + Math.Max(0, line.Counted), line.Out + Math.Max(0, -line.Counted))
        { Lot = line.Lot });
        var data = new StockCardData(
            Identity(through), new PaperItem(page.Item, Said(page.Name), page.Unit), Said(Places.NameOf(view, place.Code)),
            Sums(item, place, from, through), [.. entries]);
        return PrintedStockCard.Draw(data, language, printedBy);
    }

    public byte[] Sheet(Counts.CountSheetPage sheet, DateOnly day, PrintedBy printedBy)
    {
        var lines = sheet.Lines.Select(line => new CountSheetLine(new PaperItem(line.Item, Said(line.Name), line.Unit))
        {
            Lot = line.LotCode,
            LastUsableDay = line.LastUsableDay,
            Condition = line.Condition == Moves.GoodsCondition.Sound ? null : Said(HostTexts.Say("condition_" + line.Condition)),
        });
        return CountSheet.Draw(new CountSheetData(Identity(day), Said(sheet.Name), [.. lines]), language, printedBy);
    }

    public byte[] Month(DateOnly from, DateOnly through, DateOnly today, PrintedBy printedBy)
    {
        var outlook = Outlook.Of(view, today);
        var lines = outlook.ConvertAll(item => new MonthlyReturnLine(
            new PaperItem(item.Item, Said(item.Name), item.Unit),
            Sums(ItemCodes.Own(view, item.Item)!.Value, null, from, through),
            item.Monthly, item.MonthsTenths, item.StockOutDays > 0 ? 1 : 0, item.StockOutDays, item.ExpiringSoon, item.ToOrder));
        var data = new MonthlyReturnData(Identity(through), from, through, null, lines)
        {
            Deviations = DeviationLists.Rate(view, from, through),
        };
        return MonthlyReturn.Draw(data, language, printedBy);
    }

    /// <summary>
    /// Opening from the kept figures, what moved from the lines of the days themselves. What those days undo of others is
    /// read too, to know what it was: it stands on both sides of the period and moves nothing in it.
    /// </summary>
    private PeriodSums Sums(ItemId item, Place? place, DateOnly from, DateOnly through, LotId? lot = null)
    {
        var inside = view.Rows("SELECT id FROM places", row => Place.FromCode(row.GetInt32(0)));
        var earliest = Columns.Instant(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-2));
        var latest = Columns.Instant(through.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(3));
        var lines = inside.Concat(Outside).SelectMany(one => view.Rows(
            SelectLines, StockRows.Line, one.Code, item.Value, earliest, latest, Columns.Day(from), Columns.Day(through)))
            .Where(line => lot is null || line.Line.Lot == lot).ToList();
        var known = lines.Select(line => line.Move).ToHashSet();
        var undone = lines.Select(line => line.Reverses).OfType<long>().Distinct().Where(move => !known.Contains(move))
            .SelectMany(move => view.Rows(SelectMove, StockRows.Line, move)).ToList();
        var moved = PeriodFigures.Of([.. lines, .. undone], place, from, through);
        var opening = inside.Where(one => place is null || one == place)
            .Sum(one => view.Number(SelectOpening, one.Code, item.Value, Columns.Day(from), lot?.Value)!.Value);
        return new PeriodSums(
            from, through, opening, moved.Received.Units, moved.TransfersIn.Units, moved.Found.Units, moved.Issued.Units,
            moved.TransfersOut.Units, moved.Losses.Units, opening + (moved.Closing - moved.Opening).Units);
    }

    private PaperIdentity Identity(DateOnly day) => new(centreName, centreCode, "–", day);

    private string MovementOf(StockCardLine line) =>
        Said(HostTexts.Say("kind_" + line.Kind)) + (line.AlreadyIn is { } count ? $" · {Said(HostTexts.Say("card_already_in", count))}" : "");

    private string Said(Sentence sentence) => language == PaperLanguage.English ? sentence.En : sentence.Fr;
}
