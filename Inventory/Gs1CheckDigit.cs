namespace Inventory;

internal static class Gs1CheckDigit
{
    /// <summary>
    /// From the right, digits weigh 1 and 3 in turn, the check digit included; the sum is a multiple of 10.
    /// </summary>
    public static bool IsRight(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }
}
