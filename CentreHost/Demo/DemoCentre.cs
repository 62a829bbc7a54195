using CentreHost.Import;
using CentreHost.Storage;

namespace CentreHost.Demo;

/// <summary>
/// The transit centre of Agadez with its published 1,000 beds and 110 residents, all of them made up. Their arrivals
/// lie in the two weeks before <see cref="Day"/>, so it is set up on a clock that has reached that day.
/// </summary>
internal static class DemoCentre
{
    /// <summary>The service day the demonstration plays.</summary>
    public static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Into a started host whose centre is still empty.</summary>
    public static Task<ImportReport> SetUp(IServiceProvider services) =>
        StandardCatalogue.TakeEmbedded(services, "Demo.Agadez", StandardCatalogue.Console);

    /// <summary>Only a demonstration may be thrown away: a directory that holds anything else is left alone.</summary>
    public static Refusal? Clear(CentreData data)
    {
        if (!Directory.Exists(data.Directory) || !Directory.EnumerateFileSystemEntries(data.Directory).Any())
        {
            return null;
        }

        if (DataLock.IsHeld(data))
        {
            return StorageRefusal.HostIsRunning(DataLock.PidOf(data));
        }

        if (!IsDemo(data))
        {
            return StorageRefusal.NotADemo(data.Directory);
        }

        Directory.Delete(data.Directory, recursive: true);
        return null;
    }

    private static bool IsDemo(CentreData data)
    {
        if (!File.Exists(data.Database))
        {
            return false;
        }

        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, "SELECT demo FROM centre");
        return statement.Scalar(null) is 1L;
    }
}
