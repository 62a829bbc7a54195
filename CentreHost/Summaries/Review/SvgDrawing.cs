using System.Globalization;
using System.Net;
using System.Text;
using CentreHost.Documents;

namespace CentreHost.Summaries.Review;

/// <summary>A drawing inside a page: no script, no font from elsewhere, nothing to fetch.</summary>
internal static class SvgDrawing
{
    public static string Of(Drawing drawing)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(drawing.Title)}</title>");
        foreach (var mark in drawing.Marks)
        {
            svg.Append(Of(mark));
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Of(Mark mark) => mark switch
    {
        Mark.Bar { Box: var box } bar => $"<rect x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" fill=\"{Colour(bar.Ink)}\">"
            + (bar.Says is { } says ? $"<title>{WebUtility.HtmlEncode(says)}</title>" : "") + "</rect>",
        Mark.Stroke line => $"<line x1=\"{N(line.X1)}\" y1=\"{N(line.Y1)}\" x2=\"{N(line.X2)}\" y2=\"{N(line.Y2)}\" stroke=\"{Colour(line.Ink)}\" stroke-width=\"{N(line.Thickness)}\"/>",
        Mark.Label label => $"<text x=\"{N(label.X)}\" y=\"{N(label.Baseline)}\" font-size=\"{N(label.Size)}\" text-anchor=\"{label.Anchor.ToString().ToLowerInvariant()}\""
            + $" fill=\"{Colour(label.Ink)}\"{(label.Bold ? " font-weight=\"bold\"" : "")}>{WebUtility.HtmlEncode(label.Text)}</text>",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "No such mark."),
    };

    private static string N(double millimetres) => millimetres.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Colour(Ink ink) => $"#{ink.Red:x2}{ink.Green:x2}{ink.Blue:x2}";
}

/// <summary>The same drawing on paper.</summary>
internal static class PaperDrawing
{
    private const double Below = 3;

    public static PaperPart Of(Drawing drawing) => new PaperPart.Drawn(flow =>
    {
        flow.Ask(drawing.Height + Below);
        foreach (var mark in drawing.Marks)
        {
            Draw(flow, mark);
        }

        flow.MoveDown(drawing.Height + Below);
    });

    private static void Draw(PaperFlow flow, Mark mark)
    {
        const double left = PaperFlow.Left;
        switch (mark)
        {
            case Mark.Bar { Box: var box } bar:
                flow.Page.Fill([box with { Left = box.Left + left, Top = box.Top + flow.Top }], bar.Ink);
                break;
            case Mark.Stroke line:
                flow.Page.Line(line.X1 + left, line.Y1 + flow.Top, line.X2 + left, line.Y2 + flow.Top, line.Thickness, line.Ink);
                break;
            case Mark.Label label:
                Write(flow, label, label.X + left, label.Baseline + flow.Top);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark), mark, "No such mark.");
        }
    }

    private static void Write(PaperFlow flow, Mark.Label label, double x, double baseline)
    {
        var face = label.Bold ? PaperStyle.Bold : PaperStyle.Regular;
        switch (label.Anchor)
        {
            case Anchor.Start:
                flow.Page.Text(label.Text, face, label.Size, x, baseline, label.Ink);
                break;
            case Anchor.Middle:
                flow.Page.TextAround(x, label.Text, face, label.Size, baseline, label.Ink);
                break;
            default:
                flow.Page.TextEndingAt(x, label.Text, face, label.Size, baseline, label.Ink);
                break;
        }
    }
}
