using CentreHost.Beds;

namespace CentreHost.Import;

internal sealed record BedPlan(string Block, BlockKind Kind, string Room, string Code, bool Usable);

internal static class BedsFile
{
    public static List<BedPlan> Read(Sheet sheet, Standing standing, Faults faults)
    {
        var beds = new List<BedPlan>(sheet.Rows.Count);
        var kinds = new Dictionary<string, BlockKind>(standing.Blocks, StringComparer.OrdinalIgnoreCase);
        var blocks = standing.Blocks.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var codes = new Codes("bed", standing.Beds.ContainsKey);
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var bed = new BedPlan(
                cells.Required("block"), cells.RequiredWord("kind", Words.Blocks), cells.Required("room"), cells.Capitals("bed"),
                cells.YesNo("usable", true));
            codes.Check(cells, bed.Code);
            if (cells.Good && !kinds.TryAdd(bed.Block, bed.Kind) && kinds[bed.Block] != bed.Kind)
            {
                cells.Fault("kind", "import_block_two_kinds", bed.Block);
            }

            // A block is spelled as it was first.
            blocks.Add(bed.Block);
            beds.Add(bed with { Block = blocks.TryGetValue(bed.Block, out var spelled) ? spelled : bed.Block });
        }

        return beds;
    }
}

/// <summary>Codes met so far in one file: none twice, and none the centre already has where that is an error.</summary>
internal sealed class Codes(string column, Func<string, bool>? isTaken = null)
{
    private readonly Dictionary<string, long> _lines = new(StringComparer.OrdinalIgnoreCase);

    public void Check(Cells cells, string code)
    {
        if (code.Length == 0)
        {
            return;
        }

        if (!_lines.TryAdd(code, cells.Line))
        {
            cells.Fault(column, "import_code_twice", code, _lines[code]);
        }
        else if (isTaken?.Invoke(code) == true)
        {
            cells.Fault(column, "import_code_taken", code);
        }
    }

    public bool Has(string code) => _lines.ContainsKey(code);
}
