using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>Whether two numbers may become one person. Pure.</summary>
internal static class MergeRules
{
    public static Refusal? Decide(Person kept, Person other, string? keptBed, string? otherBed)
    {
        if (kept.Id == other.Id)
        {
            return MergeRefusal.WithItself();
        }

        if ((kept.MergedInto is not null ? kept : other.MergedInto is not null ? other : null) is { } merged)
        {
            return MergeRefusal.AlreadyMerged(merged.CaseNumber);
        }

        if (kept.AnonymisedAt is not null || other.AnonymisedAt is not null)
        {
            return PersonRefusal.Anonymised();
        }

        if (kept.Status == PersonStatus.Deceased != (other.Status == PersonStatus.Deceased))
        {
            return MergeRefusal.OneDeceased();
        }

        if (IsHere(other) && !IsHere(kept))
        {
            return MergeRefusal.KeepWhoIsHere(other.CaseNumber);
        }

        return keptBed is not null && otherBed is not null ? MergeRefusal.TwoBeds(keptBed, otherBed) : null;
    }

    public static bool IsHere(Person person) => person.Status is PersonStatus.Present or PersonStatus.Out;
}

internal static class MergeRefusal
{
    public static Refusal WithItself() => new("merge_with_itself", 422);

    public static Refusal AlreadyMerged(string caseNumber) => new("already_merged", 409, caseNumber);

    public static Refusal OneDeceased() => new("merge_one_deceased", 409);

    public static Refusal KeepWhoIsHere(string caseNumber) => new("merge_keep_who_is_here", 409, caseNumber);

    public static Refusal TwoBeds(string one, string other) => new("merge_two_beds", 409, one, other);

    public static Refusal NotMerged() => new("not_merged", 409);

    public static Refusal MergedSince(string caseNumber) => new("merged_since", 409, caseNumber);
}
