namespace Inventory;

/// <summary>One item on one day, in the centre or in one place of it.</summary>
/// <remarks>
/// <para><paramref name="Issued"/>: to people from the shelf, ingredients cooked included; stock found later for what
/// had been given already is not in it.</para>
/// <para><paramref name="Issues"/>: hand-outs of the day that have not been undone whole, short ones too.</para>
/// <para><paramref name="Uncovered"/>: given without cover on this day, whether or not stock was found since.</para>
/// <para><paramref name="Reversed"/>: hand-outs undone on this day, and goods people brought back.</para>
/// <para><paramref name="Received"/>: whatever came onto the shelf.</para>
/// <para><paramref name="Lost"/>: beside consumption, never in it.</para>
/// <para><paramref name="ClosingUsable"/>: sound, not held, not recalled, not expired.</para>
/// <para><paramref name="Heads"/>: people present.</para>
/// </remarks>
public readonly record struct StockDay(
    DateOnly Day,
    Quantity Issued,
    int Issues,
    Quantity Uncovered,
    Quantity Reversed,
    Quantity Received,
    Quantity Lost,
    Quantity ClosingOnHand,
    Quantity ClosingUsable,
    long Heads = 0)
{
    public Quantity Consumed => Issued + Uncovered - Reversed;

    /// <summary>
    /// Nothing usable the whole day, and nobody served. A day that served people without cover says what is needed as
    /// well as any: leaving it out would count its people and not its day.
    /// </summary>
    public bool IsStockOut => ClosingUsable.Units <= 0 && Issued.IsZero && Uncovered.IsZero && Received.IsZero;
}
