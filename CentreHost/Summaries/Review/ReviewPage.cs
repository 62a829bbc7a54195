using System.Net;
using System.Text;
using CentreHost.Documents;

namespace CentreHost.Summaries.Review;

/// <summary>What a review shows, whichever way it is looked at.</summary>
/// <param name="Problems">What does not agree or is to be explained, in sentences.</param>
internal sealed record DayReview(
    string Title, string Centre, string State, IReadOnlyList<string> Headlines, IReadOnlyList<string> Problems, IReadOnlyList<Drawing> Charts,
    IReadOnlyList<ReviewLine> Lines, bool Demo);

/// <summary>One file for any browser and for A4: no script, nothing fetched, readable in ten years.</summary>
internal static class ReviewPage
{
    private const string Style =
        """
        @page{size:A4;margin:14mm}
        *{box-sizing:border-box}
        body{font:11pt/1.35 "DejaVu Sans",Arial,sans-serif;color:#111;margin:0 auto;padding:12px;max-width:190mm}
        h1{font-size:16pt;color:#0b4f6c;margin:0 0 2mm;border-bottom:.5mm solid #0b4f6c;padding-bottom:1mm}
        h2{font-size:12pt;color:#0b4f6c;margin:6mm 0 1mm}
        p{margin:1mm 0}.state{font-weight:bold}.demo{border:.5mm solid #a31d1d;color:#a31d1d;padding:1mm 2mm;display:inline-block}
        ul.problems{border-left:1.2mm solid #a31d1d;margin:3mm 0;padding:1mm 3mm 1mm 7mm}
        svg{display:block;width:100%;margin:3mm 0;break-inside:avoid;font-family:inherit}
        table{width:100%;border-collapse:collapse;font-size:9.5pt}
        th,td{text-align:left;padding:.6mm 1mm;border-bottom:.15mm solid #9aa3a8;vertical-align:top}
        td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}td.m{color:#555b60;font-style:italic}
        th{background:#e1e8ec;break-after:avoid}tr{break-inside:avoid}
        @media print{body{padding:0;max-width:none}}
        """;

    public static byte[] Html(DayReview review, PaperWords words)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(words.Language).Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><title>").Append(Text(review.Title)).Append("</title><style>")
            .Append(Style).Append("</style></head><body>\n");
        page.Append("<h1>").Append(Text(review.Title)).Append("</h1>\n<p>").Append(Text(review.Centre)).Append("</p>\n");
        page.Append("<p class=\"state\">").Append(Text(review.State)).Append("</p>\n");
        if (review.Demo)
        {
            page.Append("<p class=\"demo\">").Append(Text(words["review_demo"])).Append("</p>\n");
        }

        foreach (var headline in review.Headlines)
        {
            page.Append("<p>").Append(Text(headline)).Append("</p>\n");
        }

        AppendProblems(page, review.Problems);
        foreach (var chart in review.Charts)
        {
            page.Append(SvgDrawing.Of(chart)).Append('\n');
        }

        AppendLines(page, review.Lines, words);
        return Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString());
    }

    public static byte[] Pdf(DayReview review, PaperIdentity identity, PaperWords words, PrintedBy printedBy) => PaperPress.Print(
        new PrintedPaper(review.Title, identity,
        [
            new PaperPart.Fields(new PaperField(words["review_state"], review.State)),
            .. review.Headlines.Select(line => new PaperPart.Note("", line)),
            .. review.Problems.Select(problem => new PaperPart.Note(words["review_problem"], problem)),
            .. review.Charts.Select(PaperDrawing.Of),
            .. review.Lines.Count == 0 ? [] : new PaperPart[] { new PaperPart.Heading(words["review_figures"]), new PaperPart.Table(TableOf(review, words)) },
            new PaperPart.Signatures(new SignatureBox(words["approved_by"])),
        ]),
        words,
        printedBy);

    private static PaperTable TableOf(DayReview review, PaperWords words) => new(
        [new PaperColumn(words["review_indicator"], 140), new PaperColumn(words["review_value"], 42, IsNumber: true)],
        [
            .. review.Lines.GroupBy(line => line.Section).SelectMany(section =>
                section.Select(line => PaperRow.Line(line.Name, line.Value)).Prepend(PaperRow.Group(section.Key))),
        ]);

    private static void AppendProblems(StringBuilder page, IReadOnlyList<string> problems)
    {
        if (problems.Count == 0)
        {
            return;
        }

        page.Append("<ul class=\"problems\">");
        foreach (var problem in problems)
        {
            page.Append("<li>").Append(Text(problem)).Append("</li>");
        }

        page.Append("</ul>\n");
    }

    private static void AppendLines(StringBuilder page, IReadOnlyList<ReviewLine> lines, PaperWords words)
    {
        page.Append("<h2>").Append(Text(words["review_figures"])).Append("</h2>\n<table>\n");
        foreach (var section in lines.GroupBy(line => line.Section))
        {
            page.Append("<tr><th colspan=\"2\">").Append(Text(section.Key)).Append("</th></tr>\n");
            foreach (var line in section)
            {
                page.Append("<tr><td>").Append(Text(line.Name)).Append("</td><td class=\"").Append(line.IsMissing ? "n m" : "n").Append("\">")
                    .Append(Text(line.Value)).Append("</td></tr>\n");
            }
        }

        page.Append("</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
