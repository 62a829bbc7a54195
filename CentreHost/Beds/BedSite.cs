using CentreHost.People;

namespace CentreHost.Beds;

/// <summary>Who asks for a bed.</summary>
internal sealed record Sleeper(long Person, Sex Sex, AgeGroup AgeGroup, PersonStatus Status, long? Household);

/// <summary>Who lies in a bed.</summary>
internal sealed record Lying(long Person, Sex Sex, AgeGroup AgeGroup, long? Household);

/// <summary>For whom a bed is kept, now.</summary>
internal sealed record HeldFor(long? Person, long? Household)
{
    public bool Is(Sleeper who) => Person == who.Person || (Household is not null && Household == who.Household);
}

internal sealed record BedNow(
    long Id, string Bed, long RoomId, string Room, string Block, BlockKind Kind, bool Usable, bool Mat, Lying? Occupant, HeldFor? Held)
{
    public int Infants { get; init; }

    public bool IsCapacity => Usable && !Mat;
}

/// <summary>All beds at one instant, with who lies in them.</summary>
internal sealed class BedSite(IReadOnlyList<BedNow> beds)
{
    private readonly ILookup<long, BedNow> _rooms = beds.ToLookup(bed => bed.RoomId);
    private readonly ILookup<string, BedNow> _blocks = beds.ToLookup(bed => bed.Block, StringComparer.Ordinal);

    public IReadOnlyList<BedNow> Beds => beds;

    public BedNow? Find(string code) => beds.FirstOrDefault(bed => bed.Bed == code);

    public BedNow? Of(long person) => beds.FirstOrDefault(bed => bed.Occupant?.Person == person);

    /// <summary>The others in the room, whoever asks left out.</summary>
    public IEnumerable<Lying> InRoom(BedNow bed, Sleeper but) => Others(_rooms[bed.RoomId], but);

    public IEnumerable<Lying> InBlock(BedNow bed, Sleeper but) => Others(_blocks[bed.Block], but);

    public IEnumerable<BedNow> Room(BedNow bed) => _rooms[bed.RoomId];

    /// <summary>With one more, more people than beds.</summary>
    public bool BlockIsFull(BedNow bed, Sleeper but) => IsFull(_blocks[bed.Block], but);

    public bool CentreIsFull(Sleeper but) => IsFull(beds, but);

    private static bool IsFull(IEnumerable<BedNow> part, Sleeper but)
    {
        var (capacity, taken) = (0, 0);
        foreach (var bed in part)
        {
            capacity += bed.IsCapacity ? 1 : 0;
            taken += bed.Occupant is { } lying && lying.Person != but.Person ? 1 : 0;
        }

        return taken >= capacity;
    }

    private static IEnumerable<Lying> Others(IEnumerable<BedNow> part, Sleeper but) =>
        part.Select(bed => bed.Occupant).OfType<Lying>().Where(lying => lying.Person != but.Person);
}
