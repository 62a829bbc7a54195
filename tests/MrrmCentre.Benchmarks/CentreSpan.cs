namespace MrrmCentre.Benchmarks;

/// <summary>How long a centre has been open: so many days, so many people who came and left, and those who are here now.</summary>
internal sealed record CentreSpan(string Name, int Days, int Departed, int Present)
{
    /// <summary>Those present who have cards in their hands; the others wait for a batch.</summary>
    public const int Carded = 1_000;

    private const int Convoy = 10;
    private const int DaysOfArrivals = 10;
    private const int ShortestStay = 3;
    private const int LongestStay = 25;

    /// <summary>The first morning: a thousand people came in the last days and nothing was given yet.</summary>
    public static readonly CentreSpan Walking = new("walking centre", 0, 0, Carded);

    public static readonly CentreSpan Month = new("one month", 30, 280, 3 * Carded);
    public static readonly CentreSpan Year = new("one year", 365, 3_400, 3 * Carded);
    public static readonly CentreSpan FiveYears = new("five years", 1_825, 17_000, 3 * Carded);

    public int People => Departed + Present;

    /// <summary>Convoys of ten, of whom five are a household; whoever has left was here for two weeks on average.</summary>
    public List<Resident> Residents() => [.. Enumerable.Range(0, People).Select(Of)];

    private Resident Of(int index)
    {
        var convoy = index / Convoy;
        var stay = ShortestStay + (convoy * 7 % (LongestStay - ShortestStay));
        var isHere = index >= Departed;
        var arrived = isHere
            ? Days - DaysOfArrivals + ((index - Departed) / Convoy * Convoy * DaysOfArrivals / Present)
            : (int)((long)convoy * Convoy * (Days - LongestStay) / Departed);
        return new Resident(
            index + 1, Sexes[index % Sexes.Length], Ages[index % Ages.Length], arrived, isHere ? null : arrived + stay,
            index % Convoy < Convoy / 2 ? convoy + 1 : null, index % Convoy);
    }

    private static readonly string[] Sexes = ["M", "F", "M"];

    private static readonly string[] Ages = ["From18To59", "From18To59", "From0To4", "From18To59", "From5To11", "From12To17", "From18To59", "From60"];
}

/// <param name="Person">Its number, from 1.</param>
/// <param name="Arrived">The day, counted from the first.</param>
/// <param name="Left">The day; none for who is here.</param>
/// <param name="Household">Number of it, for half of the people.</param>
internal readonly record struct Resident(int Person, string Sex, string AgeGroup, int Arrived, int? Left, int? Household, int PlaceInConvoy)
{
    public bool IsHereOn(int day) => Arrived <= day && !(Left <= day);
}
