using Inventory;

namespace CentreHost.Kiosks;

/// <summary>
/// When a deed happened. The kiosk's word is taken between the last time it heard the host and now; beyond that its clock
/// was wrong, the nearer end is taken, and the head is told. Pure.
/// </summary>
internal readonly record struct DeedMoment(DateTime AtUtc, bool ClockWasWrong)
{
    public static DeedMoment Of(Deed deed, DateTime nowUtc)
    {
        var from = deed.HeardUtc > nowUtc ? nowUtc : deed.HeardUtc;
        var wrong = deed.AtUtc < deed.HeardUtc || deed.AtUtc > nowUtc + BackdatingRules.ToleratedAhead;
        return new DeedMoment(deed.AtUtc < from ? from : deed.AtUtc > nowUtc ? nowUtc : deed.AtUtc, wrong);
    }
}
