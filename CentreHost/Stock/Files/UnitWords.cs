using CentreHost.Import;

namespace CentreHost.Stock.Files;

/// <summary>What quantities may be written in: an item's own unit, or one of its packs.</summary>
internal sealed class UnitWords
{
    private const string SelectUnits = "SELECT code, unit FROM items";

    private const string SelectPacks = "SELECT i.code, p.name_fr, p.name_en, p.units FROM item_packs p JOIN items i ON i.id = p.item_id";

    private readonly Dictionary<(string Item, string Word), long> _units = [];

    private UnitWords(List<(string Item, string Unit)> own) =>
        Own = own.ToDictionary(item => item.Item, item => item.Unit, StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that is never split, by item code.</summary>
    public IReadOnlyDictionary<string, string> Own { get; }

    public static UnitWords Read(StockView view)
    {
        var words = new UnitWords(view.Rows(SelectUnits, row => (row.GetString(0), row.GetString(1))));
        foreach (var (item, fr, en, units) in view.Rows(
            SelectPacks, row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3))))
        {
            words._units[(item, FileColumns.Key(fr))] = units;
            words._units.TryAdd((item, FileColumns.Key(en)), units);
        }

        foreach (var (item, unit) in words.Own)
        {
            words._units[(item, FileColumns.Key(unit))] = 1;
        }

        return words;
    }

    /// <summary>How many base units one of what is written holds; the base unit where nothing is written.</summary>
    public long PerUnit(Cells cells, string item)
    {
        if (cells.Text("unit") is not { } word || !Own.TryGetValue(item, out var own))
        {
            return 1;
        }

        if (_units.TryGetValue((item, FileColumns.Key(word)), out var units))
        {
            return units;
        }

        cells.Fault("unit", "stock_file_unit_unknown", word, item, own);
        return 1;
    }
}
