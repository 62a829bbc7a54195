using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Storage;

namespace CentreHost.Kiosks;

/// <summary>
/// Takes in what kiosks did while nobody answered them, slice by slice, so that the queue at the counter never waits for
/// the pile. Each deed is taken once, whichever way and however often it comes.
/// </summary>
internal sealed class DeedTaking(Writer writer, CentreState centre, Vault vault, TimeProvider clock)
{
    public const int MostDeeds = 500;

    /// <summary>A scan that waits behind a slice waits no longer than this, and one deed.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    public async Task<Answer<DeedsTaken>> Take(TakeDeeds request, Actor bringer)
    {
        if (request.Deeds.Count is 0 or > MostDeeds)
        {
            return DeedRefusal.DeedsWrong(MostDeeds);
        }

        var shelves = new LateShelves(request.Deeds.Min(deed => deed.AtUtc));
        var (taken, meals) = (new List<DeedTaken>(request.Deeds.Count), new HashSet<(Service, DateOnly)>());
        while (taken.Count < request.Deeds.Count)
        {
            var from = taken.Count;
            var slice = await writer.Commit(turn => TakeSlice(turn, request.Deeds, from, bringer, shelves));
            taken.AddRange(slice.Taken);
            meals.UnionWith(slice.Meals);
        }

        await writer.Commit(turn => Finish(turn, meals, request.Deeds.Count, bringer));
        return new DeedsTaken(taken);
    }

    /// <summary>A batch that fails is rolled back and taken again, so a slice keeps what it found to itself.</summary>
    private (List<DeedTaken> Taken, HashSet<(Service, DateOnly)> Meals) TakeSlice(
        WriteTurn turn, IReadOnlyList<Deed> deeds, int from, Actor bringer, LateShelves shelves)
    {
        shelves.Begin(turn);
        var (began, taken, book) = (clock.GetTimestamp(), new List<DeedTaken>(), new DeedBook(turn, centre.Now, vault, bringer, shelves));
        for (var at = from; at < deeds.Count && (taken.Count == 0 || clock.GetElapsedTime(began) < Slice); at++)
        {
            taken.Add(book.Take(deeds[at]));
        }

        return (taken, book.Meals);
    }

    /// <summary>A meal closed before follows the pile once, and who brought it is on record.</summary>
    private bool Finish(WriteTurn turn, HashSet<(Service Service, DateOnly Day)> meals, int deeds, Actor bringer)
    {
        Audit.Add(turn, bringer, "kiosks/deeds", deeds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (service, day) in meals)
        {
            MealFollowing.After(turn, service, day, centre.Days, bringer);
        }

        return true;
    }
}

internal static class DeedRefusal
{
    public static Refusal DeedsWrong(int most) => new("deeds_wrong", 422, most);
}
