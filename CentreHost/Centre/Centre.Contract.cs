using CentreHost.Texts;

namespace CentreHost.Centre;

/// <summary>What a kiosk learns first: who answers, in which version, what day and meal it is here.</summary>
/// <param name="Api">Raised when a kiosk of an older release can no longer work with this host.</param>
/// <param name="CutOffMinutes">Local time at which the service day turns, in minutes after midnight.</param>
internal sealed record Hello(
    string Product,
    string Version,
    int Api,
    string Centre,
    string Name,
    string TimeZone,
    bool Demo,
    DateTime NowUtc,
    DateOnly ServiceDay,
    int CutOffMinutes,
    MealNow? Meal)
{
    /// <summary>Of this run of the host: another one each time it starts.</summary>
    public Guid Run { get; init; }
}

/// <summary>The meal the clock (or staff) says is being served.</summary>
/// <param name="OpenedByStaff">A session staff opened outranks the clock.</param>
internal sealed record MealNow(string Service, Sentence Name, DateTime FromUtc, DateTime UntilUtc, bool OpenedByStaff, long Served);

/// <summary>The centre head's view of the day so far.</summary>
internal sealed record Today(
    DateOnly ServiceDay,
    DateTime NowUtc,
    long Present,
    long Arrivals,
    long Departures,
    long BedsUsable,
    long BedsOccupied,
    IReadOnlyList<ServiceCount> Services,
    long Refusals,
    long Undone,
    long OpenShortages,
    IReadOnlyList<DayPoint> Last14Days,
    IReadOnlyList<DateOnly> DaysToReview)
{
    /// <summary>Times a revoked card was shown that the head has not taken note of.</summary>
    public long CardAlerts { get; init; }

    /// <summary>Late lines their rules would have refused, which nobody has decided.</summary>
    public long OpenConflicts { get; init; }

    /// <summary>Nights sent to headquarters three days ago and more, of which it has said nothing.</summary>
    public long NightsUnacknowledged { get; init; }
}

internal sealed record ServiceCount(string Service, Sentence Name, long Served);

internal sealed record DayPoint(DateOnly Day, long Present, long Meals);

/// <summary>Every refusal of every route: a stable code for programs, a sentence for people.</summary>
/// <param name="Number">Of the log's entry; only failures have one, and refusals leave the member out.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code, Sentence Sentence, string? Number = null);

/// <summary>The answer to a command that has nothing else to say: it is on disk.</summary>
internal sealed record Done(Guid Id);
