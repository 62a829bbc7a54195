namespace CentreHost.Documents;

/// <summary>Lays a document out on A4. Everything stands on the page; what is too long runs on over the next.</summary>
internal static class PaperPress
{
    public static byte[] Print(PrintedPaper paper, PaperWords words, PrintedBy printedBy)
    {
        var mark = paper.Identity.Number ?? words["draft"];
        var file = new PdfFile($"{paper.Title} – {mark}", paper.Identity.CentreName, printedBy.At, words.Language);
        if (paper.Copies.Count == 0)
        {
            PrintCopy(file, paper, words, printedBy, copy: null);
        }

        for (var i = 0; i < paper.Copies.Count; i++)
        {
            PrintCopy(file, paper, words, printedBy, words.Say("copy", i + 1, paper.Copies.Count, paper.Copies[i]));
        }

        return file.Save();
    }

    private static void PrintCopy(PdfFile file, PrintedPaper paper, PaperWords words, PrintedBy printedBy, string? copy)
    {
        var flow = new PaperFlow(file, paper, words, copy);
        foreach (var part in paper.Parts)
        {
            Draw(flow, part);
        }

        flow.Close(printedBy);
    }

    private static void Draw(PaperFlow flow, PaperPart part)
    {
        switch (part)
        {
            case PaperPart.Heading heading:
                PaperText.DrawHeading(flow, heading.Text);
                break;
            case PaperPart.Fields fields:
                PaperFields.Draw(flow, fields.Of);
                break;
            case PaperPart.Table table:
                new TablePress(flow, table.Of).Draw();
                break;
            case PaperPart.Drawn drawn:
                drawn.By(flow);
                break;
            case PaperPart.Note note:
                PaperText.DrawNote(flow, note);
                break;
            case PaperPart.WritingLines lines:
                PaperText.DrawWritingLines(flow, lines);
                break;
            case PaperPart.Signatures signatures:
                SignatureBoxes.Draw(flow, signatures.Of);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "This part cannot be drawn.");
        }
    }
}
