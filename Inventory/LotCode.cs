using System.Text;

namespace Inventory;

/// <summary>
/// What is printed on the box, made comparable: trimmed, composed and upper-cased, so " ab-1" and "AB-1" are one lot.
/// Blank for goods that carry no code.
/// </summary>
public readonly record struct LotCode
{
    /// <summary>GS1 allows 20; local suppliers write more.</summary>
    public const int MostCharacters = 50;

    private readonly string? _text;

    private LotCode(string text) => _text = text;

    public static LotCode Blank => default;

    public string Text => _text ?? "";

    public bool IsBlank => _text is null;

    /// <summary>False for a code too long to be one, or with the control characters a misread scan leaves.</summary>
    public static bool TryParse(string? typed, out LotCode code)
    {
        code = Blank;
        var trimmed = typed?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            return true;
        }

        if (trimmed.Length > MostCharacters || trimmed.Any(IsScanDebris))
        {
            return false;
        }

        code = new LotCode(trimmed.Normalize(NormalizationForm.FormC).ToUpperInvariant());
        return true;
    }

    public static LotCode Parse(string? typed) =>
        TryParse(typed, out var code) ? code : throw new FormatException($"'{typed}' is not a lot code.");

    public override string ToString() => Text;

    // U+FFFD is what a wrong encoding leaves; half a surrogate pair would make Normalize throw.
    private static bool IsScanDebris(char c) => char.IsControl(c) || char.IsSurrogate(c) || c == '\ufffd';
}
