using System.Text.RegularExpressions;

namespace MrrmCentre.Tests.Texts;

/// <summary>What the kiosk says stands in its two files of phrases, where a third language would be added.</summary>
public sealed partial class SpokenInCodeTests
{
    /// <summary>Said before there is a language or a screen, in both at once; and what only a log reads.</summary>
    private static readonly string[] Exempt = ["Description = ", "new RootCommand(", "Exception(", "override string French", "override string English"];

    [Fact]
    public void No_words_of_the_kiosk_stand_in_its_code()
    {
        var literals = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Kiosk"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "TerminalRefusal.cs")
            .SelectMany(file => File.ReadLines(file).Select((line, at) => (Where: $"{Path.GetFileName(file)}:{at + 1}", Line: line.Trim())))
            .Where(code => !code.Line.StartsWith("//", StringComparison.Ordinal) && !Exempt.Any(e => code.Line.Contains(e, StringComparison.Ordinal)))
            .SelectMany(code => Literal().Matches(code.Line).Select(match => (code.Where, Text: match.Groups[1].Value)))
            .ToList();

        Assert.True(literals.Count > 1_000, $"Only {literals.Count} found.");
        Assert.All(literals, literal => Assert.False(IsSpoken(literal.Text), $"{literal.Where}: \"{literal.Text}\" belongs to the phrases."));
    }

    [Theory]
    [InlineData("Carte refusée", true)]
    [InlineData("Try again", true)]
    [InlineData("Réessayez", true)]
    [InlineData("Receipt", false)]
    [InlineData("line_title", false)]
    [InlineData("dd/MM/yyyy HH:mm", false)]
    [InlineData("{s.Item} × {Desk.Number(s.Units)}", false)]
    [InlineData("MEAL", false)]
    public void Words_are_known_when_seen(string text, bool isSpoken) => Assert.Equal(isSpoken, IsSpoken(text));

    private static bool IsSpoken(string text) => Words().IsMatch(Hole().Replace(text, "")) && !DateFormat().IsMatch(text);

    [GeneratedRegex("""(?<!['\\])"((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Hole();

    /// <summary>Two words in a row, or a letter of French.</summary>
    [GeneratedRegex(@"[A-Za-zà-ÿ]{2,}[ '’][A-Za-zà-ÿ]{2,}|[À-ÖØ-öø-ÿ]")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:MMMM|HH:mm)\b")]
    private static partial Regex DateFormat();
}
