using CentreHost.Staff;

namespace Kiosk.Home;

/// <param name="Label">Key of the phrase on the menu.</param>
/// <param name="Roles">Any one of these sees it.</param>
internal sealed record MenuEntry(string Label, Role Roles, Func<Desk, Screen> Open);

/// <summary>All that can be done at a kiosk, in the order of the menu.</summary>
internal static class HomeMenu
{
    public static readonly IReadOnlyList<MenuEntry> Entries =
    [
    ];

    public static IReadOnlyList<MenuEntry> For(Desk desk) => [.. Entries.Where(e => desk.May(e.Roles))];
}
