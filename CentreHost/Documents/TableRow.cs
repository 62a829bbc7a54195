namespace CentreHost.Documents;

/// <summary>A cell whose text is already broken into the lines it takes.</summary>
internal sealed record TableCell(
    double Left, double Width, IReadOnlyList<string> Lines, double Size, TrueTypeFace Face, bool EndsRight)
{
    public const double PadAcross = 1.1;

    public void Draw(PdfPage page, double top, double lineHeight)
    {
        var first = top + TableRow.PadDown + (lineHeight / PaperStyle.Leading * PaperStyle.Rise);
        for (var i = 0; i < Lines.Count; i++)
        {
            var baseline = first + (i * lineHeight);
            if (Lines[i].Length > 0 && EndsRight)
            {
                page.TextEndingAt(Left + Width - PadAcross, Lines[i], Face, Size, baseline);
            }
            else if (Lines[i].Length > 0)
            {
                page.Text(Lines[i], Face, Size, Left + PadAcross, baseline);
            }
        }
    }
}

/// <remarks><paramref name="Least"/>: its height, however little it says.</remarks>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells, double LineHeight, double Least, Ink? Fill)
{
    public const double PadDown = 0.8;

    public double Height => Math.Max(Least, (Cells.Max(cell => cell.Lines.Count) * LineHeight) + (2 * PadDown));

    public TableRow First(int lines) => this with { Least = 0, Cells = Each(text => [.. text.Take(lines)]) };

    public TableRow After(int lines) => this with { Cells = Each(text => [.. text.Skip(lines)]) };

    public void Draw(PdfPage page, double top)
    {
        foreach (var cell in Cells)
        {
            var box = new Box(cell.Left, top, cell.Width, Height);
            if (Fill is { } ink)
            {
                page.Fill([box], ink);
            }

            page.Outline(box, PaperStyle.Hairline, PaperStyle.Grid);
            cell.Draw(page, top, LineHeight);
        }
    }

    private List<TableCell> Each(Func<IReadOnlyList<string>, IReadOnlyList<string>> lines) =>
        [.. Cells.Select(cell => cell with { Lines = lines(cell.Lines) })];
}
