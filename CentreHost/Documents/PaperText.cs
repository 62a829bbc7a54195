namespace CentreHost.Documents;

internal static class PaperText
{
    private const double LineHeight = PaperStyle.Body * PaperStyle.Leading;

    /// <summary>A heading stands with some of what it heads, or on the next page.</summary>
    public static void DrawHeading(PaperFlow flow, string text)
    {
        const double WithIt = 30;
        flow.Ask(WithIt);
        flow.Page.Text(
            TextWrap.Clip(text, PaperStyle.Bold, PaperStyle.Heading, flow.Width),
            PaperStyle.Bold,
            PaperStyle.Heading,
            PaperFlow.Left,
            flow.Top + (PaperStyle.Heading * PaperStyle.Rise),
            PaperStyle.Accent);
        flow.MoveDown((PaperStyle.Heading * PaperStyle.Leading) + 1.2);
    }

    public static void DrawNote(PaperFlow flow, PaperPart.Note note)
    {
        if (string.IsNullOrWhiteSpace(note.Text))
        {
            return;
        }

        DrawLabel(flow, note.Label, LineHeight);
        foreach (var line in TextWrap.Lines(note.Text, PaperStyle.Regular, PaperStyle.Body, flow.Width))
        {
            flow.Ask(LineHeight);
            var baseline = flow.Top + (PaperStyle.Body * PaperStyle.Rise);
            flow.Page.Text(line, PaperStyle.Regular, PaperStyle.Body, PaperFlow.Left, baseline);
            flow.MoveDown(LineHeight);
        }

        flow.MoveDown(3);
    }

    public static void DrawWritingLines(PaperFlow flow, PaperPart.WritingLines lines)
    {
        const double Apart = 7;
        DrawLabel(flow, lines.Label, lines.Lines * Apart);
        for (var i = 0; i < lines.Lines; i++)
        {
            flow.Ask(Apart);
            var y = flow.Top + Apart - 1;
            flow.Page.Line(PaperFlow.Left, y, PaperFlow.Left + flow.Width, y, PaperStyle.Hairline, PaperStyle.Grid);
            flow.MoveDown(Apart);
        }

        flow.MoveDown(3);
    }

    private static void DrawLabel(PaperFlow flow, string label, double below)
    {
        flow.Ask(LineHeight + below);
        flow.Page.Text(
            label, PaperStyle.Bold, PaperStyle.Body, PaperFlow.Left, flow.Top + (PaperStyle.Body * PaperStyle.Rise));
        flow.MoveDown(LineHeight + 0.4);
    }
}
