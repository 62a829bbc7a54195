using System.Diagnostics;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>A paper as a person reads it, every space one plain space.</summary>
internal static class Printed
{
    public static async Task<string> Paper(this Seat seat, string paper)
    {
        var pdf = Path.GetTempFileName();
        await File.WriteAllBytesAsync(pdf, await seat.Http.GetByteArrayAsync(new Uri($"stock/papers/{paper}", UriKind.Relative)));
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        File.Delete(pdf);
        Assert.Equal(0, reader.ExitCode);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
