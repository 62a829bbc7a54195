extern alias host;

using host::CentreHost.Import;

namespace MrrmCentre.Tests.Import;

/// <summary>
/// A folder under <c>cases</c> is a case: files as people hand them over, and the approved report in both languages.
/// Each meets the demonstration's centre. What differs is left beside the approved text as <c>received.txt</c>.
/// </summary>
public sealed class ImportCaseTests(AgadezHost agadez) : IClassFixture<AgadezHost>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "CentreHost", "Import", "cases");

    public static TheoryData<string> Cases => new(Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Files_are_judged_as_approved(string name)
    {
        using var console = agadez.Centre.Console();

        var report = (await console.Import(FilesOf(name), dryRun: true))[^1].Report!;

        var approved = Path.Combine(Folder, name, "expected.txt");
        var received = ImportSeat.InBothLanguages(report);
        await File.WriteAllTextAsync(Path.Combine(Folder, name, "received.txt"), received);
        Assert.Equal(File.Exists(approved) ? await File.ReadAllTextAsync(approved) : "", received);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_is_imported_when_anything_is_wrong_or_only_a_check_was_asked_for(string name)
    {
        using var console = agadez.Centre.Console();
        var before = ImportSeat.RowCounts(agadez.Centre);

        var check = (await console.Import(FilesOf(name), dryRun: true))[^1].Report!;
        if (check.Errors.Count > 0)
        {
            var report = await console.ImportReport(FilesOf(name));
            Assert.False(report.Written);
            Assert.Equal(check.Errors, report.Errors);
        }

        Assert.Equal(before, ImportSeat.RowCounts(agadez.Centre));
    }

    private static IEnumerable<ImportFile> FilesOf(string name) =>
        Directory.EnumerateFiles(Path.Combine(Folder, name))
            .Where(path => Path.GetFileName(path) is not ("expected.txt" or "received.txt"))
            .Order(StringComparer.Ordinal)
            .Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)));
}
