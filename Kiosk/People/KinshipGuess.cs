using CentreHost.People;

namespace Kiosk.People;

/// <summary>What a member most likely is to the head, so that a family is six scans and no other key. Staff correct it.</summary>
internal static class KinshipGuess
{
    public static Kinship Of(Sex head, bool hasPartner, Sex sex, AgeGroup age) => age switch
    {
        AgeGroup.From0To4 or AgeGroup.From5To11 or AgeGroup.From12To17 => Kinship.Child,
        AgeGroup.From60 => Kinship.Parent,
        AgeGroup.From18To59 when !hasPartner && (head, sex) is (Sex.M, Sex.F) or (Sex.F, Sex.M) => Kinship.Partner,
        _ => Kinship.OtherRelative,
    };
}
