namespace CentreHost.Cards;

/// <summary>What a centre's scanners were set up to send around every code.</summary>
/// <remarks>
/// Only framing that ends or begins with a card letter needs to be told: an AIM symbology identifier such as
/// <c>]Q3</c> and everything else outside the alphabet falls away by itself.
/// </remarks>
public sealed record ScannerFraming(string Prefix, string Suffix)
{
    public static readonly ScannerFraming None = new("", "");

    internal ReadOnlySpan<char> Strip(ReadOnlySpan<char> scanned)
    {
        var text = TrimInvisible(scanned);
        if (Prefix.Length > 0 && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            text = text[Prefix.Length..];
        }

        if (Suffix.Length > 0 && text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^Suffix.Length];
        }

        return TrimInvisible(text);
    }

    private static ReadOnlySpan<char> TrimInvisible(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && CardText.IsInvisible(text[0]))
        {
            text = text[1..];
        }

        while (text.Length > 0 && CardText.IsInvisible(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }
}
