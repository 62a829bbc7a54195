using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Fields;
using Kiosk.Stock.Counts;
using Kiosk.Stock.Documents;
using Kiosk.Stock.Items;
using Kiosk.Stock.Kitchen;
using Kiosk.Stock.Kits;
using Kiosk.Stock.Making;
using Kiosk.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Stock.Printing;

namespace Kiosk.Stock;

/// <summary>Everything a storekeeper does, in one list that is searched by typing.</summary>
/// <param name="Says">What it is called in the desk's language.</param>
/// <param name="Begin">From the list, which it replaces.</param>
internal sealed record StoreWork(Func<Desk, string> Says, Role Roles, Func<Desk, Screen> Begin)
{
    private const Role KeepsStock = StockScreen.KeepsStock;

    /// <param name="place">Code of the place in sight: offered wherever one is asked for.</param>
    public static Screen Choose(Desk desk, string? place) => new PickScreen<StoreWork>(
        desk, "work_title", [.. All(place).Where(w => desk.May(w.Roles))], w => w.Says(desk), w => Next.Instead(w.Begin(desk)));

    private static IEnumerable<StoreWork> All(string? place) =>
    [
        Move(MoveKind.Issue, place),
        Move(MoveKind.Dispatch, place),
        new(Phrase("work_arrival"), KeepsStock, desk => new TransfersScreen(desk, place)),
        new(Phrase("work_receive"), KeepsStock | Role.Kitchen, desk => new ReceiveScreen(desk, place)),
        new(Phrase("work_count"), KeepsStock, desk => CountScreen.Choose(desk)),
        Move(MoveKind.Loss, place),
        Move(MoveKind.Disposal, place),
        Move(MoveKind.Return, place),
        Move(MoveKind.SupplierReturn, place),
        Move(MoveKind.Loan, place),
        Move(MoveKind.LoanReturn, place),
        Move(MoveKind.Condition, place),
        new(Phrase("work_documents"), KeepsStock, desk => new DocumentsScreen(desk)),
        new(Phrase("work_drafts"), KeepsStock, desk => new DraftsScreen(desk)),
        new(Phrase("work_outlook"), KeepsStock, desk => new OutlookScreen(desk)),
        new(Phrase("work_shortages"), KeepsStock, desk => new ShortagesScreen(desk)),
        new(Phrase("work_deviations"), KeepsStock, desk => new DeviationsScreen(desk)),
        new(Phrase("work_kits"), KeepsStock, desk => new KitsScreen(desk, place)),
        new(Phrase("work_print"), KeepsStock, PrintScreen.Choose),
        new(Phrase("work_items"), KeepsStock, desk => new ItemsScreen(desk)),
        new(Phrase("work_contents"), KeepsStock, desk => new CompositionsScreen(desk, ItemKind.Kit)),
        new(Phrase("work_recipes"), KeepsStock | Role.Kitchen, desk => new CompositionsScreen(desk, ItemKind.Meal)),
        new(Phrase("work_cook"), Role.Kitchen | Role.Head, desk => new CookScreen(desk)),
        new(Phrase("work_close_kitchen"), Role.Kitchen | Role.Head, desk => new CloseKitchenScreen(desk)),
    ];

    private static StoreWork Move(MoveKind kind, string? place) =>
        new(desk => StoreWords.Of(desk, kind), KeepsStock, desk => new MoveScreen(desk, kind, place));

    private static Func<Desk, string> Phrase(string key) => desk => desk.Say(key);
}
