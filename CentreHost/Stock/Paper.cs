using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>
/// A receipt's lines as they were typed beside what the book knows of their items. Lines of unknown items stay, so that
/// the numbers on the paper and the numbers of the errors are the same.
/// </summary>
internal sealed class Paper
{
    private readonly List<(ReceivedLine Typed, KnownItem? Item)> _lines;
    private readonly List<int> _numbersOfKnown;

    private Paper(List<(ReceivedLine Typed, KnownItem? Item)> lines, List<Lot> lots)
    {
        (_lines, Lots) = (lines, lots);
        _numbersOfKnown = [.. Enumerable.Range(1, lines.Count).Where(number => lines[number - 1].Item is not null)];
        Known = _numbersOfKnown.ConvertAll(number => ToPlan(lines[number - 1].Typed, lines[number - 1].Item!));
    }

    public int Count => _lines.Count;

    public IReadOnlyList<ReceiptLine> Known { get; }

    /// <summary>Every lot of the items on the paper.</summary>
    public List<Lot> Lots { get; }

    public static Paper Read(WriteTurn turn, IReadOnlyList<ReceivedLine> typed)
    {
        var items = typed.Select(line => line.Item ?? "").Distinct()
            .ToDictionary(code => code, code => FindItem(turn, code));
        var lots = items.Values.OfType<KnownItem>()
            .SelectMany(item => turn.Read(StockSql.LotsOfItem, item.Id.Value).ReadAll(StockRows.Lot));
        return new Paper([.. typed.Select(line => (line, items[line.Item ?? ""]))], [.. lots]);
    }

    public string CodeOf(ItemId item) => _lines.First(line => line.Item?.Id == item).Typed.Item;

    /// <summary>What the catalogue asks of a line; the ledger has its own questions.</summary>
    /// <param name="donation">Given goods are taken as they come, also without lot and last usable day.</param>
    public List<PaperError> Errors(bool cooked, bool donation)
    {
        var errors = new List<PaperError>();
        for (var i = 0; i < _lines.Count; i++)
        {
            var (typed, item) = _lines[i];
            if (item is null)
            {
                errors.Add(new PaperError(i + 1, "item_unknown", typed.Item));
                continue;
            }

            if (cooked && item.Kind != ItemKind.Meal)
            {
                errors.Add(new PaperError(i + 1, "receipt_not_a_dish", typed.Item));
            }

            if (IsWhollyMissing(typed))
            {
                continue;
            }

            if (item.LotTracked && !cooked && !donation && string.IsNullOrWhiteSpace(typed.Lot))
            {
                errors.Add(new PaperError(i + 1, "receipt_lot_missing", typed.Item));
            }

            if (item.LotTracked && !donation && typed.LastUsableDay is null && !IsKnownLot(item, typed.Lot))
            {
                errors.Add(new PaperError(i + 1, "receipt_day_missing", typed.Item));
            }
        }

        return errors;
    }

    /// <summary>The ledger numbers the lines it was given; the paper has those of unknown items between them.</summary>
    public IEnumerable<PaperError> Sayable(IReadOnlyList<PostingError> errors)
    {
        foreach (var error in errors)
        {
            if (error is PostingError.NoLines)
            {
                if (_lines.Count == 0)
                {
                    yield return PaperError.Of(error, "");
                }

                continue;
            }

            if (error.Line == 0)
            {
                yield return PaperError.Of(error, "");
                continue;
            }

            var number = _numbersOfKnown[error.Line - 1];
            yield return PaperError.Of(error, _lines[number - 1].Typed.Item) with { Line = number };
        }
    }

    private static KnownItem? FindItem(WriteTurn turn, string code) =>
        turn.Read(StockSql.FindItem, code)
            .ReadAll(row => new KnownItem(new ItemId(row.GetInt64(0)), Enum.Parse<ItemKind>(row.GetString(1)), row.GetBoolean(2)))
            .SingleOrDefault();

    private static ReceiptLine ToPlan(ReceivedLine typed, KnownItem item) =>
        new(item.Id, typed.Lot, typed.LastUsableDay, new Quantity(typed.Units))
        {
            Damaged = new Quantity(typed.Damaged),
            OnWaybill = typed.OnWaybill is { } promised ? new Quantity(promised) : null,
        };

    private static bool IsWhollyMissing(ReceivedLine typed) => typed is { Units: 0, Damaged: 0, OnWaybill: > 0 };

    private bool IsKnownLot(KnownItem item, string? typed) =>
        LotCode.TryParse(typed, out var code) && !code.IsBlank && Lots.Exists(lot => lot.Item == item.Id && lot.Code == code);

    private sealed record KnownItem(ItemId Id, ItemKind Kind, bool LotTracked);
}
