namespace CentreHost.Texts;

/// <summary>
/// A unit or a pack as it is said after a number. Staff name them in French and in the singular; each is one name in
/// both languages, so the French rules write its plural and the language only says when it is one.
/// </summary>
internal static class UnitWord
{
    private const int LongestSymbol = 2;

    /// <param name="unit">"comprimé", "boîte de 12", "kg".</param>
    public static string Of(long units, string unit, string language) =>
        (language == "en" ? units == 1 : units is 0 or 1) ? unit : Plural(unit);

    /// <summary>Of the first word: boxes of 12, not box of 12s. What may be a symbol or is one already stays as it is.</summary>
    private static string Plural(string unit)
    {
        var letters = unit.TakeWhile(char.IsLetter).Count();
        var (word, rest) = (unit[..letters], unit[letters..]);
        var isSymbol = letters <= LongestSymbol || rest.StartsWith('.') || word.Skip(1).Any(char.IsUpper);
        return isSymbol || word[^1] is 's' or 'x' or 'z' ? unit
            : Ends(word, "eau") || Ends(word, "eu") ? $"{word}x{rest}"
            : Ends(word, "al") ? $"{word[..^1]}ux{rest}"
            : $"{word}s{rest}";
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
