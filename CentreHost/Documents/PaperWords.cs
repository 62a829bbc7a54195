using System.Globalization;
using System.Reflection;
using CentreHost.Texts;

namespace CentreHost.Documents;

/// <summary>The words, numbers and days of the printed documents in one language.</summary>
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
}
