using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace MrrmCentre.Tests.Stock.Papers;

/// <summary>A word where it is printed, in points from the upper left corner of its page.</summary>
internal sealed record PrintedWord(int Page, string Text, double Left, double Top, double Right, double Bottom)
{
    public double Overlap(PrintedWord other) =>
        Page != other.Page ? 0
        : Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left))
            * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));
}

/// <summary>What poppler, which is not ours, reads in a document.</summary>
internal static class PdfText
{
    public static async Task<string> Layout(byte[] pdf) => await Ask(pdf, path => ["pdftotext", "-layout", path, "-"]);

    /// <summary>Each page as it is set.</summary>
    public static async Task<string[]> Pages(byte[] pdf) => (await Layout(pdf)).Split('\f')[..^1];

    public static async Task<string[]> Fonts(byte[] pdf) =>
        (await Ask(pdf, path => ["pdffonts", path])).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

    public static async Task<string> Information(byte[] pdf) => await Ask(pdf, path => ["pdfinfo", path]);

    public static async Task<(List<PrintedWord> Words, double Width, double Height)> Words(byte[] pdf)
    {
        var html = XDocument.Parse(await Ask(pdf, path => ["pdftotext", "-bbox", path, "-"]));
        var pages = html.Descendants().Where(element => element.Name.LocalName == "page").ToList();
        var words = pages.SelectMany((page, number) => page.Elements().Select(word => new PrintedWord(
            number + 1, word.Value, Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax"))));
        return ([.. words], Number(pages[0], "width"), Number(pages[0], "height"));
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static async Task<string> Ask(byte[] pdf, Func<string, string[]> command)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            var words = command(path);
            using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{words[0]} ended with {process.ExitCode}");
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
