using CentreHost.People;
using CentreHost.Storage;

namespace CentreHost.Beds;

internal static class BedRefusal
{
    public static Refusal Unknown(string bed) => new("bed_unknown", 404, bed);

    public static Refusal OutOfUse(string bed) => new("bed_out_of_use", 409, bed);

    public static Refusal Taken(string bed) => new("bed_taken", 409, bed);

    public static Refusal AlreadyThere(string bed) => new("bed_already_yours", 409, bed);

    public static Refusal NoBed() => new("person_has_no_bed", 409);

    public static Refusal BlockForOthers(string bed) => new("bed_for_others", 409, bed);
}

/// <summary>Whether a person may have a bed. Separation is by block; who may override it comes with its own command.</summary>
internal static class BedRules
{
    public static Refusal? Decide(Person person, Bed bed, BlockKind block, long? occupant, string? ownBed)
    {
        if (person.Status != PersonStatus.Present)
        {
            return PersonRefusal.NotPresent();
        }

        if (ownBed == bed.Code)
        {
            return BedRefusal.AlreadyThere(bed.Code);
        }

        if (!bed.Usable)
        {
            return BedRefusal.OutOfUse(bed.Code);
        }

        if (occupant is not null)
        {
            return BedRefusal.Taken(bed.Code);
        }

        return Suits(block, person.Sex, person.AgeGroup) ? null : BedRefusal.BlockForOthers(bed.Code);
    }

    /// <summary>Adults of the other sex stay out of the men's and the women's block, adults out of the children's.</summary>
    public static bool Suits(BlockKind block, Sex sex, AgeGroup ageGroup) => block switch
    {
        BlockKind.Men => sex != Sex.F,
        BlockKind.Women => sex != Sex.M || ageGroup is AgeGroup.From0To4 or AgeGroup.From5To11,
        BlockKind.UnaccompaniedChildren =>
            ageGroup is AgeGroup.From0To4 or AgeGroup.From5To11 or AgeGroup.From12To17 or AgeGroup.Unknown,
        _ => true,
    };
}
