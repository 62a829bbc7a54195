using System.Globalization;
using System.Reflection;
using CentreHost.Texts;

namespace CentreHost.Stock.Papers;

/// <summary>The words, numbers and days of the stock documents in one language.</summary>
internal sealed class PaperWords
{
    public const string Nothing = "–";

    private static readonly PaperWords French = new("fr", groups: "\u202F", point: ",", percent: "{0}\u202F%");
    private static readonly PaperWords English = new("en", groups: ",", point: ".", percent: "{0}%");

    private readonly Phrasebook _phrases;
    private readonly NumberFormatInfo _numbers;
    private readonly string _percent;

    /// <summary>Spelled out here: a system's own French spaces have changed between its versions.</summary>
    private PaperWords(string language, string groups, string point, string percent)
    {
        _phrases = new Phrasebook(Assembly.GetExecutingAssembly(), $"CentreHost.Texts.papers.{language}.txt", language);
        _numbers = new NumberFormatInfo
        {
            NumberGroupSeparator = groups,
            NumberDecimalSeparator = point,
            NegativeSign = "−",
        };
        _percent = percent;
    }

    public string Language => _phrases.Language;

    public IReadOnlyCollection<string> Keys => _phrases.Keys;

    public string this[string key] => _phrases[key];

    public static PaperWords In(PaperLanguage language) => language switch
    {
        PaperLanguage.French => French,
        PaperLanguage.English => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No words in this language."),
    };

    public string Say(string key, params object?[] arguments) => _phrases.Say(key, arguments);

    public string Number(long number) => number.ToString("N0", _numbers);

    /// <summary>A column where zero is the rule reads better when only what happened is printed.</summary>
    public string NumberOrBlank(long number) => number == 0 ? "" : Number(number);

    public string NumberOrDash(long? number) => number is { } known ? Number(known) : Nothing;

    public string Signed(long number) => number > 0 ? "+" + Number(number) : Number(number);

    public string Tenths(long? tenths) =>
        tenths is { } known ? $"{Number(known / 10)}{_numbers.NumberDecimalSeparator}{known % 10}" : Nothing;

    public string PerThousand(int? share) =>
        share is { } known ? string.Format(_numbers, _percent, Tenths(known)) : Nothing;

    public string Day(DateOnly day) => day.ToString("dd/MM/yyyy", _phrases.Culture);

    public string DayOrDash(DateOnly? day) => day is { } known ? Day(known) : Nothing;

    public string? DayOrNone(DateOnly? day) => day is { } known ? Day(known) : null;

    public string Period(DateOnly from, DateOnly through) => Say("period", Day(from), Day(through));

    public string Packs(long quantity, PaperPack? pack)
    {
        if (pack is null || Math.Abs(quantity) < pack.Units)
        {
            return "";
        }

        var (packs, loose) = Math.DivRem(quantity, pack.Units);
        var name = Math.Abs(packs) == 1 ? pack.Name : pack.Plural ?? Plural(pack.Name);
        var whole = Say("pack_split", Number(packs), name, Number(pack.Units));
        return loose == 0 ? whole : $"{whole}\u00A0{(loose < 0 ? "−" : "+")}\u00A0{Number(Math.Abs(loose))}";
    }

    /// <summary>Of the first word: "sacs de riz". Good for most packs of a store; others bring their plural.</summary>
    private string Plural(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : name.Length;
        var word = name[..end];
        var ending = Language == "en"
            ? Ends(word, "s", "x", "z", "ch", "sh") ? "es" : "s"
            : Ends(word, "s", "x", "z") ? "" : Ends(word, "au", "eu") ? "x" : "s";
        return word + ending + name[end..];
    }

    private static bool Ends(string word, params string[] endings) =>
        endings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
