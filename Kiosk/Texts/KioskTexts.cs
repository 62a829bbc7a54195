using System.Reflection;
using CentreHost.Centre;
using CentreHost.Texts;

namespace Kiosk.Texts;

/// <summary>The kiosk's own phrases; what the host says arrives as sentences in both languages.</summary>
internal static class KioskTexts
{
    private static readonly Lazy<Phrasebook> French = new(() => Load("fr"));
    private static readonly Lazy<Phrasebook> English = new(() => Load("en"));

    public static Phrasebook In(string language) => language == "en" ? English.Value : French.Value;

    public static Sentence Both(string key, params object?[] arguments) =>
        new(French.Value.Say(key, arguments), English.Value.Say(key, arguments));

    /// <summary>An answer no host of ours gives: another program listens there, or another version.</summary>
    public static Problem Strange(int status)
    {
        var sentence = Both("strange_answer", status);
        return new Problem("urn:mrrm:strange_answer", "strange_answer", status, sentence.Fr, "strange_answer", sentence, null);
    }

    private static Phrasebook Load(string language) =>
        new(Assembly.GetExecutingAssembly(), $"Kiosk.Texts.kiosk.{language}.txt", language);
}
