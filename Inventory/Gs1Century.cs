namespace Inventory;

internal static class Gs1Century
{
    /// <summary>
    /// A two-digit year is the nearest: 51 and more years ahead of this one lie in the century before, 50 and more
    /// behind it in the next.
    /// </summary>
    public static int YearOf(int twoDigits, int currentYear)
    {
        var century = currentYear - currentYear % 100;
        return (twoDigits - currentYear % 100) switch
        {
            >= 51 => century - 100 + twoDigits,
            <= -50 => century + 100 + twoDigits,
            _ => century + twoDigits,
        };
    }
}
