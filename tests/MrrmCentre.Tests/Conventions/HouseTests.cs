extern alias host;

using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"^(public|internal|private) .*(record|class|enum|struct) ", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
