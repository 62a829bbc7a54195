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

    /// <summary>Beds less people, by block: below nought where more sleep than there are beds.</summary>
    private readonly Dictionary<string, int> _room = beds.GroupBy(bed => bed.Block, StringComparer.Ordinal).ToDictionary(
        block => block.Key, block => block.Count(bed => bed.IsCapacity) - block.Count(bed => bed.Occupant is not null), StringComparer.Ordinal);

    /// <summary>The block somebody sleeps in now: whoever moves leaves their place behind.</summary>
    private readonly Dictionary<long, string> _own = beds.Where(bed => bed.Occupant is not null)
        .GroupBy(bed => bed.Occupant!.Person).ToDictionary(person => person.Key, person => person.First().Block);

    public IReadOnlyList<BedNow> Beds => beds;

    public BedNow? Find(string code) => beds.FirstOrDefault(bed => bed.Bed == code);

    public BedNow? Of(long person) => beds.FirstOrDefault(bed => bed.Occupant?.Person == person);

    /// <summary>The others in the room, whoever asks left out.</summary>
    public IEnumerable<Lying> InRoom(BedNow bed, Sleeper but) => Others(_rooms[bed.RoomId], but);

    public IEnumerable<Lying> InBlock(BedNow bed, Sleeper but) => Others(_blocks[bed.Block], but);

    public IEnumerable<BedNow> Room(BedNow bed) => _rooms[bed.RoomId];

    /// <summary>With one more, more people than beds.</summary>
    public bool BlockIsFull(BedNow bed, Sleeper but) =>
        _room[bed.Block] <= (_own.TryGetValue(but.Person, out var own) && own == bed.Block ? -1 : 0);

    public bool CentreIsFull(Sleeper but) => _room.Values.Sum() <= (_own.ContainsKey(but.Person) ? -1 : 0);

    private static IEnumerable<Lying> Others(IEnumerable<BedNow> part, Sleeper but) =>
        part.Select(bed => bed.Occupant).OfType<Lying>().Where(lying => lying.Person != but.Person);
}
