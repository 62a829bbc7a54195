using Kiosk.Fields;

namespace Kiosk.Services.Catalogue;

/// <summary>What the centre offers, by which rules, on which days, on which plates.</summary>
internal static class CatalogueMenu
{
    private static readonly IReadOnlyList<(string Label, Func<Desk, Screen> Open)> Parts =
    [
        ("catalogue_services", desk => new CatalogueScreen(desk)),
        ("catalogue_timetables", desk => new TimetablesScreen(desk)),
        ("catalogue_diets", desk => new DietsScreen(desk)),
    ];

    public static Screen Choose(Desk desk) => new PickScreen<(string Label, Func<Desk, Screen> Open)>(
        desk, "catalogue_title", Parts, part => desk.Say(part.Label), part => Next.Instead(part.Open(desk)));
}
