namespace Kiosk.Scanning;

/// <summary>
/// Whether a fast burst can be the barcode of a box: an article number whose check digit is right, alone or at the head
/// of a GS1 label. Eight digits are left out: a day typed over a slow line looks the same.
/// </summary>
internal static class BoxShape
{
    private const int ArticleDigits = 14;

    public static bool IsLikely(string text)
    {
        var code = Bare(text);
        return code.StartsWith("(01)", StringComparison.Ordinal) || IsLabel(text)
            || (code.Length is 12 or 13 or 14 && IsArticle(code));
    }

    /// <summary>Begins with 01 and an article number, or with 02 and that of the article inside.</summary>
    public static bool IsLabel(string text)
    {
        var code = Bare(text);
        return code.Length >= 2 + ArticleDigits && code[0] == '0' && (code[1] is '1' or '2')
            && IsArticle(code[2..(2 + ArticleDigits)]);
    }

    /// <summary>Without what scanners say of the kind of barcode: ]C1, ]d2, ]E0.</summary>
    private static string Bare(string text) => text.StartsWith(']') && text.Length > 3 ? text[3..] : text;

    private static bool IsArticle(string digits)
    {
        if (!digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        // Weights from the right: the check digit counts once, then three and one in turn.
        var sum = digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return sum % 10 == 0;
    }
}
