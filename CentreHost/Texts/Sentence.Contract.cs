namespace CentreHost.Texts;

/// <summary>One sentence in both languages, so that a screen can switch language without asking again.</summary>
internal sealed record Sentence(string Fr, string En)
{
    public string In(string language) => language == "en" ? En : Fr;
}
