using CentreHost.Staff;

namespace CentreHost.Guides;

/// <summary>The one page a new colleague is given: what to do in which order, on the screens as they are.</summary>
/// <param name="Name">Of its steps in the phrases and of its two screens.</param>
internal sealed record Guide(Role Role, string Name, int Steps)
{
    public const int Screens = 2;

    public static readonly IReadOnlyList<Guide> All =
    [
        new(Role.Reception, "reception", 6),
        new(Role.Kitchen, "kitchen", 6),
        new(Role.Storekeeper, "store", 6),
        new(Role.Medical, "medical", 5),
        new(Role.Head, "head", 6),
        new(Role.Gate, "gate", 5),
        new(Role.Counsellor, "counsellor", 6),
        new(Role.Protection, "protection", 6),
        new(Role.Tracing, "tracing", 6),
        new(Role.Returns, "returns", 6),
        new(Role.Administrator, "administrator", 6),
    ];

    public static Guide? Of(string role) =>
        All.FirstOrDefault(guide => guide.Role.ToString().Equals(role, StringComparison.OrdinalIgnoreCase) || guide.Name.Equals(role, StringComparison.OrdinalIgnoreCase));
}
