using System.Globalization;
using CentreHost.Stock.Planning;
using CentreHost.Texts;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>
/// An item's quantity as a storekeeper says it: in base units, in packs, or in both. Packs are a way of typing and
/// reading; what is kept is always base units.
/// </summary>
internal sealed class PackedUnits(string unit, IEnumerable<PackLine> packs)
{
    /// <summary>What any quantity of the centre stays below; a barcode read into the field does not.</summary>
    public const long Most = 1_000_000_000_000;

    private readonly PackLine[] _packs = [.. packs.Where(p => p.Units > 0).OrderByDescending(p => p.Units)];

    public string Unit => unit;

    /// <summary>
    /// "36", "3 c", "3 cartons 4", "2c + 1 boîte": the word is the beginning of a pack's name in either language, or of
    /// the unit's.
    /// </summary>
    /// <returns>Base units, or null when it cannot be read or could be read in two ways.</returns>
    public long? Read(string typed) => Sum(typed) is { } sum && sum <= Most ? (long)sum : null;

    /// <summary>It can be read, and is more than any centre holds.</summary>
    public bool IsTooLarge(string typed) => Sum(typed) > Most;

    private Int128? Sum(string typed)
    {
        Int128 sum = 0;
        var text = SearchKey.Of(typed.Replace('+', ' ')).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        while (text.Length > 0)
        {
            var figures = text.TakeWhile(char.IsAsciiDigit).Count();
            if (!Int128.TryParse(text[..figures], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return figures == 0 ? null : Int128.MaxValue;
            }

            var rest = text[figures..].TrimStart();
            var word = WordAt(rest);
            if (UnitsOf(word.TrimEnd(), rest[word.Length..]) is not { } each)
            {
                return null;
            }

            sum += Int128.Min(number, Most + 1) * each;
            text = rest[word.Length..].TrimStart();
        }

        return sum;
    }

    /// <summary>Recombined from the largest pack down: "3 cartons + 4 pièces".</summary>
    public string Say(long units, Func<Sentence, string> say, Func<long, string, string> amount)
    {
        var (parts, rest) = (new List<string>(), units);
        foreach (var pack in _packs.Where(p => p.Units > 1))
        {
            if (rest / pack.Units is > 0 and var full)
            {
                parts.Add(amount(full, say(pack.Name)));
                rest %= pack.Units;
            }
        }

        if (rest > 0 || parts.Count == 0)
        {
            parts.Add(amount(rest, unit));
        }

        return string.Join(" + ", parts);
    }

    public bool HasPacks => _packs.Any(p => p.Units > 1);

    /// <summary>Up to the next figure, unless the figure belongs to a pack's name: "boîte de 12".</summary>
    private string WordAt(string text) =>
        _packs.SelectMany(p => new[] { SearchKey.Of(p.Name.Fr), SearchKey.Of(p.Name.En) })
            .Where(name => name.Any(char.IsAsciiDigit) && text.StartsWith(name, StringComparison.Ordinal)
                && !text[name.Length..].Take(1).Any(char.IsAsciiDigit))
            .MaxBy(name => name.Length)
        ?? string.Concat(text.TakeWhile(c => !char.IsAsciiDigit(c)));

    /// <param name="after">Box of 4 is no box of 12: a figure where the name has another is not the next quantity.</param>
    private long? UnitsOf(string word, string after)
    {
        if (word.Length == 0)
        {
            return 1;
        }

        var named = _packs.Where(p => Begins(p.Name.Fr, word) || Begins(p.Name.En, word)).ToList();
        if (after.Length > 0 && named.Exists(p => FigureFollows(p.Name.Fr, word) || FigureFollows(p.Name.En, word)))
        {
            return null;
        }

        var sizes = named.Select(p => p.Units).Concat(Begins(unit, word) ? [1L] : []).Distinct().ToList();
        return sizes.Count == 1 ? sizes[0] : null;
    }

    private static bool FigureFollows(string name, string word) =>
        SearchKey.Of(name) is var key && key.StartsWith(word + " ", StringComparison.Ordinal) && char.IsAsciiDigit(key[word.Length + 1]);

    /// <summary>A plural that is typed and not written in the name is forgiven.</summary>
    private static bool Begins(string name, string word)
    {
        var key = SearchKey.Of(name);
        return key.StartsWith(word, StringComparison.Ordinal)
            || (word[^1] is 'S' or 'X' && key.StartsWith(word[..^1], StringComparison.Ordinal));
    }
}
