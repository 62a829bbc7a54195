using System.Runtime.CompilerServices;

namespace MrrmCentre.Tests.Kiosk;

/// <summary>A screen as text beside the test that shows it.</summary>
internal static class ApprovedScreen
{
    public static void Check(string picture, string name, [CallerFilePath] string test = "")
    {
        var path = ApprovedFile.PathOf($"{name}.approved.txt", test);
        var approved = ApprovedFile.Of(path, picture + "\n");
        Assert.True(approved is not null, $"No approved screen {path}:\n{picture}");
        Assert.Equal(approved, picture + "\n");
    }
}
