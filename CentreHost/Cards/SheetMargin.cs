using CentreHost.Documents;

namespace CentreHost.Cards;

/// <summary>What stands around the cards and is cut away: where to cut, and a ruler that shows a printer's scaling.</summary>
internal static class SheetMargin
{
    private const double MarkLength = 4;

    /// <summary>Marks stop short of the cards, so that a cut beside the line leaves no ink on a card.</summary>
    private const double MarkGap = 1;

    /// <summary>Text sits between the cut marks, clear of the 5 mm most printers cannot reach.</summary>
    private const double FromCards = 3.2;

    private const double FromMarks = 3;
    private const double Small = 2.3;
    private const double RulerLength = 50;
    private const double Tick = 1.2;

    public static void DrawCutMarks(PdfPage page, Box cards, int columns, int rows)
    {
        const double Thickness = 0.15;
        var (right, bottom) = (cards.Left + cards.Width, cards.Top + cards.Height);
        for (var column = 0; column <= columns; column++)
        {
            var x = cards.Left + (column * cards.Width / columns);
            page.Line(x, cards.Top - MarkGap - MarkLength, x, cards.Top - MarkGap, Thickness);
            page.Line(x, bottom + MarkGap, x, bottom + MarkGap + MarkLength, Thickness);
        }

        for (var row = 0; row <= rows; row++)
        {
            var y = cards.Top + (row * cards.Height / rows);
            page.Line(cards.Left - MarkGap - MarkLength, y, cards.Left - MarkGap, y, Thickness);
            page.Line(right + MarkGap, y, right + MarkGap + MarkLength, y, Thickness);
        }
    }

    public static void DrawInstructions(PdfPage page, Box cards, string title)
    {
        var (left, right) = (cards.Left + FromMarks, cards.Left + cards.Width - FromMarks);
        var above = cards.Top - FromCards;
        page.Text(title, DocumentFonts.Bold, Small, left, above);
        page.TextEndingAt(
            right, "Découper suivant les repères · Cut along the marks", DocumentFonts.Regular, Small, above);

        var below = cards.Top + cards.Height + FromCards + Tick;
        DrawRuler(page, left, below - Tick);
        page.Text("50 mm", DocumentFonts.Regular, Small, left + RulerLength + 1.5, below);
        page.TextEndingAt(
            right, "Imprimer à 100 %, sans mise à l'échelle · Print at 100 %", DocumentFonts.Regular, Small, below);
    }

    private static void DrawRuler(PdfPage page, double left, double middle)
    {
        const double Thickness = 0.2;
        page.Line(left, middle, left + RulerLength, middle, Thickness);
        for (var millimetres = 0; millimetres <= RulerLength; millimetres += 10)
        {
            page.Line(left + millimetres, middle - Tick, left + millimetres, middle + Tick, Thickness);
        }
    }
}
