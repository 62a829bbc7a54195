using System.Globalization;
using System.Text;

namespace MrrmCentre.Benchmarks;

/// <summary>Names nobody bears, of the sounds that are written in many ways: as a file the host imports.</summary>
internal static class MadeNames
{
    private static readonly string[] Syllables =
    [
        "ba", "bou", "da", "dia", "djé", "fa", "ga", "gué", "ha", "ka", "kha", "ko", "la", "lou", "ma", "mou", "na", "ndi", "nga",
        "ou", "ra", "sa", "sé", "sso", "cha", "ta", "tou", "wa", "ya", "zé", "zou", "ché",
    ];

    /// <summary>Two or three syllables; about thirty thousand of them.</summary>
    public static string Word(int number)
    {
        var word = new StringBuilder();
        var rest = ((long)number * 2_654_435_761L) & 0xFFFF_FFFF;
        for (var i = 0; i < 2 + (number & 1); i++)
        {
            word.Append(Syllables[rest % Syllables.Length]);
            rest /= Syllables.Length;
        }

        return char.ToUpperInvariant(word[0]) + word.ToString(1, word.Length - 1);
    }

    public static string Family(int person) => Word(person % 4_000);

    public static string Second(int person) => Word(5_000 + (person * 13 % 900));

    /// <summary>Everybody's first name is Démo, so that there is one search that finds all.</summary>
    public static string File(IEnumerable<Resident> residents, DateOnly arrived)
    {
        var file = new StringBuilder("given_names;family_names;sex;age_group;nationality;arrived\n");
        foreach (var one in residents)
        {
            file.Append(CultureInfo.InvariantCulture, $"Démo {Second(one.Person)};{Family(one.Person)};{one.Sex};{AgeOf(one.AgeGroup)};CMR;{arrived:yyyy-MM-dd}\n");
        }

        return file.ToString();
    }

    private static string AgeOf(string group) => group switch
    {
        "From0To4" => "0-4",
        "From5To11" => "5-11",
        "From12To17" => "12-17",
        "From60" => "60+",
        _ => "18-59",
    };
}
