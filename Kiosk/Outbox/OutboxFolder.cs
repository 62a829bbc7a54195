using System.Security.Cryptography;
using System.Text;
using Kiosk.Terminal;

namespace Kiosk.Outbox;

/// <summary>
/// The directory of one kiosk's outbox, held by one process: segments of lines, a ballast to give away when the disk is
/// full, and what was found damaged. For the owner's eyes alone.
/// </summary>
internal sealed class OutboxFolder : IDisposable
{
    /// <summary>Room for some six hundred deeds once the disk is full.</summary>
    private const int BallastBytes = 256 * 1024;
    private const int MostKiosksOfOneName = 9;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream _lock;

    private OutboxFolder(string path, FileStream heldLock) => (Path, _lock) = (path, heldLock);

    public string Path { get; }

    /// <summary>In the order they were written.</summary>
    public IReadOnlyList<string> Segments => [.. Directory.GetFiles(Path, "*.deeds").Order(StringComparer.Ordinal)];

    public bool HasBallast => File.Exists(Ballast);

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>The folder of this kiosk before this host; the next of the same name where another kiosk holds it.</summary>
    /// <exception cref="IOException">The disk does not let it.</exception>
    public static OutboxFolder Take(string directory, string kiosk, string host)
    {
        for (var at = 1; ; at++)
        {
            var path = System.IO.Path.Combine(directory, NameOf(kiosk, host) + (at == 1 ? "" : $"-{at}"));
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
            try
            {
                return new OutboxFolder(path, Open(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate));
            }
            catch (IOException) when (at < MostKiosksOfOneName && File.Exists(System.IO.Path.Combine(path, "lock")))
            {
                // Another kiosk of this name holds it; it has its own.
            }
        }
    }

    public FileStream NewSegment()
    {
        var last = Segments.Count == 0 ? 0 : long.Parse(System.IO.Path.GetFileNameWithoutExtension(Segments[^1]), System.Globalization.CultureInfo.InvariantCulture);
        var file = Open(System.IO.Path.Combine(Path, FormattableString.Invariant($"{last + 1:D9}.deeds")), FileMode.CreateNew);
        SyncNames();
        return file;
    }

    /// <summary>A damaged segment is kept as it is, beside those that are read.</summary>
    public void SetAside(string segment)
    {
        File.Move(segment, segment + ".damaged", overwrite: true);
        SyncNames();
    }

    /// <returns>False: the disk does not let it go, and it is read again at the next start.</returns>
    public bool Drop(string segment)
    {
        try
        {
            File.Delete(segment);
            SyncNames();
            return true;
        }
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            return false;
        }
    }

    /// <returns>False: it was given away before, or the disk does not let it go.</returns>
    public bool GiveBallastAway()
    {
        if (!HasBallast)
        {
            return false;
        }

        return TryDelete(Ballast);
    }

    /// <summary>Again, once there is room for several of it.</summary>
    public void KeepBallast()
    {
        if (HasBallast)
        {
            return;
        }

        try
        {
            if (new DriveInfo(Path).AvailableFreeSpace < 4 * BallastBytes)
            {
                return;
            }

            using var file = Open(Ballast, FileMode.Create);
            // Written, not only claimed: a sparse file would give no room back.
            file.Write(RandomNumberGenerator.GetBytes(BallastBytes));
            file.Flush(flushToDisk: true);
        }
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            // The room went to somebody else in between: as without a ballast, which the screen says.
            _ = TryDelete(Ballast);
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>.NET opens no directories. A new or removed name is on disk only after its directory is.</summary>
    public void SyncNames()
    {
        var descriptor = Libc.Open(Path, Libc.CloseOnExec);
        try
        {
            if (descriptor < 0 || Libc.Sync(descriptor) != 0)
            {
                throw new IOException($"Cannot sync {Path}.");
            }
        }
        finally
        {
            _ = Libc.Close(descriptor);
        }
    }

    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            return false;
        }
    }

    private static FileStream Open(string path, FileMode mode) => new(path, new FileStreamOptions
    {
        Mode = mode,
        Access = FileAccess.Write,
        Share = FileShare.None,
        BufferSize = 0,
        UnixCreateMode = OwnerOnly,
    });

    private static string NameOf(string kiosk, string host)
    {
        var plain = string.Concat(kiosk.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(32));
        return $"{plain}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kiosk}\n{host}"))[..4])}";
    }
}
