using CentreHost.Storage;
using Inventory;

namespace CentreHost.Centre;

/// <summary>What a centre has before anybody set it up: itself, its days, and the places stock can be.</summary>
internal static class FirstStart
{
    public static bool SetUp(WriteTurn turn, bool demo)
    {
        if (turn.Scalar("SELECT 1 FROM centre") is not null)
        {
            return false;
        }

        turn.Run(
            "INSERT INTO centre (id, code, name, time_zone, install, demo) VALUES (1, 'XXX-XXX-00', 'Centre', 'Africa/Niamey', @1, @2)",
            Columns.Id(Guid.NewGuid()), demo);
        turn.Run("INSERT INTO cut_offs (from_day, minutes) VALUES ('2000-01-01', @1)", ServiceDays.DefaultCutOffMinutes);
        AddPlace(turn, Place.Store, "STORE", "Magasin", "Store");
        AddPlace(turn, Place.Kitchen, "KITCHEN", "Cuisine", "Kitchen");
        AddPlace(turn, Place.Clinic, "CLINIC", "Infirmerie", "Clinic");
        return true;
    }

    private static void AddPlace(WriteTurn turn, Place place, string code, string french, string english) =>
        turn.Run("INSERT INTO places (id, code, name_fr, name_en) VALUES (@1, @2, @3, @4)", place.Code, code, french, english);
}
