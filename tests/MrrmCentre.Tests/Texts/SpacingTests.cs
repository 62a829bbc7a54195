using System.Text.RegularExpressions;

namespace MrrmCentre.Tests.Texts;

/// <summary>French puts a space before : ; ! ? and inside « »; English puts none.</summary>
public sealed partial class SpacingTests
{
    [Fact]
    public void No_english_text_has_french_spacing() =>
        Assert.All(Phrases("en"), phrase => Assert.False(IsFrench(phrase.Text), $"{phrase.Key} = {phrase.Text}"));

    [Fact]
    public void Every_french_text_has_its_spaces() =>
        Assert.All(Phrases("fr"), phrase => Assert.False(LacksSpace(phrase.Text), $"{phrase.Key} = {phrase.Text}"));

    [Fact]
    public void What_is_put_together_in_code_leaves_the_spacing_to_the_phrases()
    {
        var files = Programs.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, p), "*.cs", SearchOption.AllDirectories));
        var literals = files.SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(m => (File: file, Text: m.Groups[1].Value)))
            .ToList();

        Assert.True(literals.Count > 200, $"Only {literals.Count} found.");
        Assert.All(literals, literal => Assert.False(
            IsBare(literal.Text) && IsFrench(literal.Text), $"{literal.File}: \"{literal.Text}\" is French in both languages."));
    }

    [Theory]
    [InlineData("Lunch : Served", true)]
    [InlineData("Really ?", true)]
    [InlineData("« Lunch »", true)]
    [InlineData("Lunch: Served; at {0:HH:mm}!", false)]
    public void French_spacing_is_known_when_seen(string text, bool isFrench) => Assert.Equal(isFrench, IsFrench(text));

    [Theory]
    [InlineData("Repas: Servi", true)]
    [InlineData("Vraiment?", true)]
    [InlineData("«Repas»", true)]
    [InlineData("Repas : « {0:d} » à 12:30 ; vraiment ?", false)]
    [InlineData("http://centre:8080/ : hh:mm", false)]
    public void A_missing_space_is_known_when_seen(string text, bool isMissing) => Assert.Equal(isMissing, LacksSpace(text));

    private static readonly string[] Programs = ["Kiosk", "CentreHost"];

    private static bool IsFrench(string text) => Before().IsMatch(Bare(text)) || text.Contains('«', StringComparison.Ordinal);

    private static bool LacksSpace(string text) => Glued().IsMatch(Bare(text));

    /// <summary>Holes hold colons of their own: {0:d}.</summary>
    private static string Bare(string text) => Hole().Replace(text, "x");

    private static bool IsBare(string text) => !Hole().Replace(text, "").Any(char.IsLetter);

    private static List<(string Key, string Text)> Phrases(string language)
    {
        var found = Programs
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, p, "Texts"), $"*.{language}.txt"))
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('=', 2))
            .Select(parts => (parts[0].Trim(), parts[1].Trim()))
            .ToList();
        Assert.True(found.Count > 500, $"Only {found.Count} found.");
        return found;
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\S[\s\u00A0\u202F][:;!?»]")]
    private static partial Regex Before();

    /// <summary>A colon inside a word is no punctuation: 12:30, hh:mm, http://.</summary>
    [GeneratedRegex(@"[^\s\u00A0\u202F:;!?][;!?»]|[^\s\u00A0\u202F:;!?]:(?=\s|$)|«[^\s\u00A0\u202F]")]
    private static partial Regex Glued();

    [GeneratedRegex("""\$"((?:[^"\\\n]|\\.)*)["]""")]
    private static partial Regex Literal();
}
