extern alias host;

using System.Diagnostics;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class StockFilesCommandTests
{
    private const string Opening = "place;item;lot;last_usable_day;quantity;unit\n";

    [Fact]
    public async Task The_command_line_checks_takes_and_writes_files_with_its_sentences_and_exit_codes()
    {
        var folder = Directory.CreateTempSubdirectory("mrrm-files-").FullName;
        var data = Path.Combine(folder, "data");
        string File(string name, string text)
        {
            var path = Path.Combine(folder, name);
            System.IO.File.WriteAllText(path, text);
            return path;
        }

        var bad = File("bad.csv", Opening + "STORE;SAVON;;;1,5;\nSTORE;MOON;;;2;\n");
        var good = File("good.csv", "code;name_fr;name_en;unit;kind\nMOON;Lune;Moon;piece;relief\n");

        var refused = await Run("stock", "import", "opening", bad, "--data", data, "--lang", "fr");
        Assert.Equal(1, refused.Code);
        Assert.Equal(
            [
                "bad.csv, ligne 2, « quantity » : « 1,5 » n'est pas un nombre entier d'unités.",
                "bad.csv, ligne 3 : Aucun article n'a le code MOON.",
                "Rien n'a été pris de ce fichier.",
            ],
            refused.Error.Trim().Split('\n'));
        Assert.Equal((0, "1 line taken."), Last(await Run("stock", "import", "items", good, "--data", data, "--lang", "en")));
        bad = File("bad.csv", Opening + "STORE;MOON;;;2;\n");
        Assert.Equal((0, "All is in order: 1 line would be taken. Nothing was written."), Last(await Run("stock", "import", "opening", bad, "--check", "--data", data, "--lang", "en")));
        Assert.Equal((0, "1 line taken."), Last(await Run("stock", "import", "opening", bad, "--data", data, "--lang", "en")));
        Assert.StartsWith("These lines were taken before.", Last(await Run("stock", "import", "opening", bad, "--data", data, "--lang", "en")).Line, StringComparison.Ordinal);
        var table = await Run("stock", "export", "on-hand", "--data", data);
        Assert.Equal((0, "STORE;MOON;Lune;Moon;;;2;piece;Sound;Free;0"), Last(table));
        Assert.Equal(2, (await Run("stock", "import", "dreams", bad, "--data", data)).Code);
        Directory.Delete(folder, recursive: true);
    }

    private static (int Code, string Line) Last((int Code, string Output, string Error) run) => (run.Code, run.Output.Trim().Split('\n')[^1].Trim());

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(HostProcess.Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
