using System.CommandLine;
using System.Globalization;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>What every verb takes, and how it says no.</summary>
internal static class VerbOptions
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Répertoire des données / data directory (MRRM_DATA)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_DATA") ?? "/var/lib/mrrm",
    };

    public static readonly Option<string> Language = new("--lang")
    {
        Description = "fr | en (MRRM_LANG)",
        DefaultValueFactory = _ => UsualLanguage(),
    };

    public static Command Verb(string name, string french, string english, params Option[] options)
    {
        var verb = new Command(name, $"{french} / {english}") { Data, Language };
        foreach (var option in options)
        {
            verb.Add(option);
        }

        return verb;
    }

    public static CentreData DataOf(this ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(Data)!));

    /// <summary>Also where the command line could not be read to its end.</summary>
    public static string LanguageOrUsual(this ParseResult parsed) =>
        parsed.GetResult(Language) is { Errors: var errors } && !errors.Any() ? parsed.GetValue(Language)! : UsualLanguage();

    public static Phrasebook Words(this ParseResult parsed) =>
        parsed.GetValue(Language) == "en" ? HostTexts.English : HostTexts.French;

    private static string UsualLanguage() => Environment.GetEnvironmentVariable("MRRM_LANG")
        ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr");

    public static int Refuse(this ParseResult parsed, Refusal refusal) => parsed.Refuse(HostTexts.Say(refusal));

    public static int Refuse(this ParseResult parsed, Sentence sentence)
    {
        Console.Error.WriteLine(sentence.In(parsed.GetValue(Language)!));
        return ExitCodes.Refused;
    }
}
