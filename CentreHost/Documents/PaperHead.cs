namespace CentreHost.Documents;

/// <summary>Whose document it is and which: in full on the first page, in one line on the others.</summary>
internal sealed class PaperHead(PrintedPaper paper, PaperWords words, string? copy)
{
    public const double RunningHeight = 8;

    private const double Gap = 4;

    private string Mark => paper.Identity.Number ?? words["draft"];

    private bool IsDraft => paper.Identity.Number is null;

    /// <returns>Where the content may begin.</returns>
    public double DrawFirst(PdfPage page, double top, double left, double width)
    {
        top = DrawCentre(page, top, left, width);
        page.Line(left, top, left + width, top, 0.5, PaperStyle.Accent);
        top += 2.5;
        var markWidth = DrawMark(page, top, left + width);
        var titleWidth = width - markWidth - Gap;
        top = Write(page, paper.Title, PaperStyle.Bold, PaperStyle.Title, top, left, titleWidth);
        if (IsDraft)
        {
            top = Write(page, words["draft_meaning"], PaperStyle.Regular, PaperStyle.Small, top + 1, left, titleWidth);
        }

        if (copy is not null)
        {
            page.TextEndingAt(left + width, copy, PaperStyle.Bold, PaperStyle.Body, top + 3);
            top += 4;
        }

        return top + 4;
    }

    public double DrawRunning(PdfPage page, double top, double left, double width)
    {
        var baseline = top + (PaperStyle.Body * PaperStyle.Rise);
        var document = string.Join(" · ", new[] { Mark, copy, paper.Title }.OfType<string>());
        document = TextWrap.Clip(document, PaperStyle.Bold, PaperStyle.Body, width * 0.62);
        var centre = TextWrap.Clip(paper.Identity.CentreName, PaperStyle.Regular, PaperStyle.Small, width * 0.35);
        page.Text(document, PaperStyle.Bold, PaperStyle.Body, left, baseline);
        page.TextEndingAt(left + width, centre, PaperStyle.Regular, PaperStyle.Small, baseline);
        page.Line(left, baseline + 1.6, left + width, baseline + 1.6, 0.3, PaperStyle.Accent);
        return top + RunningHeight;
    }

    private double DrawCentre(PdfPage page, double top, double left, double width)
    {
        var day = words.Say("of_day", words.Day(paper.Identity.Day));
        page.TextEndingAt(
            left + width, day, PaperStyle.Regular, PaperStyle.Body, top + (PaperStyle.Name * PaperStyle.Rise));
        var nameWidth = width - PaperStyle.Regular.Width(day, PaperStyle.Body) - Gap;
        var name = paper.Identity.CentreName;
        top = Write(page, name, PaperStyle.Bold, PaperStyle.Name, top, left, nameWidth, PaperStyle.Accent);
        var code = words.Say("centre_code", paper.Identity.CentreCode);
        return Write(page, code, PaperStyle.Regular, PaperStyle.Small, top, left, nameWidth) + 1.5;
    }

    /// <returns>How wide it is.</returns>
    private double DrawMark(PdfPage page, double top, double right)
    {
        const double Padding = 2;
        var width = PaperStyle.Bold.Width(Mark, PaperStyle.Number);
        var baseline = top + (PaperStyle.Title * PaperStyle.Rise);
        if (!IsDraft)
        {
            page.TextEndingAt(right, Mark, PaperStyle.Bold, PaperStyle.Number, baseline);
            return width;
        }

        var frame = new Box(right - width - (2 * Padding), top + 0.4, width + (2 * Padding), PaperStyle.Title + 2.2);
        page.Fill([frame], PaperStyle.HeadFill);
        page.Outline(frame, 0.5);
        page.TextEndingAt(right - Padding, Mark, PaperStyle.Bold, PaperStyle.Number, baseline);
        return frame.Width;
    }

    private static double Write(
        PdfPage page,
        string text,
        TrueTypeFace face,
        double size,
        double top,
        double left,
        double width,
        Ink ink = default)
    {
        foreach (var line in TextWrap.Lines(text, face, size, width))
        {
            page.Text(line, face, size, left, top + (size * PaperStyle.Rise), ink);
            top += size * PaperStyle.Leading;
        }

        return top;
    }
}
