namespace Inventory;

/// <summary>What the barcodes of one box say; null where none said it.</summary>
/// <remarks>
/// <para><paramref name="Gtin"/>: 14 digits; shorter article numbers are padded with zeros.</para>
/// <para><paramref name="ContentGtin"/>, <paramref name="ContentCount"/>: of the trade items inside a carton.</para>
/// <para><paramref name="Lot"/>: as printed; <see cref="LotCode"/> makes it comparable.</para>
/// </remarks>
public sealed record Gs1Label(
    string? Gtin = null,
    string? ContentGtin = null,
    string? Lot = null,
    DateOnly? Expires = null,
    DateOnly? BestBefore = null,
    DateOnly? Produced = null,
    string? Serial = null,
    long? Count = null,
    long? ContentCount = null)
{
    /// <summary>The expiry day where one is printed, the best-before day else; inclusive.</summary>
    public DateOnly? LastUsableDay => Expires ?? BestBefore;

    /// <summary>
    /// Another barcode of the same box: what only one of them says stands, so a scan without an expiry day erases none.
    /// </summary>
    public Gs1Merge Merge(Gs1Label other)
    {
        var contradictions = new List<string>();
        var merged = new Gs1Label(
            Either(Gs1Element.Gtin, Gtin, other.Gtin),
            Either(Gs1Element.ContentGtin, ContentGtin, other.ContentGtin),
            Either(Gs1Element.Lot, Lot, other.Lot),
            EitherOf(Gs1Element.Expires, Expires, other.Expires),
            EitherOf(Gs1Element.BestBefore, BestBefore, other.BestBefore),
            EitherOf(Gs1Element.Produced, Produced, other.Produced),
            Either(Gs1Element.Serial, Serial, other.Serial),
            EitherOf(Gs1Element.Count, Count, other.Count),
            EitherOf(Gs1Element.ContentCount, ContentCount, other.ContentCount));
        return contradictions.Count == 0 ? new Gs1Merge.Merged(merged) : new Gs1Merge.OfAnotherBox(contradictions);

        string? Either(string element, string? here, string? there)
        {
            if (here is not null && there is not null && here != there)
            {
                contradictions.Add(element);
            }

            return here ?? there;
        }

        T? EitherOf<T>(string element, T? here, T? there)
            where T : struct
        {
            _ = Either(element, here?.ToString(), there?.ToString());
            return here ?? there;
        }
    }
}

public abstract record Gs1Merge
{
    private Gs1Merge()
    {
    }

    public sealed record Merged(Gs1Label Label) : Gs1Merge;

    /// <remarks><paramref name="Elements"/>: what the two say differently, by GS1 application identifier.</remarks>
    public sealed record OfAnotherBox(IReadOnlyList<string> Elements) : Gs1Merge;
}
