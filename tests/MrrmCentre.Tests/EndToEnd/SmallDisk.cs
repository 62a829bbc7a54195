using System.Diagnostics;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>A disk of a few megabytes in memory, to fill up and to make room on.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private bool _isFrozen;

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

    /// <summary>As a system does with a disk that breaks: what is open stays so, and nothing else is opened or deleted.</summary>
    public async Task Freeze()
    {
        await Run("mount", "--bind", Folder, Folder);
        await Run("mount", "-o", "remount,bind,ro", Folder);
        _isFrozen = true;
    }

    public async Task Thaw()
    {
        await Run("umount", "-l", Folder);
        _isFrozen = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isFrozen)
        {
            await Thaw();
        }

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
