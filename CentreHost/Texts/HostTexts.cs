using System.Reflection;
using CentreHost.Storage;

namespace CentreHost.Texts;

/// <summary>The host's own phrases. A code names its phrase, and both languages leave together.</summary>
internal static class HostTexts
{
    public static readonly Phrasebook French = Load("fr");
    public static readonly Phrasebook English = Load("en");

    public static Sentence Say(Refusal refusal) => Say(refusal.Code, [.. refusal.Arguments]);

    public static Sentence Say(string code, params object?[] arguments) =>
        new(French.Say(code, arguments), English.Say(code, arguments));

    private static Phrasebook Load(string language) =>
        new(Assembly.GetExecutingAssembly(), $"CentreHost.Texts.host.{language}.txt", language);
}
