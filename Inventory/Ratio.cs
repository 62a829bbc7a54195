using System.Globalization;

namespace Inventory;

/// <summary>
/// Two whole numbers as somebody typed them: 350 g for 1 head, 1 tin for 12. Kept as the pair, since dividing first
/// would lose what 1 : 12 means; whoever rounds says how, once, at the end.
/// </summary>
public readonly record struct Ratio
{
    // Stored one less, so that no ratio, not even the default 0 : 1, can divide by zero.
    private readonly long _perLessOne;

    public Ratio(long units, long per)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfLessThan(per, 1);
        (Units, _perLessOne) = (units, per - 1);
    }

    public static Ratio Zero => default;

    public long Units { get; }

    public long Per => _perLessOne + 1;

    public bool IsZero => Units == 0;

    /// <exception cref="OverflowException">Past what a quantity holds.</exception>
    public Quantity TimesRoundedUp(long times) => new((long)Whole.DivideUp((Int128)Units * times, Per));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units} : {Per}");
}
