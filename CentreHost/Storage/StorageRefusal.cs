namespace CentreHost.Storage;

/// <summary>Why the host does not start, or a command does not reach the disk.</summary>
internal static class StorageRefusal
{
    public static Refusal AnotherHost(int pid) => new("another_host", 409, pid);

    public static Refusal NewerDatabase(string migration) => new("newer_database", 409, migration);

    public static Refusal NoRoomToUpgrade(long megabytes) => new("no_room_to_upgrade", 409, megabytes);

    public static Refusal UpgradeFailed(string reason, string copy) => new("upgrade_failed", 409, reason, copy);

    public static Refusal DataKeyMissing(string file) => new("data_key_missing", 409, file);

    public static Refusal DamagedDatabase(string finding) => new("damaged_database", 409, finding);

    public static Refusal SocketPathTooLong(string path) => new("socket_path_too_long", 409, path);

    public static Refusal DiskFull() => new("disk_full", 507);

    public static Refusal IdReused() => new("id_reused", 422);

    public static Refusal NotABackup(string file) => new("not_a_backup", 422, file);

    public static Refusal NotADemo(string directory) => new("not_a_demo", 409, directory);

    public static Refusal HostSilent(int pid) => new("host_silent", 409, pid);

    public static Refusal HostIsRunning(int pid) => new("host_is_running", 409, pid);
}
