using System.Runtime.CompilerServices;

namespace MrrmCentre.Tests.Kiosk;

/// <summary>A screen as text beside the test that shows it. MRRM_APPROVE=1 writes what is seen as the new approved one.</summary>
internal static class ApprovedScreen
{
    public static void Check(string picture, string name, [CallerFilePath] string test = "")
    {
        // A reproducible build knows its sources as /_/…, wherever they lie.
        const string reproducible = "/_/";
        var source = test.StartsWith(reproducible, StringComparison.Ordinal) ? Path.Combine(Repository.Root, test[reproducible.Length..]) : test;
        var path = Path.Combine(Path.GetDirectoryName(source)!, $"{name}.approved.txt");
        if (Environment.GetEnvironmentVariable("MRRM_APPROVE") == "1")
        {
            File.WriteAllText(path, picture + "\n");
        }

        Assert.True(File.Exists(path), $"No approved screen {path}:\n{picture}");
        Assert.Equal(File.ReadAllText(path), picture + "\n");
    }
}
