using System.Diagnostics;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The day anybody sees first, played by the shipped programs through the kiosk's own screens.</summary>
public sealed class DemoDayTests
{
    private static readonly string Kiosk = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Kiosk/release/kiosk"));

    [Fact]
    public async Task The_demo_day_is_played_to_its_end_and_every_equality_holds()
    {
        var folder = Directory.CreateTempSubdirectory("mrrm-demo-");
        var info = new ProcessStartInfo(HostProcess.Program, ["demo", "--play", "--data", Path.Combine(folder.FullName, "demo"), "--kiosk", Kiosk])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var demo = Process.Start(info)!;
        var complaints = demo.StandardError.ReadToEndAsync();
        var said = await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        folder.Delete(recursive: true);

        Assert.True(demo.ExitCode == 0, said + await complaints);
    }
}
