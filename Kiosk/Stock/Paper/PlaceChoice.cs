using CentreHost.Stock;
using Kiosk.Stock.Moves;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>The places of the centre where something can be put, one of them offered.</summary>
internal static class PlaceChoice
{
    public static DropDown<PlaceLine> Of(Desk desk, IReadOnlyList<PlaceLine> places, string? offered)
    {
        var inside = MoveRules.Inside(places);
        return new DropDown<PlaceLine>(inside, p => desk.Say(p.Name))
        {
            SelectedIndex = inside.Count == 0 ? -1 : Math.Max(0, inside.ToList().FindIndex(p => p.Code == offered)),
        };
    }
}
