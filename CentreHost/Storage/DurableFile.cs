using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CentreHost.Storage;

/// <summary>
/// Files that survive a power cut. One recipe for every disk: write aside, sync, rename, sync the renamed file, sync the
/// directory, read back. On a FAT stick the recipe without the second sync left every file empty or short when tried.
/// </summary>
internal static partial class DurableFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        SyncFile(path);
        SyncDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!SHA256.HashData(File.ReadAllBytes(path)).AsSpan().SequenceEqual(SHA256.HashData(content)))
        {
            throw new IOException($"{path} does not read back as it was written.");
        }
    }

    public static void SyncFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>.NET opens no directories, so the three system calls are made here.</summary>
    public static void SyncDirectory(string directory)
    {
        const int readOnly = 0;
        var descriptor = Open(directory, readOnly);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open {directory} to sync it.", new Win32Exception(Marshal.GetLastPInvokeError()));
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw new IOException($"Cannot sync {directory}.", new Win32Exception(Marshal.GetLastPInvokeError()));
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
