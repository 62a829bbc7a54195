using System.Diagnostics;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>A disk of a few megabytes in memory, to fill up and to make room on.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static async Task<SmallDisk> Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("mrrm-disk-").FullName;
        await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Takes all that is free but so much; a negative number does nothing.</summary>
    public void FillLeaving(int kilobytes)
    {
        if (kilobytes < 0)
        {
            return;
        }

        var free = new DriveInfo(Folder).AvailableFreeSpace - (kilobytes * 1024L);
        File.WriteAllBytes(Filler, new byte[Math.Max(0, free)]);
    }

    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await process.StandardError.ReadToEndAsync()}");
    }
}
