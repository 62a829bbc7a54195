using CentreHost.Staff;
using Kiosk.Fields;

namespace Kiosk.Cards;

/// <summary>All that is done with cards apart from their holders.</summary>
internal static class CardsMenu
{
    public const Role Anybody = Reception | Badges;

    public const Role Badges = Role.Head | Role.Administrator;

    private const Role Reception = Role.Reception | Role.Head;

    private static readonly IReadOnlyList<(string Label, Role Roles, Func<Desk, Screen> Open)> Parts =
    [
        ("cards_blank", Reception, desk => new BlankCardsScreen(desk)),
        ("cards_batches", Anybody, desk => new BatchesScreen(desk)),
        ("cards_activate", Anybody, desk => new ActivateScreen(desk)),
        ("cards_look_up", Reception, desk => new CardScreen(desk, null)),
        ("cards_alerts", Reception, desk => new CardAlertsScreen(desk)),
        ("cards_settings", Role.Head, desk => new CardSettingsScreen(desk)),
    ];

    public static Screen Choose(Desk desk) => new PickScreen<(string Label, Role Roles, Func<Desk, Screen> Open)>(
        desk, "cards_title", [.. Parts.Where(part => desk.May(part.Roles))], part => desk.Say(part.Label),
        part => Next.Instead(part.Open(desk)));
}
