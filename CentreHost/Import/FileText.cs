using System.Text;

namespace CentreHost.Import;

/// <summary>
/// A file's bytes as text. Excel writes Windows-1252 in most of the region, UTF-8 with a mark when told to, UTF-16 as
/// "Unicode text"; what is none of these is said, not guessed.
/// </summary>
internal static class FileText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // Code page 1252 is not among the framework's own encodings.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>Null when the bytes are no text, and the code of the sentence that says what they are.</returns>
    public static (string? Text, string? Fault, bool AsWindows1252) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return (null, "import_empty_file", false);
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return (null, "import_workbook", false);
        }

        var (text, as1252) = Decode(bytes);
        return text.Contains('\0', StringComparison.Ordinal) ? (null, "import_not_text", false) : (text, null, as1252);
    }

    /// <summary>The separator the header line has most of, outside quotes.</summary>
    public static char SeparatorOf(string text)
    {
        var quoted = false;
        int semicolons = 0, commas = 0, tabs = 0;
        foreach (var character in text)
        {
            if (character is '\r' or '\n' && !quoted)
            {
                break;
            }

            quoted ^= character == '"';
            semicolons += !quoted && character == ';' ? 1 : 0;
            commas += !quoted && character == ',' ? 1 : 0;
            tabs += !quoted && character == '\t' ? 1 : 0;
        }

        return semicolons >= commas && semicolons >= tabs ? ';' : commas >= tabs ? ',' : '\t';
    }

    private static (string Text, bool AsWindows1252) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            return (StrictUtf8.GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252.GetString(bytes), true);
        }
    }
}
