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

    private static async Task<(int Code, string Error)> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(HostProcess.Program, ["cards", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, error);
    }
}
