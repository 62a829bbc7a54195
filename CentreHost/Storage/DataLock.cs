using System.Globalization;

namespace CentreHost.Storage;

/// <summary>
/// One process owns the data directory. The lock is the operating system's, so it falls with its process, also after
/// kill -9; the pid stands in a file of its own because the locked one cannot be read.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private readonly FileStream _held;

    private DataLock(FileStream held) => _held = held;

    /// <returns>The lock, or null and the other process's pid (0 if it is not known).</returns>
    public static DataLock? TryTake(CentreData data, out int otherPid)
    {
        otherPid = 0;
        try
        {
            var held = new FileStream(data.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(data.Pid, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataLock(held);
        }
        catch (IOException) when (File.Exists(data.Pid))
        {
            otherPid = PidOf(data);
            return null;
        }
    }

    public static int PidOf(CentreData data) =>
        int.TryParse(File.ReadAllText(data.Pid), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0;

    /// <summary>Whether a host is there to talk to. Looking takes the lock for an instant and lets go.</summary>
    public static bool IsHeld(CentreData data)
    {
        if (!File.Exists(data.Lock))
        {
            return false;
        }

        try
        {
            using var free = new FileStream(data.Lock, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => _held.Dispose();
}
