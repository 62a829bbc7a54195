using CentreHost.Cases;
using CentreHost.Staff;
using Kiosk.Beds;
using Kiosk.Cards;
using Kiosk.Cases;
using Kiosk.Centre;
using Kiosk.Evacuations;
using Kiosk.Gate;
using Kiosk.Medical;
using Kiosk.Outreach;
using Kiosk.PaperPath;
using Kiosk.People;
using Kiosk.Services;
using Kiosk.Services.Appointments;
using Kiosk.Services.Catalogue;
using Kiosk.Services.Disputes;
using Kiosk.Services.Loans;
using Kiosk.Staff;
using Kiosk.Stock;
using Kiosk.Stock.Documents;
using Kiosk.Summaries;

namespace Kiosk.Home;

/// <param name="Label">Key of the phrase on the menu.</param>
/// <param name="Roles">Any one of these sees it.</param>
internal sealed record MenuEntry(string Label, Role Roles, Func<Desk, Screen> Open);

/// <summary>All that can be done at a kiosk, in the order of the menu.</summary>
internal static class HomeMenu
{
    private const Role Reception = Role.Reception | Role.Head;

    /// <summary>All who give something to people with cards.</summary>
    public const Role Counter = Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head;

    /// <summary>On that day nobody waits for a role.</summary>
    private const Role Anybody = (Role)int.MaxValue;

    public static readonly IReadOnlyList<MenuEntry> Entries =
    [
        new("menu_line", Counter, desk => new LineScreen(desk)),
        new("menu_people", CardHolder.MaySeePeople, desk => new SearchScreen(desk)),
        new("menu_surge", Reception, desk => new SurgeScreen(desk)),
        new("menu_registration", Reception, desk => new RegistrationScreen(desk)),
        new("menu_beds", Role.Reception | Role.Head | Role.Medical, desk => new BedsScreen(desk)),
        new("menu_medical", Role.Medical, desk => new MedicalScreen(desk)),
        new("menu_stock", StockScreen.KeepsStock | Role.Kitchen | Role.Medical, desk => new StockScreen(desk)),
        new("menu_store", StockScreen.KeepsStock | Role.Kitchen, desk => StoreWork.Choose(desk, null)),
        new("menu_drafts", Role.Head, desk => new DraftsScreen(desk)),
        new("menu_heads", Role.Reception | Role.Kitchen | Role.Head, HeadCountScreen.Choose),
        new("menu_meals", Role.Kitchen | Role.Head, desk => new MealScreen(desk)),
        new("menu_today", Role.Head | Role.Administrator, desk => new TodayScreen(desk)),
        new("menu_summaries", Role.Head, desk => new SummariesScreen(desk)),
        new("menu_cards", CardsMenu.Anybody, CardsMenu.Choose),
        new("menu_staff", Role.Head | Role.Administrator, desk => new StaffScreen(desk)),
        new("menu_disputes", Reception, desk => new DisputesScreen(desk)),
        new("menu_overdue", Reception | Role.Medical, desk => new OverdueScreen(desk)),
        new("menu_appointments", AppointmentRoles.MakeThem, desk => new AppointmentsScreen(desk, null)),
        new("menu_loans", LoansScreen.Lenders, desk => new LoansScreen(desk, null)),
        new("menu_catalogue", Role.Head | Role.Administrator, CatalogueMenu.Choose),
        new("menu_convoys", Reception, desk => new ConvoysScreen(desk)),
        new("menu_gate", Role.Gate | Role.Reception | Role.Head, desk => new GateScreen(desk)),
        new("menu_bed_map", Role.Reception | Role.Head | Role.Medical, desk => new BedMapScreen(desk)),
        new("menu_cases", CaseRoles.All, desk => new CasesScreen(desk)),
        new("menu_sessions", SessionsScreen.Speakers, desk => new SessionsScreen(desk)),
        new("menu_evacuation", Anybody, desk => new EvacuationScreen(desk)),
        new("menu_sheets", Role.Reception | Role.Kitchen | Role.Head, desk => new SheetsScreen(desk)),
        new("menu_conflicts", Role.Head, desk => new ConflictsScreen(desk)),
    ];

    public static IReadOnlyList<MenuEntry> For(Desk desk) => [.. Entries.Where(e => desk.May(e.Roles))];
}
