using CentreHost.Staff;
using Kiosk.People;
using Kiosk.Services;

namespace Kiosk.Home;

/// <param name="Label">Key of the phrase on the menu.</param>
/// <param name="Roles">Any one of these sees it.</param>
internal sealed record MenuEntry(string Label, Role Roles, Func<Desk, Screen> Open);

/// <summary>All that can be done at a kiosk, in the order of the menu.</summary>
internal static class HomeMenu
{
    private const Role Reception = Role.Reception | Role.Head;

    /// <summary>All who give something to people with cards.</summary>
    private const Role Counter = Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head;

    public static readonly IReadOnlyList<MenuEntry> Entries =
    [
        new("menu_line", Counter, desk => new LineScreen(desk)),
        new("menu_people", CardHolder.MaySeePeople, desk => new SearchScreen(desk)),
        new("menu_surge", Reception, desk => new SurgeScreen(desk)),
        new("menu_registration", Reception, desk => new RegistrationScreen(desk)),
    ];

    public static IReadOnlyList<MenuEntry> For(Desk desk) => [.. Entries.Where(e => desk.May(e.Roles))];
}
