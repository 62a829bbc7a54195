using CentreHost.Texts;
using Kiosk.Texts;

namespace Kiosk.Printing;

/// <summary>Why a file could not be written, in the words of the desk: the system has them in one language, and not in ours.</summary>
internal static class WriteFailure
{
    /// <summary>What Linux calls a full disk, and a full quota.</summary>
    private const int NoSpaceLeft = 28, QuotaExceeded = 122;

    /// <param name="key">Of a phrase that takes the path and the reason.</param>
    public static Sentence Says(string key, string path, Exception failure)
    {
        var why = Why(failure);
        return new Sentence(
            KioskTexts.In("fr").Say(key, path, KioskTexts.In("fr")[why]), KioskTexts.In("en").Say(key, path, KioskTexts.In("en")[why]));
    }

    private static string Why(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "write_denied",
        DirectoryNotFoundException => "write_no_folder",
        PathTooLongException => "write_path_too_long",
        IOException { HResult: NoSpaceLeft or QuotaExceeded } => "write_disk_full",
        _ => "write_failed",
    };
}
