extern alias host;

using System.Diagnostics;
using System.Text;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Publishing;
using host::CentreHost.Texts;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>A publication in the program it is opened with; installing that takes longer than the ordinary run has.</summary>
[Trait("Category", "Campaign")]
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-office-").FullName;

    [Fact]
    public async Task Workbook_and_list_open_with_every_figure_a_number_and_every_name_whole()
    {
        var publication = Published();
        File.WriteAllBytes(Path.Combine(_folder, "book.xlsx"), PublicationXlsx.Of(publication, HostTexts.French));
        var list = PublicationCsv.Of(publication, hashtags: false);
        File.WriteAllBytes(Path.Combine(_folder, "list.csv"), list);

        // Comma, quotes, UTF-8, every sheet into a file of its own.
        await Convert("book.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
        await Convert("list.csv", "xlsx", "--infilter=Text - txt - csv (StarCalc):44,34,76,1");
        await Convert("list.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false");

        var sheets = Directory.GetFiles(_folder, "book-*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.Contains(sheets, sheet => sheet.Contains("\nall,\"Arrivées, première fois\",all,457,457,457\n", StringComparison.Ordinal));
        Assert.Contains(sheets, sheet => sheet.Contains("NER-AGZ-01,Démo NER-AGZ-01,NER,1,14\n", StringComparison.Ordinal));
        Assert.Equal(Lines(Encoding.UTF8.GetString(list)), Lines(File.ReadAllText(Path.Combine(_folder, "list.csv"))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string[] Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static Publication Published()
    {
        using var hq = new TestHeadquarters();
        hq.Enrol(SomeBundles.Site, SomeBundles.Install, Monday);
        BundleFigure[] figures =
        [
            SomeBundles.Total("ARRIVALS_NEW", 457), SomeBundles.Cell("ARRIVALS_NEW", "m", "18-59", 400), SomeBundles.Cell("ARRIVALS_NEW", "f", "18-59", 57),
        ];
        hq.Take(ModelCentre.Sent(SomeBundles.Day(SomeBundles.Install, 1, Monday, 0, null, figures), TestHeadquarters.KeyOfEverySite));
        return new Publisher(hq.Database, hq.Cells, hq.Clock).Publish(Monday).Value!;
    }

    private async Task Convert(string file, string to, params string[] read)
    {
        string[] line =
        [
            "--headless", $"-env:UserInstallation=file://{_folder}/profile", .. read, "--convert-to", to, "--outdir", _folder, Path.Combine(_folder, file),
        ];
        var start = new ProcessStartInfo("soffice", line)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var office = Process.Start(start)!;
        var told = office.StandardOutput.ReadToEndAsync();
        var said = await office.StandardError.ReadToEndAsync();
        await office.WaitForExitAsync();
        Assert.True(office.ExitCode == 0, $"{await told}{said}");
    }
}
