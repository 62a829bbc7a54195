using Kiosk.Printing;

namespace Kiosk.Papers;

/// <summary>A document for the printer, saved where the user's files are.</summary>
internal static class SavedPaper
{
    /// <returns>Where; none when it could not be written, which the screen then says.</returns>
    public static string? SavePaper(this Screen screen, byte[] pdf, string name)
    {
        var path = PdfFile.FreePath(PdfFile.UsualFolder, name);
        try
        {
            PdfFile.Write(pdf, path);
            screen.Tell("paper_saved", path);
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            screen.Warn(WriteFailure.Says("paper_not_saved", path, failure));
            return null;
        }
    }
}
