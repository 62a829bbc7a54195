using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>
/// A centre small enough to check after every deed: it keeps the book, the balances and the shortages as a host would,
/// and asks the planners what to write.
/// </summary>
internal sealed class Centre(Planners planners, Promise watched)
{
    public static readonly ItemId Kit = new(1), Medicine = new(2), Portion = new(3), MadeKit = new(4);

    private static readonly DateTime Start = new(2026, 3, 1, 6, 0, 0, DateTimeKind.Utc);

    private readonly List<Lot> _lots = [];
    private int _ids;

    public Planners Planners => planners;

    public Promise Watched => watched;

    public DateTime Now { get; private set; } = Start;

    public List<PostedLine> Book { get; } = [];

    /// <summary>Kept beside the lines, one addition at a time, the way a host keeps its balance rows.</summary>
    public Dictionary<BalanceKey, Quantity> Kept { get; } = [];

    public List<CountedShelf> Counts { get; } = [];

    /// <summary>What every kit lot was made of.</summary>
    public List<KitLot> KitLots { get; } = [];

    /// <summary>Transfers by their source, with the place they go to.</summary>
    public List<Guid> Transfers { get; } = [];

    public Dictionary<Guid, Served> HandOuts { get; } = [];

    public Dictionary<Guid, OpenShortage> Shortages { get; } = [];

    /// <summary>What may be undone: hand-outs by source, documents by id.</summary>
    public List<Target> Targets { get; } = [];

    public IReadOnlyList<Lot> Lots => _lots;

    public int Accepted { get; set; }

    public int Refused { get; set; }

    public LotId NextLot => new(_lots.Count + 1);

    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(instant.AddHours(-4));

    public void Pass(int minutes) => Now = Now.AddMinutes(minutes);

    public Guid NewId() => new(++_ids, 0, 0, new byte[8]);

    public void Expect(Promise promise, bool holds, string what) => Expect(promise, holds, what, "");

    public void Expect<T>(Promise promise, bool holds, string what, T about)
    {
        if (!holds && watched.HasFlag(promise))
        {
            throw new BrokenPromiseException(promise, $"{what} {about}");
        }
    }

    public void Remember(Posting.Accepted accepted)
    {
        _lots.AddRange(accepted.NewLots);
        foreach (var lot in accepted.EarlierLots)
        {
            Replace(lot);
        }
    }

    public void Remember(IReadOnlyList<KitLot> made)
    {
        _lots.AddRange(made.Select(kits => kits.Lot));
        KitLots.AddRange(made);
    }

    public void Replace(Lot lot) => _lots[(int)lot.Id.Value - 1] = lot;

    /// <summary>What may leave the place: the balance now, or the lowest since for something entered late.</summary>
    public LotOnHand[] Available(Place place, ItemId item, DateTime moment)
    {
        return HistorySince(moment).Available(place, item, Lots, moment);
    }

    public ShelfHistory HistorySince(DateTime moment) =>
        ShelfHistory.Since(moment, Balances.Of(Kept), Book, Counts);

    public void Post(
        DocumentType type, Guid document, Guid source, DateTime at, DateOnly day, IReadOnlyList<StockLine> lines) =>
        Post(type, document, source, [.. lines.Select(line => new Written(at, day, line))]);

    /// <summary>The one way into the book: whatever a count has already seen is absorbed by it.</summary>
    public void Post(DocumentType type, Guid document, Guid source, IReadOnlyList<Written> lines)
    {
        var before = new Dictionary<BalanceKey, Quantity>(Kept);
        var first = Book.Count;
        var absorbed = new List<Written>();
        foreach (var instant in lines.GroupBy(line => line.At))
        {
            if (Counts.Exists(count => count.CountedAt >= instant.Key))
            {
                StockLine[] moved = [.. instant.Select(line => line.Line)];
                absorbed.AddRange(planners.Absorption(moved, instant.Key, HistorySince(instant.Key)).Select(line =>
                    new Written(line.Count.CountedAt, line.Count.Day, line.Line, null, line.Count.Count)));
            }
        }

        foreach (var line in lines.Concat(absorbed))
        {
            var sequence = Book.Count + 1L;
            var move = sequence - (sequence - first - 1) % 2;
            Book.Add(new PostedLine(
                sequence, move, type, document, source, line.At, line.Day, line.Line, line.Reverses, line.AlreadyIn));
            Kept[line.Line.Key] = Kept.GetValueOrDefault(line.Line.Key) + line.Line.Quantity;
        }

        this.CheckPosted(first);
        this.CheckAbsorbed(lines, before);
    }
}

/// <summary>A line about to be posted.</summary>
internal readonly record struct Written(
    DateTime At, DateOnly Day, StockLine Line, long? Reverses = null, Guid? AlreadyIn = null);

internal sealed record Served(HandOut HandOut, Quantity Undone);

internal sealed record Target(Guid Id, DocumentType Type)
{
    /// <summary>What it posted, what settled it, and what undid it.</summary>
    public IEnumerable<PostedLine> Lines(IReadOnlyList<PostedLine> book)
    {
        if (Type is DocumentType.Service or DocumentType.Receipt or DocumentType.Cooking)
        {
            return book.Where(posted => posted.Source == Id);
        }

        var moves = book.Where(posted => posted.Document == Id).Select(posted => posted.Move).ToHashSet();
        var undone = book
            .Where(posted => posted.Reverses is { } move && moves.Contains(move))
            .Select(posted => posted.Document)
            .ToHashSet();
        return book.Where(posted => posted.Document == Id || undone.Contains(posted.Document));
    }
}
