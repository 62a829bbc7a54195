using System.Text;

namespace CentreHost.People;

/// <summary>
/// How a name sounds when French, English, Hausa or Arabic ears write it down. The key is its consonants, with one mark
/// for a vowel at the start; a spelling that may be read two ways has two keys. Names heard alike share a key: Mohamed,
/// Muhammad, Mouhamadou and محمد; Ousmane and Uthman; Diallo and Jallow.
/// </summary>
internal static class NameSound
{
    private const int MostKeys = 4;
    private const string Vowel = "A";
    private const char Mute = '.';

    /// <summary>Longest first. Two sounds: either may be meant. A dot is a sound that is not written at all.</summary>
    private static readonly (string Letters, string Sounds)[] Consonants =
    [
        ("tch", "S"), ("sch", "S"), ("dj", "J"), ("dh", "DS"), ("ch", "S"), ("sh", "S"), ("kh", ".K"), ("gh", "RG"), ("ph", "F"),
        ("th", "TS"), ("gn", "N"), ("ny", "N"), ("ck", "K"), ("qu", "K"), ("gu", "G"), ("zh", "J"),
    ];

    private static readonly Dictionary<char, string> Arabic = new()
    {
        ['ا'] = "a",
        ['ب'] = "b",
        ['ت'] = "t",
        ['ث'] = "th",
        ['ج'] = "j",
        ['ح'] = "h",
        ['خ'] = "kh",
        ['د'] = "d",
        ['ذ'] = "dh",
        ['ر'] = "r",
        ['ز'] = "z",
        ['س'] = "s",
        ['ش'] = "sh",
        ['ص'] = "s",
        ['ض'] = "dh",
        ['ط'] = "t",
        ['ظ'] = "z",
        ['ع'] = "a",
        ['غ'] = "gh",
        ['ف'] = "f",
        ['ق'] = "q",
        ['ك'] = "k",
        ['ل'] = "l",
        ['م'] = "m",
        ['ن'] = "n",
        ['ه'] = "h",
        ['و'] = "w",
        ['ي'] = "y",
        ['ء'] = "",
    };

    /// <param name="word">Folded by <see cref="NameFolding"/>.</param>
    /// <returns>None for what is not a name: figures, other scripts.</returns>
    public static string[] Keys(string word)
    {
        var latin = InLatin(word);
        if (latin.Length == 0 || latin.Any(c => c is < 'a' or > 'z'))
        {
            return [];
        }

        IEnumerable<string> keys = [""];
        for (var at = 0; at < latin.Length;)
        {
            var (sounds, length) = SoundAt(latin, at);
            keys = Say([.. keys], sounds);
            at += length;
        }

        return [.. keys.Where(key => key.Length > 0).Distinct()];
    }

    /// <summary>One spelling of what is heard, vowels kept: Ba and Bah, Sy and Si. For names too short for a key.</summary>
    public static string Light(string word)
    {
        var light = new StringBuilder(word.Length);
        foreach (var letter in InLatin(word).Replace("ou", "u", StringComparison.Ordinal))
        {
            var heard = letter switch
            {
                'h' => '\0',
                'e' or 'y' => 'i',
                'o' or 'w' => 'u',
                'z' => 's',
                'q' or 'c' => 'k',
                _ => letter,
            };
            if (heard != '\0' && (light.Length == 0 || light[^1] != heard))
            {
                light.Append(heard);
            }
        }

        return light.ToString();
    }

    private static string InLatin(string word) =>
        word.Any(Arabic.ContainsKey) ? string.Concat(word.Select(c => Arabic.GetValueOrDefault(c, c.ToString()))) : word;

    /// <returns>The sounds the letters here may have, and how many letters were read. None: a vowel.</returns>
    private static (string Sounds, int Length) SoundAt(string word, int at)
    {
        var rest = word.AsSpan(at);
        foreach (var (letters, sounds) in Consonants)
        {
            // The u of Guillaume is mute, that of Gusau is not.
            if (rest.StartsWith(letters, StringComparison.Ordinal) && (letters != "gu" || Follows(rest, 2, "ei")))
            {
                return (sounds, letters.Length);
            }
        }

        var same = 1;
        while (same < rest.Length && rest[same] == rest[0])
        {
            same++;
        }

        return (One(rest, same, at == 0), same);
    }

    private static string One(ReadOnlySpan<char> rest, int same, bool first) => rest[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => "",
        'h' => Mute.ToString(),
        'w' or 'y' when !first => "",
        'w' => "W",
        'y' => "YJ",
        'c' when Follows(rest, same, "eiy") => "S",
        'c' or 'k' or 'q' => "K",
        // Diallo, Diop and Diarra are Jallow, Jobe and Jarra across the border.
        'd' when Follows(rest, same, "i") && Follows(rest, same + 1, "aeou") => "JD",
        'g' when Follows(rest, same, "eiy") => "JG",
        'j' => "J",
        's' or 'z' or 'x' => "S",
        'v' => "V",
        var other => char.ToUpperInvariant(other).ToString(),
    };

    private static bool Follows(ReadOnlySpan<char> rest, int at, string letters) => at < rest.Length && letters.Contains(rest[at], StringComparison.Ordinal);

    private static IEnumerable<string> Say(string[] keys, string sounds)
    {
        if (sounds.Length == 0)
        {
            return keys.Select(key => key.Length == 0 ? Vowel : key);
        }

        // A name of many doubtful letters keeps its likeliest readings only.
        var heard = keys.Length * sounds.Length <= MostKeys ? sounds : sounds[..1];
        return keys.SelectMany(key => heard.Select(sound => sound == Mute ? key : key + sound));
    }
}
