using System.Globalization;

namespace Kiosk.Printing;

/// <summary>A PDF, or another file, where the user says. New files only: one already there, perhaps printed and signed, is never overwritten.</summary>
internal static class PdfFile
{
    /// <summary>The user's documents, or the home of one who has no such folder.</summary>
    public static string UsualFolder =>
        Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments) is { Length: > 0 } documents
            ? documents
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <returns>The first of name, name-2, name-3 that is free.</returns>
    public static string FreePath(string folder, string name, string extension = "pdf")
    {
        var path = Path.Combine(folder, $"{name}.{extension}");
        for (var copy = 2; File.Exists(path); copy++)
        {
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}.{extension}"));
        }

        return path;
    }

    /// <exception cref="IOException">The disk is full, gone, or somebody wrote that very file meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not the user's to write in.</exception>
    public static void Write(byte[] pdf, string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew);
        file.Write(pdf);
        file.Flush(flushToDisk: true);
    }
}
