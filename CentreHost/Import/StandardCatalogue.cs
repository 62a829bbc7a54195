using System.Reflection;
using CentreHost.Centre;
using CentreHost.Staff;

namespace CentreHost.Import;

/// <summary>The services and items every centre starts with; its head changes them by files of the same form.</summary>
internal static class StandardCatalogue
{
    /// <summary>The program itself, at the machine it stands on.</summary>
    public static readonly Actor Console =
        new(0, StaffSessions.ConsoleKiosk, Role.Administrator | Role.Head, StaffSessions.ConsoleKiosk);

    /// <summary>A centre without services has never finished its first start.</summary>
    public static async Task SetUp(IServiceProvider services)
    {
        if (services.GetRequiredService<CentreState>().Catalogue.Services.Count == 0)
        {
            await TakeEmbedded(services, "Import.Standard", Console);
        }
    }

    /// <exception cref="InvalidOperationException">Files of the program itself do not pass its own checks.</exception>
    public static async Task<ImportReport> TakeEmbedded(IServiceProvider services, string folder, Actor actor)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"CentreHost.{folder}.";
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ImportFile(name[prefix.Length..], Read(assembly, name)))
            .ToList();
        var report = await services.GetRequiredService<CentreImport>().Take(files, actor);
        return report.Written
            ? report
            : throw new InvalidOperationException(string.Join('\n', ReportWords.Lines(report, Texts.HostTexts.English)));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
