namespace Inventory;

/// <summary>How often somebody chose a lot himself where FEFO had named another.</summary>
public readonly record struct DeviationRate(long Choices, long Deviations)
{
    /// <summary>To the nearest, halves up; null when nothing was chosen.</summary>
    public int? PerThousand => Choices == 0 ? null : (int)Whole.DivideNearest((Int128)Deviations * 1000, Choices);
}

/// <summary>One counted shelf beside what the book said of it at that moment.</summary>
public readonly record struct CountedAgainstBook(Quantity Book, Quantity Counted);

/// <summary>How true the book was over all counts of a period. Shelves nobody counted are not in it.</summary>
/// <remarks>
/// <para><paramref name="Exact"/>: shelves that held what the book said.</para>
/// <para><paramref name="Over"/>, <paramref name="Missing"/>: found beyond the book, and missing from it; they never
/// cancel out.</para>
/// </remarks>
public sealed record CountAccuracy(int Shelves, int Exact, Quantity Book, Quantity Over, Quantity Missing)
{
    /// <summary>To the nearest, halves up; null when nothing was counted.</summary>
    public int? ExactPerThousand =>
        Shelves == 0 ? null : (int)Whole.DivideNearest((Int128)Exact * 1000, Shelves);

    public static CountAccuracy Of(IEnumerable<CountedAgainstBook> counted)
    {
        var accuracy = new CountAccuracy(0, 0, Quantity.Zero, Quantity.Zero, Quantity.Zero);
        foreach (var (book, found) in counted)
        {
            accuracy = new CountAccuracy(
                accuracy.Shelves + 1,
                accuracy.Exact + (book == found ? 1 : 0),
                accuracy.Book + book,
                accuracy.Over + Quantity.Max(found - book, Quantity.Zero),
                accuracy.Missing + Quantity.Max(book - found, Quantity.Zero));
        }

        return accuracy;
    }
}
