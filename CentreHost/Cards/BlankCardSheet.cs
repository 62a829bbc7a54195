using System.Globalization;

namespace CentreHost.Cards;

/// <summary>A card to print: what its QR says and what a person types instead.</summary>
public sealed record PrintedCard(string Text, ShortCode Code)
{
    /// <summary>None on a blank card, and nothing in it unless the centre lets it be printed.</summary>
    public CardBearer? Bearer { get; init; }
}

/// <summary>What of a holder stands on the card. A card can be lost: as little as the centre allows.</summary>
/// <param name="Number">A case number, or a staff member's code.</param>
public sealed record CardBearer(string? Name, string? Number, DateOnly? ValidUntil, bool IsBadge = false);

/// <summary>Blank cards on A4, ten a sheet, to be cut along the marks and bound to people by scanning.</summary>
public static class BlankCardSheet
{
    public const int CardsPerSheet = CardSheet.CardsPerSheet;

    public static byte[] Draw(
        string centreName, IReadOnlyList<PrintedCard> cards, int firstSheetNumber, DateTimeOffset drawnAt) =>
        CardSheet.Draw(Of(centreName, cards, firstSheetNumber, drawnAt));

    internal static CardDocument Of(string centreName, IReadOnlyList<PrintedCard> cards, int firstSheetNumber, DateTimeOffset drawnAt) =>
        new($"{centreName} – cartes vierges", centreName, cards, drawnAt)
        {
            PlaceOf = i => string.Create(
                CultureInfo.InvariantCulture,
                $"feuille {Number(firstSheetNumber, i)} · {(i % CardsPerSheet) + 1:00}/{OnSheet(cards.Count, i):00}"),
            SheetOf = i => $"Cartes vierges – feuille {Number(firstSheetNumber, i)}",
        };

    private static string Number(int first, int card) =>
        (first + (card / CardsPerSheet)).ToString("0000", CultureInfo.InvariantCulture);

    private static int OnSheet(int cards, int card) => Math.Min(CardsPerSheet, cards - (card / CardsPerSheet * CardsPerSheet));
}
