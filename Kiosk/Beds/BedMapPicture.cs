using CentreHost.Beds;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>What stands above and below the beds of a block.</summary>
internal static class BedMapPicture
{
    private const int BarWidth = 20;

    public static void Head(Canvas canvas, Desk desk, BedMap map, BlockLine block)
    {
        var at = map.Blocks.ToList().IndexOf(block) + 1;
        canvas.Text(
            0, 0, desk.Say("bed_map_block", block.Block, BedWords.Kind(desk, block.Kind), at, map.Blocks.Count), Theme.Title);
        canvas.Text(0, 1, Occupancy(desk, "bed_map_occupancy", block.Occupied, block.Beds), Over(block.Occupied, block.Beds));
        canvas.Text(canvas.Width - BarWidth, 1, Figures.Bar(block.Occupied, block.Beds, BarWidth), Over(block.Occupied, block.Beds));
        var (occupied, beds) = (map.Blocks.Sum(b => b.Occupied), map.Blocks.Sum(b => b.Beds));
        var extras = desk.Say("bed_map_extras", block.Mats, block.Held, block.OutOfOrder);
        canvas.Text(0, 2, canvas.Width, Occupancy(desk, "bed_map_centre", occupied, beds), Over(occupied, beds), Align.Right);
        canvas.Text(0, 2, Glyph.Measure(extras), extras, Theme.Quiet);
    }

    public static void Foot(Canvas canvas, Desk desk, BedLine? marked)
    {
        canvas.Text(0, 0, marked is null ? "" : Says(desk, marked), Theme.Title);
        var x = 0;
        foreach (var (bed, word) in BedWords.Legend)
        {
            var (sign, style) = BedWords.Sign(bed);
            canvas.Put(x, 1, sign, style);
            var text = desk.Say(word);
            canvas.Text(x + 2, 1, Glyph.Measure(text) + 1, text, Theme.Quiet);
            x += Glyph.Measure(text) + 4;
        }
    }

    private static string Says(Desk desk, BedLine bed)
    {
        var parts = new List<string> { bed.Bed, desk.Say(BedWords.StateKey(bed)) };
        if (bed.CaseNumber is { } number)
        {
            parts.Add(number);
        }

        if (bed.Infants > 0)
        {
            parts.Add(desk.Say("bed_map_infants", bed.Infants));
        }

        if (bed is { Hold: { } hold, Person: null })
        {
            parts.Add(desk.Say("bed_map_hold", hold.Household ?? $"n° {hold.Person}", desk.Moment(hold.UntilUtc)));
        }

        return string.Join(" · ", parts);
    }

    private static string Occupancy(Desk desk, string key, long occupied, long beds) =>
        desk.Say(key, desk.Number(occupied), desk.Number(beds), beds == 0 ? "–" : desk.Number(occupied * 100 / beds));

    /// <summary>More people than beds is never quiet.</summary>
    private static Style Over(long occupied, long beds) => occupied > beds ? Theme.Error : Theme.Accent;
}
