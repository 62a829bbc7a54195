using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <summary>Quantities as the store speaks of them: so many packs, and the rest.</summary>
internal static class PackWords
{
    public static string Packs(this PaperWords words, long quantity, PaperPack? pack)
    {
        if (pack is null || Math.Abs(quantity) < pack.Units)
        {
            return "";
        }

        var (packs, loose) = Math.DivRem(quantity, pack.Units);
        var name = Math.Abs(packs) == 1 ? pack.Name : pack.Plural ?? Plural(words, pack.Name);
        var whole = words.Say("pack_split", words.Number(packs), name, words.Number(pack.Units));
        return loose == 0 ? whole : $"{whole}\u00A0{(loose < 0 ? "−" : "+")}\u00A0{words.Number(Math.Abs(loose))}";
    }

    /// <summary>Of the first word: "sacs de riz". Good for most packs of a store; others bring their plural.</summary>
    private static string Plural(PaperWords words, string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : name.Length;
        var word = name[..end];
        var ending = words.Language == "en"
            ? Ends(word, "s", "x", "z", "ch", "sh") ? "es" : "s"
            : Ends(word, "s", "x", "z") ? "" : Ends(word, "au", "eu") ? "x" : "s";
        return word + ending + name[end..];
    }

    private static bool Ends(string word, params string[] endings) =>
        endings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
