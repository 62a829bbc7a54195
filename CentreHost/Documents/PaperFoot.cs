using System.Globalization;

namespace CentreHost.Documents;

internal static class PaperFoot
{
    private const double Gap = 3;

    public static void Draw(
        PdfPage page, PrintedPaper paper, PaperWords words, PrintedBy printedBy, string pageNumber, Box foot)
    {
        var right = foot.Left + foot.Width;
        var rule = foot.Top + 4;
        var baseline = rule + 3.4;
        var mark = $"{paper.Identity.Number ?? words["draft"]} · {paper.Identity.CentreCode}";
        var markWidth = foot.Width * 0.35;
        var numberWidth = PaperStyle.Bold.Width(pageNumber, PaperStyle.Small);
        var printed = words.Say(
            "printed",
            printedBy.At.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            printedBy.At.ToString("HH:mm", CultureInfo.InvariantCulture),
            printedBy.Name);
        var printedWidth = foot.Width - markWidth - numberWidth - (2 * Gap);
        page.Line(foot.Left, rule, right, rule, PaperStyle.Hairline, PaperStyle.Grid);
        page.Text(Clip(mark, markWidth), PaperStyle.Regular, PaperStyle.Small, foot.Left, baseline);
        page.TextEndingAt(
            right - numberWidth - Gap, Clip(printed, printedWidth), PaperStyle.Regular, PaperStyle.Small, baseline);
        page.TextEndingAt(right, pageNumber, PaperStyle.Bold, PaperStyle.Small, baseline);
    }

    private static string Clip(string text, double width) =>
        TextWrap.Clip(text, PaperStyle.Regular, PaperStyle.Small, width);
}
