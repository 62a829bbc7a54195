using CentreHost.People;

namespace Kiosk.People;

/// <summary>The needs, one by one.</summary>
internal static class NeedList
{
    public static readonly IReadOnlyList<Needs> All = [.. Enum.GetValues<Needs>().Where(n => n != Needs.None)];

    public static IEnumerable<Needs> In(Needs needs) => All.Where(n => needs.HasFlag(n));

    public static Needs Of(IEnumerable<Needs> ticked) => ticked.Aggregate(Needs.None, (all, one) => all | one);
}
