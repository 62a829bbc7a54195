namespace CentreHost.CommandLine;

internal static class ExitCodes
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>The disk failed under a commit; the service manager starts a new process, which believes only the disk.</summary>
    public const int DiskFailed = 3;
}
