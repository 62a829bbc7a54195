using CentreHost.Stock;
using CentreHost.Texts;

namespace Kiosk.Stock.Paper;

/// <summary>The centre's places by the names its people gave them; papers and lists hold their codes.</summary>
internal sealed class PlaceNames
{
    private Dictionary<string, Sentence> _names = [];

    public Sentence? Of(string code) => _names.GetValueOrDefault(code);

    public void Take(IEnumerable<PlaceLine> places) => _names = places.ToDictionary(p => p.Code, p => p.Name);
}

internal static class ReadingPlaces
{
    /// <summary>Reads the list after the names: typing searches what the list said when it came.</summary>
    public static void WithPlaces(this Screen screen, Desk desk, Action read) =>
        screen.Ask((centre, stop) => centre.Places(stop), places =>
        {
            desk.Places.Take(places);
            read();
            return Next.Stay;
        });
}
