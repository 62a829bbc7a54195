using CentreHost.Storage;

namespace CentreHost.Stock.Items;

internal static class ItemRefusal
{
    public static Refusal CodeForm(string code) => new("item_code_form", 422, code);

    public static Refusal CodeTaken(string code) => new("item_code_taken", 409, code);

    public static Refusal NamesMissing() => new("item_names_missing", 422);

    public static Refusal UnitMissing() => new("item_unit_missing", 422);

    public static Refusal UnitFixed(string code, string unit) => new("item_unit_fixed", 409, code, unit);

    public static Refusal PackUnknown(string item, string pack) => new("pack_unknown", 404, item, pack);
}
