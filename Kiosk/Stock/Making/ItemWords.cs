using CentreHost.Stock;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

internal static class ItemWords
{
    public static string Kind(this Desk desk, ItemKind kind) => desk.Say($"item_kind_{kind}");

    public static DropDown<ItemLine> Choice(Desk desk, IReadOnlyList<ItemLine> items) =>
        new(items, i => $"{desk.Say(i.Name)} ({i.Code})");
}
