using System.Security.Cryptography;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>New blank cards, ten to a sheet, on sheets nobody has seen.</summary>
internal static class CardMaking
{
    private const string Insert =
        "INSERT INTO cards (token, short_code, state, sheet, place_on_sheet, made_at) VALUES (@1, @2, 'Blank', @3, @4, @5)";

    public static BlankCardsMade Make(WriteTurn turn, Guid id, int cards)
    {
        var first = (long)turn.Scalar("SELECT coalesce(max(sheet), 0) + 1 FROM cards")!;
        for (var i = 0; i < cards; i++)
        {
            var (sheet, place) = (first + (i / CardSheet.CardsPerSheet), (i % CardSheet.CardsPerSheet) + 1);
            turn.Run(Insert, CardId.New().ToBytes(), NewShortCode(turn), sheet, place, Columns.Instant(turn.NowUtc));
        }

        return new BlankCardsMade(id, first, first + ((cards - 1) / CardSheet.CardsPerSheet), cards);
    }

    /// <summary>Short codes are few enough (2^28) to meet by chance; one already given is drawn again.</summary>
    public static string NewShortCode(WriteTurn turn)
    {
        while (true)
        {
            var code = ShortCode.New(RandomNumberGenerator.GetBytes(ShortCode.RandomBytes)).Letters;
            if (turn.Scalar("SELECT 1 FROM cards WHERE short_code = @1", code) is null)
            {
                return code;
            }
        }
    }
}
