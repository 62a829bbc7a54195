using System.Globalization;

namespace Kiosk.Papers;

/// <summary>A document for the printer, saved where the user's files are. New files only: none is ever overwritten.</summary>
internal static class SavedPaper
{
    public static void SavePaper(this Screen screen, byte[] pdf, string name)
    {
        var path = FreePath(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), name);
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew);
            file.Write(pdf);
            file.Flush(flushToDisk: true);
            screen.Tell("paper_saved", path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            screen.Warn("paper_not_saved", path, failure.Message);
        }
    }

    private static string FreePath(string folder, string name)
    {
        var path = Path.Combine(folder, $"{name}.pdf");
        for (var copy = 2; File.Exists(path); copy++)
        {
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}.pdf"));
        }

        return path;
    }
}
