using System.CommandLine;
using CentreHost.Documents;
using CentreHost.Guides;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>Asks no host: what it prints is the same in every centre.</summary>
internal static class GuideVerb
{
    private const string Product = "MrrmCentre";

    public static Command Create(TimeProvider clock)
    {
        var role = new Argument<string>("role") { Description = string.Join(" ", Guide.All.Select(guide => guide.Role)) };
        var file = new Option<string?>("--out") { Description = "PDF" };
        var verb = VerbOptions.Verb("guide", "Imprime le guide d'une page d'un rôle", "Prints the one-page guide of a role", file);
        verb.Add(role);
        verb.SetAction(parsed => Print(parsed, parsed.GetValue(role)!, parsed.GetValue(file), clock));
        return verb;
    }

    private static int Print(ParseResult parsed, string role, string? file, TimeProvider clock)
    {
        if (Guide.Of(role) is not { } guide)
        {
            return parsed.Refuse(new Refusal("guide_none", 404, role));
        }

        var language = parsed.GetValue(VerbOptions.Language)! == "en" ? PaperLanguage.English : PaperLanguage.French;
        var path = file ?? $"guide-{guide.Name}.pdf";
        try
        {
            File.WriteAllBytes(path, GuideSheet.Draw(guide, PaperWords.In(language), Product, clock.GetUtcNow()));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return parsed.Refuse(HostTexts.Say("file_not_written", path));
        }

        Console.WriteLine(path);
        return ExitCodes.Done;
    }
}
