namespace CentreHost.Documents;

/// <summary>What is known of the whole document, in two columns, read across.</summary>
internal static class PaperFields
{
    private const double Between = 8;
    private const double LabelShare = 0.4;
    private const double LineHeight = PaperStyle.Body * PaperStyle.Leading;
    private const double RowGap = 0.9;

    public static void Draw(PaperFlow flow, IReadOnlyList<PaperField> fields)
    {
        foreach (var row in fields.Chunk(2))
        {
            DrawRow(flow, row);
        }

        flow.MoveDown(3);
    }

    private static void DrawRow(PaperFlow flow, PaperField[] row)
    {
        var width = (flow.Width - Between) / 2;
        var labels = row.Select(field => Lines(field.Label, PaperStyle.Regular, (width * LabelShare) - 2)).ToArray();
        var values = row.Select(field => Lines(field.Value ?? "", PaperStyle.Bold, width * (1 - LabelShare))).ToArray();
        var lines = labels.Concat(values).Max(text => text.Count);
        for (var line = 0; line < lines; line++)
        {
            // Taken line by line: a value longer than a page runs on over the next.
            flow.Ask(LineHeight);
            var baseline = flow.Top + (PaperStyle.Body * PaperStyle.Rise);
            for (var i = 0; i < row.Length; i++)
            {
                var left = PaperFlow.Left + (i * (width + Between));
                var valueLeft = left + (width * LabelShare);
                Write(flow.Page, labels[i], line, PaperStyle.Regular, left, baseline, PaperStyle.Faint);
                Write(flow.Page, values[i], line, PaperStyle.Bold, valueLeft, baseline, default);
                if (row[i].Value is null && line == 0)
                {
                    var (right, y) = (left + width, baseline + 0.6);
                    flow.Page.Line(valueLeft, y, right, y, PaperStyle.Hairline, PaperStyle.Grid);
                }
            }

            flow.MoveDown(LineHeight);
        }

        flow.MoveDown(row.Any(field => field.Value is null) ? 2 * RowGap : RowGap);
    }

    private static IReadOnlyList<string> Lines(string text, TrueTypeFace face, double width) =>
        TextWrap.Lines(text, face, PaperStyle.Body, width);

    private static void Write(
        PdfPage page, IReadOnlyList<string> lines, int line, TrueTypeFace face, double left, double baseline, Ink ink)
    {
        if (line < lines.Count && lines[line].Length > 0)
        {
            page.Text(lines[line], face, PaperStyle.Body, left, baseline, ink);
        }
    }
}
