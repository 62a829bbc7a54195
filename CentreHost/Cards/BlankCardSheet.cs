using System.Globalization;
using CentreHost.Documents;

namespace CentreHost.Cards;

/// <summary>A card to print: what its QR says and what a person types instead.</summary>
public sealed record PrintedCard(string Text, ShortCode Code);

/// <summary>Blank cards on A4, ten a sheet, to be cut along the marks and bound to people by scanning. In millimetres.</summary>
public static class BlankCardSheet
{
    public const int CardsPerSheet = Columns * Rows;

    private const int Columns = 2;
    private const int Rows = 5;
    private const double PageWidth = 210;
    private const double PageHeight = 297;
    private const double CardsWidth = Columns * BlankCardFace.Width;
    private const double CardsHeight = Rows * BlankCardFace.Height;

    private static readonly Box Cards =
        new((PageWidth - CardsWidth) / 2, (PageHeight - CardsHeight) / 2, CardsWidth, CardsHeight);

    public static byte[] Draw(
        string centreName, IReadOnlyList<PrintedCard> cards, int firstSheetNumber, DateTimeOffset drawnAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(centreName);
        RefuseTwins(cards);
        var file = new PdfFile($"{centreName} – cartes vierges", centreName, drawnAt);
        var sheetNumber = firstSheetNumber;
        foreach (var sheet in cards.Chunk(CardsPerSheet))
        {
            var page = file.AddPage(PageWidth, PageHeight);
            DrawSheet(page, centreName, sheet, sheetNumber.ToString("0000", CultureInfo.InvariantCulture));
            sheetNumber++;
        }

        return file.Save();
    }

    /// <summary>Two people with one code is the worst a card printer can do, so it is looked for here once more.</summary>
    private static void RefuseTwins(IReadOnlyList<PrintedCard> cards)
    {
        if (cards.Count == 0)
        {
            throw new ArgumentException("A sheet needs at least one card.", nameof(cards));
        }

        if (cards.DistinctBy(card => card.Text).Count() < cards.Count
            || cards.DistinctBy(card => card.Code).Count() < cards.Count)
        {
            throw new ArgumentException("Two cards to print share a text or a short code.", nameof(cards));
        }
    }

    private static void DrawSheet(PdfPage page, string centreName, PrintedCard[] cards, string sheetNumber)
    {
        for (var i = 0; i < cards.Length; i++)
        {
            var place = string.Create(
                CultureInfo.InvariantCulture, $"feuille {sheetNumber} · {i + 1:00}/{cards.Length:00}");
            var left = Cards.Left + (i % Columns * BlankCardFace.Width);
            var top = Cards.Top + (i / Columns * BlankCardFace.Height);
            new BlankCardFace(page, left, top).Draw(centreName, cards[i], place);
        }

        SheetMargin.DrawCutMarks(page, Cards, Columns, Rows);
        SheetMargin.DrawInstructions(page, Cards, sheetNumber);
    }
}
