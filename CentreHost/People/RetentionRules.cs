using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>When a name has been kept long enough. Pure.</summary>
internal static class RetentionRules
{
    /// <summary>A month at least: the departure may be an error, and headquarters may still ask.</summary>
    public const int FewestDays = 30;

    public const int MostDays = 3_650;
    public const int DefaultCopyDays = 35;

    public static Refusal? Check(SetRetention request) =>
        request.Days is < FewestDays or > MostDays ? new Refusal("retention_days_wrong", 422, FewestDays, MostDays)
        : request.CopyDays is < 1 or > MostDays ? new Refusal("copy_days_wrong", 422, MostDays)
        : null;

    /// <summary>Whoever departed at or before this instant is due.</summary>
    public static DateTime DueBefore(DateTime nowUtc, int days) => nowUtc.AddDays(-days);

    /// <summary>The newest copy made so far is the last to hold a key destroyed now; it goes when it is this old.</summary>
    public static DateOnly? CompleteOn(DateTime? newestCopyUtc, int copyDays) =>
        newestCopyUtc is { } made ? DateOnly.FromDateTime(made).AddDays(copyDays + 1) : null;
}
