using System.Runtime.CompilerServices;

namespace MrrmCentre.Tests.Kiosk;

/// <summary>A screen as text beside the test that shows it.</summary>
internal static class ApprovedScreen
{
    /// <summary>The kiosk comes to look as approved: what the test did may be answered and painted in more than one picture.</summary>
    public static async Task Check(KioskAtCentre kiosk, string name, [CallerFilePath] string test = "")
    {
        var path = ApprovedFile.PathOf($"{name}.approved.txt", test);
        if (!ApprovedFile.Approving && File.Exists(path))
        {
            var approved = await File.ReadAllTextAsync(path);
            await kiosk.UntilOr(() => kiosk.Picture + "\n" == approved, () => Assert.Equal(approved, kiosk.Picture + "\n"));
            return;
        }

        await kiosk.UntilOr(() => kiosk.Loop.Top.Waiting == 0, () => Assert.Fail("The kiosk still waits."));
        Check(kiosk.Picture, name, test);
    }

    public static void Check(string picture, string name, [CallerFilePath] string test = "")
    {
        var path = ApprovedFile.PathOf($"{name}.approved.txt", test);
        var approved = ApprovedFile.Of(path, picture + "\n");
        Assert.True(approved is not null, $"No approved screen {path}:\n{picture}");
        Assert.Equal(approved, picture + "\n");
    }
}
