namespace Inventory;

internal enum Gs1Content
{
    ArticleNumber,
    Day,
    Digits,
    Text,
}

/// <summary>The application identifiers a storekeeper needs, and how long what follows each may be.</summary>
/// <remarks><paramref name="Longest"/>: the length itself where it is fixed.</remarks>
internal sealed record Gs1Element(string Identifier, Gs1Content Content, int Longest)
{
    public const string Gtin = "01";
    public const string ContentGtin = "02";
    public const string Lot = "10";
    public const string Produced = "11";
    public const string BestBefore = "15";
    public const string Expires = "17";
    public const string Serial = "21";
    public const string Count = "30";
    public const string ContentCount = "37";

    private static readonly Dictionary<string, Gs1Element> Known = new Gs1Element[]
    {
        new(Gtin, Gs1Content.ArticleNumber, 14),
        new(ContentGtin, Gs1Content.ArticleNumber, 14),
        new(Lot, Gs1Content.Text, 20),
        new(Produced, Gs1Content.Day, 6),
        new(BestBefore, Gs1Content.Day, 6),
        new(Expires, Gs1Content.Day, 6),
        new(Serial, Gs1Content.Text, 20),
        new(Count, Gs1Content.Digits, 8),
        new(ContentCount, Gs1Content.Digits, 8),
    }.ToDictionary(element => element.Identifier);

    public bool IsFixed => Content is Gs1Content.ArticleNumber or Gs1Content.Day;

    public static Gs1Element? Find(string identifier) => Known.GetValueOrDefault(identifier);

    public Gs1Fault? FaultOf(string value) =>
        value.Length == 0 || (IsFixed && value.Length < Longest) ? new Gs1Fault.TooShort(Identifier)
        : value.Length > Longest ? new Gs1Fault.TooLong(Identifier)
        : !value.All(Content == Gs1Content.Text ? IsPrintable : char.IsAsciiDigit) ? new Gs1Fault.WrongCharacter(Identifier)
        : Content != Gs1Content.ArticleNumber || Gs1CheckDigit.IsRight(value) ? null
        : new Gs1Fault.WrongCheckDigit(Identifier);

    // The 82 characters GS1 allows in lots and serial numbers.
    private static bool IsPrintable(char c) =>
        char.IsAsciiLetterOrDigit(c) || "!\"%&'()*+,-./:;<=>?_".Contains(c, StringComparison.Ordinal);
}
