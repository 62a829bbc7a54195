namespace MrrmCentre.Tests;

/// <summary>Where the sources lie, found upward from where the tests run.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "MrrmCentre.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("No MrrmCentre.sln above the tests."));
}
