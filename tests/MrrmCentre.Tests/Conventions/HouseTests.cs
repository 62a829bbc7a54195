extern alias host;

using System.Text.RegularExpressions;
using System.Xml.Linq;
using host::CentreHost;
using Kiosk;
using Microsoft.EntityFrameworkCore;

namespace MrrmCentre.Tests.Conventions;

/// <summary>Rules about the code itself, so that nobody has to remember them.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] Programs = ["CentreHost", "Kiosk", "Inventory"];

    [Fact]
    public void Kiosk_knows_neither_the_database_nor_the_host()
    {
        var names = typeof(CentreClient).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.DoesNotContain("centre-host", names);
        Assert.DoesNotContain("Inventory", names);
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.Contains("Sqlite", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_model_change_has_a_migration()
    {
        using var db = new CentreDbContext(
            new DbContextOptionsBuilder<CentreDbContext>().UseSqlite("Data Source=:memory:").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_wire_record_is_internal_and_sealed()
    {
        var contracts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "CentreHost"), "*.Contract.cs", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(contracts);
        Assert.All(contracts, file => Assert.All(
            TypeDeclaration().Matches(File.ReadAllText(file)),
            declaration => Assert.Matches("^internal (sealed |static |enum )", declaration.Value)));
    }

    /// <summary>The generated reader gives null to a member the writer, of an older release, did not know.</summary>
    [Fact]
    public void What_an_older_release_leaves_out_of_a_wire_record_is_read_as_its_default()
    {
        var contracts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "CentreHost"), "*.Contract.cs", SearchOption.AllDirectories);

        Assert.All(contracts, file => Assert.DoesNotContain("{ get; init; } = ", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_of_ours_is_two_ideas_long()
    {
        var sources = Programs.Append("tests")
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));

        Assert.All(sources, file => Assert.True(File.ReadLines(file).Count() <= 300, $"{file} has more than 300 lines."));
    }

    /// <summary>Nothing else would notice: the ordinary build leaves both files out.</summary>
    [Theory]
    [InlineData("Terminal/GuiTerminal.cs", "Terminal.Gui", "Terminal.Gui")]
    [InlineData("KioskCommand.Pictures.cs", "ZXing.Net", "zxing")]
    public void The_ordinary_kiosk_has_nothing_of_what_its_switches_compile_in(string file, string package, string assembly)
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(declared => (string?)declared.Attribute("Include") == package).Attribute("Version")!.Value;

        Assert.DoesNotContain(assembly, typeof(CentreClient).Assembly.GetReferencedAssemblies().Select(a => a.Name));
        Assert.DoesNotContain(package, File.ReadAllText(Path.Combine(Repository.Root, "Kiosk", "packages.lock.json")), StringComparison.Ordinal);
        Assert.Contains(
            $"Not built by CI; last built against version {version},",
            File.ReadLines(Path.Combine(Repository.Root, "Kiosk", file)).First(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_CI_does_not_build_is_short()
    {
        string[] files = ["Terminal/GuiTerminal.cs", "KioskCommand.Pictures.cs"];

        Assert.InRange(files.Sum(file => File.ReadLines(Path.Combine(Repository.Root, "Kiosk", file)).Count()), 1, 200);
    }

    [GeneratedRegex(@"^(public|internal|private) .*(record|class|enum|struct) ", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
