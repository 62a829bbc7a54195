using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Headquarters.Receiving;

/// <summary>What is known of a centre that matters to one arriving bundle.</summary>
/// <param name="SameNumber">Hash of the bundle that already has its number.</param>
/// <param name="Before">Hash of the one before it.</param>
/// <param name="AfterNames">What the one after it says is its hash.</param>
/// <param name="SameRevision">Hashes, of bundle and figures, of the one that already is this revision of this day.</param>
/// <param name="CurrentRevision">Of the day; null if there is none.</param>
/// <param name="Arrived">How many of the numbers below it have arrived.</param>
internal sealed record Known(
    bool InstallAccepted,
    string? SameNumber,
    string? Before,
    string? AfterNames,
    (string Sha256, string FiguresSha256)? SameRevision,
    int? CurrentRevision,
    long Arrived);

/// <summary>How a bundle is taken.</summary>
/// <param name="Refusal">Set where it is not counted.</param>
/// <param name="Current">Its figures are the day's from now on.</param>
/// <param name="Repeats">The day as another installation already told it, word for word.</param>
internal sealed record Decision(string Outcome, bool Kept, bool Current, bool Repeats, Refusal? Refusal)
{
    public const string Accepted = "ACCEPTED";
    public const string Gap = "GAP";
    public const string Duplicate = "DUPLICATE_IDENTICAL";
    public const string Stale = "STALE_REVISION";

    /// <summary>One of two that contradict each other, which people decided does not count.</summary>
    public const string SetAside = "SET_ASIDE";

    public static Decision Refused(Refusal refusal) => new(refusal.Outcome(), false, false, false, refusal);
}

/// <summary>The contract of arrival. Which bundle of two that contradict each other is right is for people; the first stays.</summary>
internal static class ReceiveRules
{
    public static Decision Decide(Manifest manifest, string sha256, Known known)
    {
        if (!known.InstallAccepted)
        {
            return Decision.Refused(HeadquartersRefusal.UnknownInstall(manifest.Site, manifest.InstallId.ToString("D")));
        }

        if (known.SameNumber is { } same)
        {
            return same == sha256
                ? new Decision(Decision.Duplicate, Kept: false, Current: false, Repeats: false, null)
                : Decision.Refused(HeadquartersRefusal.Conflict($"seq {manifest.Seq}"));
        }

        // A copied machine goes on from the same number: its chain does not fit the one that is here.
        if (known.Before is { } before && before != manifest.PrevSha256)
        {
            return Decision.Refused(HeadquartersRefusal.Conflict($"seq {manifest.Seq - 1}-{manifest.Seq}"));
        }

        if (known.AfterNames is { } named && named != sha256)
        {
            return Decision.Refused(HeadquartersRefusal.Conflict($"seq {manifest.Seq}-{manifest.Seq + 1}"));
        }

        if (known.SameRevision is { } told)
        {
            return told.FiguresSha256 == manifest.FiguresSha256
                ? new Decision(Decision.Stale, Kept: true, Current: false, Repeats: true, null)
                : Decision.Refused(HeadquartersRefusal.Conflict($"{manifest.OpDate:yyyy-MM-dd} r{manifest.Revision}"));
        }

        if (known.CurrentRevision > manifest.Revision)
        {
            return new Decision(Decision.Stale, Kept: true, Current: false, Repeats: false, null);
        }

        var outcome = known.Arrived == manifest.Seq - 1 ? Decision.Accepted : Decision.Gap;
        return new Decision(outcome, Kept: true, Current: true, Repeats: false, null);
    }
}
