extern alias host;

using System.Reflection;
using System.Text.RegularExpressions;
using host::CentreHost.Services;
using host::CentreHost.Stock;
using host::CentreHost.Storage;
using host::CentreHost.Texts;

namespace MrrmCentre.Tests.Texts;

public sealed partial class HostPhrasesTests
{
    [Fact]
    public void Every_phrase_stands_in_both_languages() =>
        Assert.Equal(HostTexts.French.Keys.Order(), HostTexts.English.Keys.Order());

    [Fact]
    public void A_phrase_uses_as_many_arguments_in_both_languages()
    {
        foreach (var key in HostTexts.French.Keys)
        {
            Assert.True(
                Holes(HostTexts.French[key]).Count() == Holes(HostTexts.English[key]).Count(), $"{key} has other arguments in English.");
        }
    }

    [Fact]
    public void Every_verdict_code_has_its_phrase()
    {
        var codes = typeof(ScanCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!).ToList();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.True(HostTexts.French.Has(code), code));
    }

    [Fact]
    public void Every_refusal_of_a_scan_has_words_of_its_own_in_the_figures()
    {
        var codes = typeof(ScanCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!)
            .Except([ScanCode.Served, ScanCode.Identified]).Select(code => $"detail_{code.ToUpperInvariant()}").ToList();

        Assert.Contains("detail_ALREADY_THIS_SESSION", codes);
        Assert.All(codes, key => Assert.True(HostTexts.French.Has(key) && HostTexts.English.Has(key), key));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_hints_of_the_demo_fit_a_terminal_of_eighty_columns(string language)
    {
        var codes = string.Join("  ", Enumerable.Repeat("AB12-CD34", 4));

        var hints = (language == "en" ? HostTexts.English : HostTexts.French).Say("demo_hint", codes, codes);

        Assert.All(hints.Split('\n'), line => Assert.True(line.Length < 80, line));
    }

    [Fact]
    public void Every_refusal_a_feature_can_give_has_its_phrase()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Refusal", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Refusal))
            .ToList();

        Assert.True(refusals.Count > 30, $"Only {refusals.Count} found.");
        Assert.All(refusals, method =>
        {
            var refusal = (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!;
            Assert.NotEmpty(HostTexts.Say(refusal).Fr);
        });
    }

    [Theory]
    [InlineData("fr", 0, "Trop d'essais. Réessayez dans 0 seconde.")]
    [InlineData("fr", 1, "Trop d'essais. Réessayez dans 1 seconde.")]
    [InlineData("fr", 2, "Trop d'essais. Réessayez dans 2 secondes.")]
    [InlineData("en", 0, "Too many attempts. Try again in 0 seconds.")]
    [InlineData("en", 1, "Too many attempts. Try again in 1 second.")]
    public void Plurals_follow_the_language(string language, long seconds, string sentence) =>
        Assert.Equal(sentence, (language == "fr" ? HostTexts.French : HostTexts.English).Say("pin_locked", seconds));

    [Theory]
    [InlineData("fr", 0L, 2L, "0 kit à défaire, il n'y en a que 2.")]
    [InlineData("fr", 2L, 1L, "2 kits à défaire, il n'y en a que 1.")]
    [InlineData("en", 0L, 2L, "0 kits to take apart, there are only 2.")]
    [InlineData("en", 1L, 0L, "1 kit to take apart, there are only 0.")]
    public void A_word_follows_its_own_number(string language, long kits, long there, string sentence) =>
        Assert.Equal(sentence, (language == "fr" ? HostTexts.French : HostTexts.English).Say("kit_not_so_many", kits, there));

    [Theory]
    [InlineData("1", "personne")]
    [InlineData("1 204", "personnes")]
    public void A_number_written_out_chooses_as_well(string number, string word) =>
        Assert.Equal(word, string.Format(new PluralFormat(HostTexts.French.Culture, count => count is 0 or 1), "{0:personne|personnes}", number));

    [Theory]
    [InlineData("Moussa", "de Moussa")]
    [InlineData("Ali", "d'Ali")]
    [InlineData("Émile", "d'Émile")]
    [InlineData("Œuf", "d'Œuf")]
    [InlineData("Halima", "de Halima")]
    [InlineData("𞤀𞤤𞤭", "de 𞤀𞤤𞤭")]
    [InlineData("", "de ")]
    public void A_name_that_begins_with_a_vowel_shortens_what_stands_before_it(string name, string said) =>
        Assert.Equal(said, string.Format(new PluralFormat(HostTexts.French.Culture, count => count is 0 or 1), "{0:de}", name));

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        _ when parameter.Name == "scanCode" => ScanCode.CardMalformed,
        var type when type == typeof(string) => "X",
        var type when type == typeof(int) => 1,
        var type when type == typeof(long) => 1L,
        var type when type == typeof(DateOnly) => new DateOnly(2026, 11, 20),
        { IsEnum: true } type => Enum.GetValues(type).GetValue(0)!,
        var type when type.IsAssignableFrom(typeof(List<string>)) => new List<string> { "X" },
        var type when type == typeof(PaperErrors) => new PaperErrors([]),
        var type => throw new ArgumentException($"No sample of {type}.", nameof(parameter)),
    };

    private static IEnumerable<string> Holes(string phrase) => Hole().Matches(phrase).Select(m => m.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Hole();
}
