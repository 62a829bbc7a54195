using System.Security.Cryptography;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>New blank cards, ten to a sheet, on sheets nobody has seen.</summary>
internal static class CardMaking
{
    /// <summary>Short codes are few enough (2^28) to meet by chance; one already given is drawn again.</summary>
    public const string UnlessCodeIsGiven = "ON CONFLICT (short_code) DO NOTHING";

    private const string Insert =
        $"""
        INSERT INTO cards (token, short_code, state, sheet, place_on_sheet, made_at) VALUES (@1, @2, 'Blank', @3, @4, @5)
        {UnlessCodeIsGiven}
        """;

    public static BlankCardsMade Make(WriteTurn turn, Guid id, int cards)
    {
        var first = (long)turn.Scalar("SELECT coalesce(max(sheet), 0) + 1 FROM cards")!;
        for (var i = 0; i < cards; i++)
        {
            var (sheet, place) = (first + (i / CardSheet.CardsPerSheet), (i % CardSheet.CardsPerSheet) + 1);
            while (turn.Run(Insert, CardId.New().ToBytes(), NewShortCode(), sheet, place, Columns.Instant(turn.NowUtc)) == 0)
            {
            }
        }

        return new BlankCardsMade(id, first, first + ((cards - 1) / CardSheet.CardsPerSheet), cards);
    }

    public static string NewShortCode() => ShortCode.New(RandomNumberGenerator.GetBytes(ShortCode.RandomBytes)).Letters;
}
