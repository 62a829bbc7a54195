namespace CentreHost.Documents;

/// <summary>Who answers for the document. The boxes stand together: nobody's is overlooked on another page.</summary>
internal static class SignatureBoxes
{
    private const double Usual = 64;
    private const double Between = 3;
    private const double Band = 5.2;
    private const double LineHeight = 5.4;
    private const double SigningRoom = 12;
    private const double BoxHeight = Band + (3 * LineHeight) + SigningRoom;

    public static void Draw(PaperFlow flow, IReadOnlyList<SignatureBox> boxes)
    {
        if (boxes.Count == 0)
        {
            return;
        }

        var most = (int)Math.Ceiling((flow.Width + Between) / (Usual + Between));
        var rowCount = (int)Math.Ceiling((double)boxes.Count / most);
        var perRow = (int)Math.Ceiling((double)boxes.Count / rowCount);
        var rows = boxes.Chunk(perRow).ToList();
        flow.Ask(Math.Min(flow.FullRoom, rows.Count * (BoxHeight + Between)));
        var width = (flow.Width - ((perRow - 1) * Between)) / perRow;
        foreach (var row in rows)
        {
            flow.Ask(BoxHeight);
            for (var i = 0; i < row.Length; i++)
            {
                DrawBox(flow, row[i], PaperFlow.Left + (i * (width + Between)), width);
            }

            flow.MoveDown(BoxHeight + Between);
        }
    }

    private static void DrawBox(PaperFlow flow, SignatureBox box, double left, double width)
    {
        const double Inset = 1.6;
        var page = flow.Page;
        var words = flow.Words;
        var size = TextWrap.Fit(box.Role, PaperStyle.Bold, PaperStyle.Body, width - (2 * Inset));
        page.Fill([new Box(left, flow.Top, width, Band)], PaperStyle.HeadFill);
        page.Outline(new Box(left, flow.Top, width, BoxHeight), 0.25, PaperStyle.Grid);
        page.Text(box.Role, PaperStyle.Bold, size, left + Inset, flow.Top + 3.6);
        var lines = new[]
        {
            (words["sign_name"], box.Known?.Name),
            (words["sign_function"], box.Known?.Function),
            (words["sign_date"], null),
            (words["sign_signature"], null),
        };
        var labelWidth = lines.Max(line => PaperStyle.Regular.Width(line.Item1, PaperStyle.Small)) + 2;
        for (var i = 0; i < lines.Length; i++)
        {
            var baseline = flow.Top + Band + ((i + 1) * LineHeight) - 1.2;
            var valueLeft = left + Inset + labelWidth;
            var valueWidth = width - labelWidth - (2 * Inset);
            page.Text(lines[i].Item1, PaperStyle.Regular, PaperStyle.Small, left + Inset, baseline, PaperStyle.Faint);
            if (lines[i].Item2 is { } known)
            {
                var text = TextWrap.Clip(known, PaperStyle.Bold, PaperStyle.Small, valueWidth);
                page.Text(text, PaperStyle.Bold, PaperStyle.Small, valueLeft, baseline);
            }

            if (i < lines.Length - 1)
            {
                var (right, y) = (valueLeft + valueWidth, baseline + 0.7);
                page.Line(valueLeft, y, right, y, PaperStyle.Hairline, PaperStyle.Grid);
            }
        }
    }
}
