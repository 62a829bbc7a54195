using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>
/// A centre small enough to check after every deed: it keeps the book, the balances and the shortages as a host would,
/// and asks the planners what to write.
/// </summary>
internal sealed class Centre(Planners planners, Promise watched)
{
    public static readonly ItemId Kit = new(1), Medicine = new(2), Portion = new(3);

    private static readonly DateTime Start = new(2026, 3, 1, 6, 0, 0, DateTimeKind.Utc);

    private readonly List<Lot> _lots = [];
    private int _ids;

    public Planners Planners => planners;

    public Promise Watched => watched;

    public DateTime Now { get; private set; } = Start;

    public List<PostedLine> Book { get; } = [];

    /// <summary>Kept beside the lines, one addition at a time, the way a host keeps its balance rows.</summary>
    public Dictionary<BalanceKey, Quantity> Kept { get; } = [];

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

    public void Replace(Lot lot) => _lots[(int)lot.Id.Value - 1] = lot;

    /// <summary>What may leave the place: the balance now, or the lowest since for something entered late.</summary>
    public LotOnHand[] Available(Place place, ItemId item, DateTime moment)
    {
        var late = Book.Exists(posted => posted.OccurredAt > moment);
        var shelves = late ? Balances.LowestFrom(moment, place, item, Book) : Kept;
        return [.. shelves
            .Where(shelf => shelf.Key.Place == place && shelf.Key.Item == item)
            .Select(shelf => new LotOnHand(Lots[(int)shelf.Key.Lot.Value - 1], shelf.Value, shelf.Key.Condition))];
    }

    public void Post(
        DocumentType type,
        Guid document,
        Guid source,
        DateTime at,
        DateOnly day,
        IReadOnlyList<StockLine> lines,
        IReadOnlyList<ReversalLine>? reversing = null)
    {
        var first = Book.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            var sequence = Book.Count + 1L;
            var move = sequence - i % 2;
            Book.Add(new PostedLine(
                sequence, move, type, document, source, at, day, lines[i], reversing?[i].Reverses));
            Kept[lines[i].Key] = Kept.GetValueOrDefault(lines[i].Key) + lines[i].Quantity;
        }

        this.CheckPosted(first);
    }
}

internal sealed record Served(HandOut HandOut, Quantity Undone);

internal sealed record Target(Guid Id, DocumentType Type)
{
    public IEnumerable<PostedLine> Lines(IReadOnlyList<PostedLine> book)
    {
        if (Type is DocumentType.Service or DocumentType.Receipt or DocumentType.Cooking)
        {
            return book.Where(posted => posted.Source == Id);
        }

        return book.Where(posted => posted.Document == Id);
    }
}
