namespace Inventory;

public abstract record Gs1Reading
{
    private Gs1Reading()
    {
    }

    public sealed record Read(Gs1Label Label) : Gs1Reading;

    public sealed record Refused(Gs1Fault Fault) : Gs1Reading;

    /// <summary>
    /// Reads a GS1 element string as scanned or as printed in parentheses, or a plain EAN-8, UPC-A, EAN-13 or ITF-14.
    /// </summary>
    /// <remarks><paramref name="currentYear"/>: decides the century of two-digit years.</remarks>
    public static Gs1Reading Of(string? scanned, int currentYear)
    {
        var text = Gs1Text.Clean(scanned, out var isGs1);
        if (text.Length == 0)
        {
            return new Refused(new Gs1Fault.Blank());
        }

        if (text[0] == ']')
        {
            return new Refused(new Gs1Fault.AnotherSymbology(text[..Math.Min(3, text.Length)]));
        }

        if (Gs1Text.LooksTypedOnFrenchKeyboard(text))
        {
            return new Refused(new Gs1Fault.AnotherKeyboard());
        }

        return !isGs1 && text.All(char.IsAsciiDigit) && text.Length is 8 or 12 or 13 or 14
            ? PlainArticle(text)
            : new Gs1Elements(text, currentYear).Read();
    }

    private static Gs1Reading PlainArticle(string digits) => Gs1CheckDigit.IsRight(digits)
        ? new Read(new Gs1Label(Gtin: digits.PadLeft(14, '0')))
        : new Refused(new Gs1Fault.WrongCheckDigit(""));
}

/// <summary>Why nothing was taken from a scan.</summary>
public abstract record Gs1Fault
{
    private Gs1Fault(string element) => Element = element;

    /// <summary>The application identifier at fault; blank for the scan as a whole.</summary>
    public string Element { get; }

    public sealed record Blank() : Gs1Fault("");

    /// <summary>A barcode that by its own mark is neither GS1 nor an article number.</summary>
    public sealed record AnotherSymbology(string Mark) : Gs1Fault("");

    /// <summary>
    /// The scanner is set to another keyboard than the computer: digits come out as the signs above them.
    /// </summary>
    public sealed record AnotherKeyboard() : Gs1Fault("");

    /// <summary>Neither an element string nor an article number.</summary>
    public sealed record NotABarcode() : Gs1Fault("");

    /// <summary>
    /// An identifier that is not read here; how long its value is cannot be known, so nothing after it can.
    /// </summary>
    public sealed record UnknownElement(string Element) : Gs1Fault(Element);

    public sealed record TooShort(string Element) : Gs1Fault(Element);

    /// <summary>Most often the separator behind it was swallowed by the scanner.</summary>
    public sealed record TooLong(string Element) : Gs1Fault(Element);

    public sealed record WrongCharacter(string Element) : Gs1Fault(Element);

    public sealed record WrongCheckDigit(string Element) : Gs1Fault(Element);

    public sealed record NoSuchDay(string Element, string Typed) : Gs1Fault(Element);

    public sealed record SaidTwice(string Element) : Gs1Fault(Element);
}
