using System.Diagnostics;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.Cards;

public sealed class CardCommandTests
{
    [Fact]
    public async Task The_command_line_refuses_in_a_sentence_a_folder_that_is_not_there_and_badges_with_people()
    {
        var data = Directory.CreateTempSubdirectory("mrrm-cards-").FullName;

        var nowhere = await Run("blank", "--count", "1", "--out", "/nowhere/cards.pdf", "--unread", "--data", data, "--lang", "fr");
        var mixed = await Run("batch", "--staff", "chef", "--everybody", "--data", data, "--lang", "en");

        Assert.Equal(1, nowhere.Code);
        Assert.StartsWith("/nowhere/cards.pdf n'a pas pu être écrit.", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(
            (1, "Badges are made by themselves: --staff without a list, convoy, household or --everybody."),
            (mixed.Code, mixed.Error.Trim()));
        Directory.Delete(data, recursive: true);
    }

    [Theory]
    [InlineData("fr", "--count : « dix » n'est pas un nombre entier.\nAide : centre-host cards blank --help", "blank", "--count", "dix")]
    [InlineData("en", "--count: \"ten\" is not a whole number.\nHelp: centre-host cards blank --help", "blank", "--count", "ten")]
    [InlineData("fr", "Il manque --batch.\nAide : centre-host cards print --help", "print")]
    [InlineData("en", "Unknown word: prnt\nHelp: centre-host cards --help", "prnt")]
    public async Task What_was_typed_wrong_is_said_in_the_language_asked_for(string language, string said, params string[] words)
    {
        var wrong = await Run([.. words, .. words is ["prnt"] ? Array.Empty<string>() : ["--lang", language]], language);

        Assert.Equal((2, said), (wrong.Code, wrong.Error.Trim()));
    }

    private static Task<(int Code, string Error)> Run(params string[] arguments) => Run(arguments, "fr");

    private static async Task<(int Code, string Error)> Run(string[] arguments, string language)
    {
        using var process = Process.Start(new ProcessStartInfo(HostProcess.Program, ["cards", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MRRM_LANG"] = language },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, error);
    }
}
