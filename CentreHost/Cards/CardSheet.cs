using CentreHost.Documents;

namespace CentreHost.Cards;

/// <summary>Cards to print, what is said beside them, and how they stand on the paper.</summary>
internal sealed record CardDocument(string Title, string CentreName, IReadOnlyList<PrintedCard> Cards, DateTimeOffset DrawnAt)
{
    public CardLayout Layout { get; init; }

    /// <summary>On each card: its place among the others.</summary>
    public required Func<int, string> PlaceOf { get; init; }

    /// <summary>In the margin of the sheet this card is on.</summary>
    public required Func<int, string> SheetOf { get; init; }

    /// <summary>Nobody has read its codes back: said on the paper.</summary>
    public bool IsUnread { get; init; }

    public int CardsPerPage => Layout == CardLayout.TenUp ? CardSheet.CardsPerSheet : 1;

    public int Pages => (Cards.Count + CardsPerPage - 1) / CardsPerPage;
}

/// <summary>Draws cards on A4, two columns of five to be cut, or one a page of a card's own size. In millimetres.</summary>
internal static class CardSheet
{
    public const int CardsPerSheet = Columns * Rows;

    private const int Columns = 2;
    private const int Rows = 5;
    private const double PageWidth = 210;
    private const double PageHeight = 297;
    private const double CardsWidth = Columns * CardFace.Width;
    private const double CardsHeight = Rows * CardFace.Height;

    /// <summary>ISO 7810 ID-1, as plastic cards are.</summary>
    private const double SingleWidth = 85.6;
    private const double SingleHeight = 54;

    private static readonly Box Cards =
        new((PageWidth - CardsWidth) / 2, (PageHeight - CardsHeight) / 2, CardsWidth, CardsHeight);

    public static byte[] Draw(CardDocument document)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(document.CentreName);
        RefuseTwins(document.Cards);
        var file = new PdfFile(document.Title, document.CentreName, document.DrawnAt);
        for (var first = 0; first < document.Cards.Count; first += document.CardsPerPage)
        {
            var page = document.Layout == CardLayout.TenUp ? file.AddPage(PageWidth, PageHeight) : file.AddPage(SingleWidth, SingleHeight);
            DrawPage(page, document, first);
        }

        return file.Save();
    }

    /// <summary>Where on its page a card stands.</summary>
    public static Box PlaceOf(CardLayout layout, int card)
    {
        if (layout == CardLayout.Single)
        {
            return new Box((SingleWidth - CardFace.Width) / 2, (SingleHeight - CardFace.Height) / 2, CardFace.Width, CardFace.Height);
        }

        var place = card % CardsPerSheet;
        return new Box(
            Cards.Left + (place % Columns * CardFace.Width), Cards.Top + (place / Columns * CardFace.Height), CardFace.Width, CardFace.Height);
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

    private static void DrawPage(PdfPage page, CardDocument document, int first)
    {
        const string Unread = " · non relue";
        var last = Math.Min(first + document.CardsPerPage, document.Cards.Count);
        for (var i = first; i < last; i++)
        {
            var box = PlaceOf(document.Layout, i);
            var place = document.PlaceOf(i) + (document.IsUnread ? Unread : "");
            new CardFace(page, box.Left, box.Top).Draw(document.CentreName, document.Cards[i], place);
        }

        if (document.Layout == CardLayout.TenUp)
        {
            SheetMargin.DrawCutMarks(page, Cards, Columns, Rows);
            SheetMargin.DrawInstructions(page, Cards, document.SheetOf(first) + (document.IsUnread ? " – NON RELUE" : ""));
        }
    }
}
