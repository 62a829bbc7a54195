using CentreHost.People;
using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>Whether a person may have a bed. Pure; what has no room may be set aside by a second person, separation by nobody.</summary>
internal static class BedRules
{
    private const int MostInfants = 2;

    /// <summary>There is no room, which is a matter of judgement; everything else is not.</summary>
    private static readonly HashSet<string> OfRoom = ["bed_taken", "bed_block_full", "bed_centre_full"];

    public static bool CanBeOverridden(Refusal refusal) => OfRoom.Contains(refusal.Code);

    public static Refusal? Decide(BedSite site, Sleeper who, BedNow bed)
    {
        if (who.Status != PersonStatus.Present)
        {
            return PersonRefusal.NotPresent();
        }

        if (bed.Occupant?.Person == who.Person)
        {
            return BedRefusal.AlreadyThere(bed.Bed);
        }

        if (!bed.Usable)
        {
            return BedRefusal.OutOfUse(bed.Bed);
        }

        return Separated(site, who, bed) ?? NoRoom(site, who, bed);
    }

    /// <summary>Adults of the other sex stay out of the men's and the women's block, adults out of the children's.</summary>
    public static bool Suits(BlockKind block, Sex sex, AgeGroup ageGroup) => block switch
    {
        BlockKind.Men => sex != Sex.F,
        BlockKind.Women => sex != Sex.M || ageGroup is AgeGroup.From0To4 or AgeGroup.From5To11,
        BlockKind.UnaccompaniedChildren => IsChild(ageGroup) || ageGroup == AgeGroup.Unknown,
        _ => true,
    };

    /// <summary>An infant sleeps in its mother's bed, wherever that is.</summary>
    public static Refusal? DecideInfant(Sleeper infant, long mother, BedNow bed)
    {
        if (infant.Status != PersonStatus.Present)
        {
            return PersonRefusal.NotPresent();
        }

        if (infant.AgeGroup != AgeGroup.From0To4)
        {
            return BedRefusal.NotAnInfant();
        }

        if (bed.Occupant is not { } lying || lying.Person != mother || !CanBeMother(lying))
        {
            return BedRefusal.MotherNotThere(bed.Bed);
        }

        if (infant.Household is { } own && lying.Household is { } hers && own != hers)
        {
            return BedRefusal.NotHerChild();
        }

        return bed.Infants >= MostInfants ? BedRefusal.InfantsEnough(bed.Bed) : null;
    }

    private static Refusal? Separated(BedSite site, Sleeper who, BedNow bed)
    {
        if (!Suits(bed.Kind, who.Sex, who.AgeGroup))
        {
            return BedRefusal.BlockForOthers(bed.Bed);
        }

        return bed.Kind switch
        {
            BlockKind.Men when IsChild(who.AgeGroup) && !site.InBlock(bed, who).Any(man => IsOwnAdult(man, who)) =>
                BedRefusal.BoyAlone(bed.Bed),
            BlockKind.Families when IsLoneMan(who) => BedRefusal.ForFamilies(bed.Bed),
            BlockKind.UnaccompaniedChildren when site.InRoom(bed, who).Any(child => MustNotShare(child, who)) =>
                BedRefusal.OtherSexInRoom(bed.Room),
            _ => null,
        };
    }

    private static Refusal? NoRoom(BedSite site, Sleeper who, BedNow bed)
    {
        if (bed.Held is { } held && !held.Is(who))
        {
            return BedRefusal.Held(bed.Bed);
        }

        if (bed.Occupant is not null)
        {
            return BedRefusal.Taken(bed.Bed);
        }

        return site.CentreIsFull(who) ? BedRefusal.CentreFull()
            : site.BlockIsFull(bed, who) ? BedRefusal.BlockFull(bed.Block)
            : null;
    }

    private static bool IsChild(AgeGroup age) => age is AgeGroup.From0To4 or AgeGroup.From5To11 or AgeGroup.From12To17;

    private static bool IsOwnAdult(Lying man, Sleeper child) =>
        child.Household is not null && man.Household == child.Household && !IsChild(man.AgeGroup);

    private static bool IsLoneMan(Sleeper who) =>
        who is { Household: null, Sex: Sex.M } && who.AgeGroup is not (AgeGroup.From0To4 or AgeGroup.From5To11);

    /// <summary>The smallest sleep with anybody; brothers and sisters stay together.</summary>
    private static bool MustNotShare(Lying child, Sleeper who) =>
        (child.Sex, who.Sex) is (Sex.F, Sex.M) or (Sex.M, Sex.F)
        && child.AgeGroup != AgeGroup.From0To4 && who.AgeGroup != AgeGroup.From0To4
        && (who.Household is null || child.Household != who.Household);

    private static bool CanBeMother(Lying lying) =>
        lying.Sex == Sex.F && lying.AgeGroup is not (AgeGroup.From0To4 or AgeGroup.From5To11);
}
