namespace CentreHost.Beds;

/// <summary>
/// The beds a person may have, the best first: kept for them, beside their household, in the block made for them, in a
/// room already lived in, so that whole rooms stay free for families to come. Pure.
/// </summary>
internal static class BedSuggestion
{
    /// <param name="block">The one to look in; none: all but isolation, which is the nurse's to give.</param>
    public static IReadOnlyList<BedProposal> Rank(BedSite site, Sleeper who, string? block = null) =>
    [
        .. site.Beds
            .Where(bed => block is null ? bed.Kind != BlockKind.MedicalIsolation : bed.Block == block)
            .Where(bed => BedRules.Decide(site, who, bed) is null)
            .Select(bed => (Bed: bed, Proposal: Propose(site, who, bed)))
            .OrderByDescending(of => of.Bed.Held is not null)
            .ThenByDescending(of => of.Proposal.HouseholdInRoom)
            .ThenByDescending(of => of.Proposal.HouseholdInBlock > 0)
            .ThenByDescending(of => Fits(of.Bed.Kind, who))
            .ThenBy(of => of.Bed.Mat)
            .ThenByDescending(of => Fill(site, of.Bed))
            .ThenBy(of => of.Bed.Bed, StringComparer.Ordinal)
            .Select(of => of.Proposal),
    ];

    private static BedProposal Propose(BedSite site, Sleeper who, BedNow bed) => new(
        bed.Bed, bed.Room, bed.Block, bed.Kind, bed.Mat,
        site.InRoom(bed, who).Count(other => IsOwn(other, who)),
        site.InBlock(bed, who).Count(other => IsOwn(other, who)),
        site.Room(bed).Count(other => other is { Usable: true, Occupant: null }));

    private static bool IsOwn(Lying other, Sleeper who) => who.Household is not null && other.Household == who.Household;

    /// <summary>How much the block is meant for such a person.</summary>
    private static int Fits(BlockKind kind, Sleeper who) => kind switch
    {
        BlockKind.Families => who.Household is null ? 0 : 3,
        BlockKind.UnaccompaniedChildren => who.Household is null ? 3 : 0,
        BlockKind.Men or BlockKind.Women => 2,
        _ => 1,
    };

    /// <summary>In hundredths of the room.</summary>
    private static int Fill(BedSite site, BedNow bed)
    {
        var room = site.Room(bed).ToList();
        return room.Count(other => other.Occupant is not null) * 100 / room.Count;
    }
}
