namespace CentreHost.Delivery;

/// <summary>When a route that failed is tried again: soon, then ever more seldom, never in step with the other centres. Pure.</summary>
internal static class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Without a word from headquarters the same file goes out again.</summary>
    public static readonly TimeSpan Unacknowledged = TimeSpan.FromDays(3);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);

    /// <param name="failures">In a row, this one with them.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static TimeSpan After(int failures, double chance)
    {
        var doubled = Shortest * Math.Pow(2, Math.Clamp(failures - 1, 0, 16));
        var wait = doubled < Longest ? doubled : Longest;
        return wait * (0.5 + (chance / 2));
    }
}
