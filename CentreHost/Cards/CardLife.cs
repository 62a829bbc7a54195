namespace CentreHost.Cards;

/// <summary>What may become of a card, and what it is on a given day. Pure.</summary>
internal static class CardLife
{
    /// <summary>The whole of it: what is not listed is refused. Nothing leads out of revoked.</summary>
    private static readonly HashSet<(CardState From, CardState To)> Allowed =
    [
        // A blank one is given out, or its sheet is lost or spoilt.
        (CardState.Blank, CardState.Bound),
        (CardState.Blank, CardState.Revoked),

        // One made for somebody is scanned out of the printer, is spoilt or overtaken by another, or comes too late.
        (CardState.Printed, CardState.Bound),
        (CardState.Printed, CardState.Revoked),
        (CardState.Printed, CardState.Expired),

        (CardState.Bound, CardState.Revoked),
        (CardState.Bound, CardState.Expired),

        // Its holder is back with it in hand. It is theirs, it is here, and it needs no printer: made good again by staff.
        (CardState.Expired, CardState.Bound),
        (CardState.Expired, CardState.Revoked),
    ];

    public static bool Allows(CardState from, CardState to) => Allowed.Contains((from, to));

    /// <summary>A card whose last day has passed has expired, also before anybody has written that down.</summary>
    public static CardState On(DateOnly day, CardState recorded, DateOnly? validUntil) =>
        validUntil < day && Allows(recorded, CardState.Expired) ? CardState.Expired : recorded;

    /// <summary>The last day it is good on: so many days after the day it was given.</summary>
    public static DateOnly? ValidUntil(DateOnly given, int? validDays) => validDays is { } days ? given.AddDays(days) : null;
}

/// <summary>Why a card's state changed, where no person gave a reason of their own.</summary>
internal static class CardWhy
{
    public const string Given = "given";
    public const string Activated = "activated";
    public const string Renewed = "renewed";
    public const string Reissued = "reissued";
    public const string Merged = "merged";
    public const string Departed = "departed";
    public const string Validity = "validity";
    public const string Spoilt = "spoilt";
    public const string StaffClosed = "staff_closed";
}
