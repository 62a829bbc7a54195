using System.Globalization;
using System.Text.Json;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Stock;

/// <summary>An item as people call it, in the language of the sentence it stands in.</summary>
internal sealed class ItemName(Sentence name) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo { TwoLetterISOLanguageName: "en" } ? name.En : name.Fr;

    public override string ToString() => ToString(null, null);
}

/// <summary>The names of items that errors know by their codes; a code nobody has named stays itself.</summary>
internal static class ItemNames
{
    private const string Select = "SELECT code, name_fr, name_en FROM items WHERE code IN (SELECT value FROM json_each(@1))";

    /// <summary>These speak of a lot first, whose code may be that of an item.</summary>
    private static readonly string[] OfLots = ["receipt_lot_other_day", "receipt_lot_never_expires"];

    public static PaperErrors Said(this IEnumerable<PaperError> errors, WriteTurn turn)
    {
        var all = errors.ToList();
        var codes = all.SelectMany(error => error.Arguments).OfType<string>().Distinct().ToList();
        var names = Of(turn, codes);
        return new PaperErrors(all.Select(error => OfLots.Contains(error.Code) ? error : error with
        {
            Arguments = [.. error.Arguments.Select(one => one is string code && names.TryGetValue(code, out var name) ? name : one)],
        }));
    }

    public static object Of(WriteTurn turn, string code) => Of(turn, [code]).TryGetValue(code, out var name) ? name : code;

    private static Dictionary<string, ItemName> Of(WriteTurn turn, List<string> codes) => turn
        .Read(Select, JsonSerializer.Serialize(codes, CentreJson.Default.ListString))
        .ReadAll(row => (Code: row.GetString(0), Name: new ItemName(new Sentence(row.GetString(1), row.GetString(2)))))
        .ToDictionary(item => item.Code, item => item.Name);
}
