namespace Kiosk.Outbox;

/// <summary>What a disk answers that is full, broken, or mounted read-only after an error: known by two exceptions.</summary>
internal static class DiskRefusal
{
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException;
}
