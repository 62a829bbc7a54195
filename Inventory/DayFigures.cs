using System.Runtime.InteropServices;

namespace Inventory;

/// <summary>
/// Opening + In − Out + Counted = Closing. A reversal counts against the column of what it undoes, so a column is
/// negative on a day that undid more of earlier days than it did itself; what counts found and missed is signed.
/// </summary>
public readonly record struct DayFigure(
    Place Place,
    ItemId Item,
    LotId Lot,
    DateOnly Day,
    Quantity Opening,
    Quantity In,
    Quantity Out,
    Quantity Counted = default)
{
    public Quantity Closing => Opening + In - Out + Counted;
}

/// <summary>Each inside place, item and lot, day by day.</summary>
public sealed class DayFigures
{
    private readonly Dictionary<(Place Place, ItemId Item, LotId Lot), List<DayFigure>> _days;

    private DayFigures(Dictionary<(Place Place, ItemId Item, LotId Lot), List<DayFigure>> days) => _days = days;

    /// <summary>One figure for each day something moved; a quiet day opens and closes as the last one closed.</summary>
    public IEnumerable<DayFigure> All => _days
        .OrderBy(days => days.Key.Place).ThenBy(days => days.Key.Item).ThenBy(days => days.Key.Lot)
        .SelectMany(days => days.Value);

    public static DayFigures Of(IEnumerable<PostedLine> lines)
    {
        var moved = new Dictionary<(Place, ItemId, LotId, DateOnly), (Quantity In, Quantity Out, Quantity Counted)>();
        foreach (var posted in lines)
        {
            var line = posted.Line;
            if (!line.Place.IsInside)
            {
                continue;
            }

            ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(
                moved, (line.Place, line.Item, line.Lot, posted.Day), out _);
            day = posted.CountsAsCounted ? day with { Counted = day.Counted + line.Quantity }
                : posted.CountsAsIn ? day with { In = day.In + line.Quantity }
                : day with { Out = day.Out - line.Quantity };
        }

        return new DayFigures(CarryForward(moved));
    }

    public DayFigure On(DateOnly day, Place place, ItemId item, LotId lot)
    {
        var last = default(DayFigure?);
        foreach (var figure in _days.GetValueOrDefault((place, item, lot)) ?? [])
        {
            if (figure.Day > day)
            {
                break;
            }

            last = figure;
        }

        return last is { } found && found.Day == day
            ? found
            : new DayFigure(place, item, lot, day, last?.Closing ?? Quantity.Zero, Quantity.Zero, Quantity.Zero);
    }

    /// <summary>All lots of the item in the place together; <see cref="DayFigure.Lot"/> is 0.</summary>
    public DayFigure On(DateOnly day, Place place, ItemId item)
    {
        var total = new DayFigure(place, item, default, day, Quantity.Zero, Quantity.Zero, Quantity.Zero);
        foreach (var shelf in _days.Keys)
        {
            if (shelf.Place == place && shelf.Item == item)
            {
                var figure = On(day, place, item, shelf.Lot);
                total = total with
                {
                    Opening = total.Opening + figure.Opening,
                    In = total.In + figure.In,
                    Out = total.Out + figure.Out,
                    Counted = total.Counted + figure.Counted,
                };
            }
        }

        return total;
    }

    private static Dictionary<(Place, ItemId, LotId), List<DayFigure>> CarryForward(
        Dictionary<(Place Place, ItemId Item, LotId Lot, DateOnly Day), (Quantity, Quantity, Quantity)> moved)
    {
        var days = new Dictionary<(Place, ItemId, LotId), List<DayFigure>>();
        foreach (var (key, (quantityIn, quantityOut, counted)) in moved.OrderBy(entry => entry.Key.Day))
        {
            ref var figures = ref CollectionsMarshal.GetValueRefOrAddDefault(
                days, (key.Place, key.Item, key.Lot), out _);
            figures ??= [];
            var opening = figures.Count == 0 ? Quantity.Zero : figures[^1].Closing;
            figures.Add(new DayFigure(
                key.Place, key.Item, key.Lot, key.Day, opening, quantityIn, quantityOut, counted));
        }

        return days;
    }
}
