using System.Text.RegularExpressions;
using CentreHost.Import;
using CentreHost.Stock.Planning;
using CentreHost.Texts;

namespace CentreHost.Stock.Files;

internal sealed record ItemWithPacks(long Line, Import.ItemPlan Item, IReadOnlyList<SetPack> Packs, PlanItem? Levels);

/// <summary>
/// The catalogue of the store: an item a line, its packs in one cell as <c>carton de 12 / carton of 12 = 12 (04006381333931)</c>
/// with a bar between two, and how it is planned.
/// </summary>
internal static partial class ItemsWithPacks
{
    private const int MostDays = 3_650;

    public static List<ItemWithPacks> Read(Sheet sheet, UnitWords units, Faults faults)
    {
        var items = new List<ItemWithPacks>(sheet.Rows.Count);
        var codes = new Codes("code");
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var item = ItemsFile.Read(cells, units.Own);
            codes.Check(cells, item.Code);
            var read = new ItemWithPacks(cells.Line, item, Packs(cells, item.Code), Levels(cells, item.Code));
            if (cells.Good)
            {
                items.Add(read);
            }
        }

        return items;
    }

    public static string Said(IEnumerable<PackLine> packs) => string.Join(" | ", packs.Select(pack =>
        $"{pack.Name.Fr} / {pack.Name.En} = {pack.Units}{(pack.Gtin is { } gtin ? $" ({gtin})" : "")}"));

    private static List<SetPack> Packs(Cells cells, string item)
    {
        var packs = new List<SetPack>();
        foreach (var text in cells.Text("packs")?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (PackForm().Match(text) is { Success: true } pack && long.TryParse(pack.Groups["units"].Value, out var units))
            {
                var english = pack.Groups["en"].Success ? pack.Groups["en"].Value : pack.Groups["fr"].Value;
                packs.Add(new SetPack(Guid.Empty, item, new Sentence(pack.Groups["fr"].Value, english), units)
                {
                    Gtin = pack.Groups["gtin"].Success ? pack.Groups["gtin"].Value : null,
                });
            }
            else
            {
                cells.Fault("packs", "stock_file_pack", text);
            }
        }

        return packs;
    }

    private static PlanItem? Levels(Cells cells, string item)
    {
        int?[] days = [cells.Number("lead_days", 0, MostDays), cells.Number("safety_days", 0, MostDays), cells.Number("review_days", 0, MostDays)];
        var (units, heads) = (cells.Number("units_for_heads", 0), cells.Number("heads", 1));
        return days.All(given => given is null) && units is null && heads is null ? null
            : new PlanItem(Guid.Empty, item, days[0] ?? 0, days[1] ?? 0, days[2] ?? 0) { Units = units, Heads = heads };
    }

    [GeneratedRegex(@"^(?<fr>.+?)(\s+/\s+(?<en>.+?))?\s*=\s*(?<units>\d{1,18})(\s*\((?<gtin>\d{8,14})\))?$")]
    private static partial Regex PackForm();
}
