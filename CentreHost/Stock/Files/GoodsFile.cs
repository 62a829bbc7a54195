using CentreHost.Centre;
using CentreHost.Import;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;

namespace CentreHost.Stock.Files;

/// <summary>Lines of goods as their papers want them. A line with something wrong in it is told of and left out.</summary>
internal sealed class GoodsFile(Sheet sheet, UnitWords units, Faults faults)
{
    private static readonly Words<GoodsCondition> Conditions = new(
        (GoodsCondition.Sound, "bon|sound|bon état"), (GoodsCondition.Held, "mis de côté|held"), (GoodsCondition.Damaged, "abîmé|damaged"));

    public List<(long Line, string Place, ReceivedLine Goods)> Opening()
    {
        var seen = new Dictionary<(string, string, string?, DateOnly?), long>();
        return Each(cells =>
        {
            var goods = Received(cells);
            var place = cells.Required("place").ToUpperInvariant();
            var lot = Inventory.LotCode.TryParse(goods.Lot, out var code) ? code.Text : goods.Lot;
            if (cells.Good && !seen.TryAdd((place, goods.Item, lot, goods.LastUsableDay), cells.Line))
            {
                cells.Fault("item", "stock_file_twice", goods.Item, seen[(place, goods.Item, lot, goods.LastUsableDay)]);
            }

            return (cells.Line, place, goods);
        });
    }

    public List<(long Line, ReceivedLine Goods)> Receipt() => Each(cells =>
    {
        var item = Item(cells);
        var perUnit = units.PerUnit(cells, item);
        return (cells.Line, Received(cells) with
        {
            Damaged = cells.Units("damaged", perUnit) ?? 0,
            OnWaybill = cells.Units("on_waybill", perUnit),
            Ordered = cells.Units("ordered", perUnit),
            Claim = cells.Text("claim"),
        });
    });

    /// <param name="days">The centre's, for hours are written in its own time.</param>
    public List<(long Line, CountedEntry Entry)> Count(ServiceDays days) => Each(cells =>
    {
        var item = Item(cells);
        var counted = cells.Units("quantity", units.PerUnit(cells, item));
        return (cells.Line, new CountedEntry(item, cells.Moment("counted_at", days) ?? default, counted)
        {
            LotCode = cells.Text("lot"),
            LastUsableDay = cells.LastDay("last_usable_day"),
            Condition = cells.Word("condition", Conditions, GoodsCondition.Sound),
            Recount = cells.YesNo("recount", false),
        });
    });

    private ReceivedLine Received(Cells cells)
    {
        var item = Item(cells);
        var perUnit = units.PerUnit(cells, item);
        var typed = cells.Required("quantity");
        return new ReceivedLine(
            item, cells.Text("lot"), cells.LastDay("last_usable_day"), typed.Length == 0 ? 0 : cells.Units("quantity", perUnit) ?? 0)
        {
            Typed = perUnit == 1 ? null : $"{typed} {cells.Text("unit")}",
        };
    }

    private static string Item(Cells cells) => cells.Required("item").ToUpperInvariant();

    private List<T> Each<T>(Func<Cells, T> read)
    {
        var all = new List<T>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var one = read(cells);
            if (cells.Good)
            {
                all.Add(one);
            }
        }

        return all;
    }
}
