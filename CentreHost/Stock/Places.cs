using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Places by the names people use: those of the centre in its table, those outside known to everybody.</summary>
internal static class Places
{
    private static readonly Dictionary<string, Place> Outside = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = Place.PeopleServed,
        ["supplier"] = Place.Supplier,
        ["partner"] = Place.Partner,
        ["lost"] = Place.Lost,
        ["counted"] = Place.CountDifference,
        ["bench"] = Place.Bench,
        ["opening"] = Place.Opening,
    };

    public static Place? Find(WriteTurn turn, string? code) =>
        code is null ? null
        : Outside.TryGetValue(code, out var outside) ? outside
        : turn.Scalar(StockSql.FindPlace, code.ToUpperInvariant()) is long inside ? Place.FromCode((int)inside)
        : null;

    public static string CodeOf(StockView view, long id)
    {
        var place = Place.FromCode((int)id);
        return place.IsInside
            ? view.Rows("SELECT code FROM places WHERE id = @1", row => row.GetString(0), id).Single()
            : Outside.First(known => known.Value == place).Key;
    }

    public static Sentence NameOf(StockView view, long id)
    {
        var place = Place.FromCode((int)id);
        return place.IsInside
            ? view.Rows("SELECT name_fr, name_en FROM places WHERE id = @1", row => row.Name(0), id).Single()
            : HostTexts.Say("place_" + Outside.First(known => known.Value == place).Key);
    }
}
