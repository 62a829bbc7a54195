using System.Xml.Linq;
using Inventory;

namespace MrrmCentre.Tests.Conventions;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_stock_ledger_refers_to_nothing_but_the_framework()
    {
        var references = typeof(StockLedger).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_stock_ledgers_project_names_no_package_and_no_project()
    {
        var project = XDocument.Load(Path.Combine(RepositoryFolder(), "Inventory", "Inventory.csproj"));

        Assert.DoesNotContain(project.Descendants(), element =>
            element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference" or "Compile" or "Import");
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MrrmCentre.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests are not inside the repository.");
        }

        return folder.FullName;
    }
}
