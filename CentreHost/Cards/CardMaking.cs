using System.Security.Cryptography;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>New blank cards, ten to a sheet, on sheets nobody has seen.</summary>
internal static class CardMaking
{
    private const string Taken = "SELECT s.value FROM json_each(@1) s JOIN cards c ON c.short_code = s.value";

    private const string Insert =
        """
        INSERT INTO cards (token, short_code, state, sheet, place_on_sheet, made_at)
        SELECT unhex(j.value ->> 0), j.value ->> 1, 'Blank', @2 + j.key / @3, j.key % @3 + 1, @4 FROM json_each(@1) j
        """;

    public static BlankCardsMade Make(WriteTurn turn, Guid id, int cards)
    {
        var first = (long)turn.Scalar("SELECT coalesce(max(sheet), 0) + 1 FROM cards")!;
        turn.Run(Insert, Json(NewCodes(turn, cards).Select(code => code.Json())), first, CardSheet.CardsPerSheet, Columns.Instant(turn.NowUtc));
        return new BlankCardsMade(id, first, first + ((cards - 1) / CardSheet.CardsPerSheet), cards);
    }

    /// <summary>Codes that are no other card's, so that any number of cards can be written by one statement: everybody at a
    /// counter waits behind it.</summary>
    public static List<NewCode> NewCodes(WriteTurn turn, int cards)
    {
        var free = new HashSet<string>(cards, StringComparer.Ordinal);
        while (free.Count < cards)
        {
            // Short codes are few enough (2^28) to meet by chance; one already given is drawn again.
            var drawn = Enumerable.Range(0, cards - free.Count).Select(_ => NewShortCode()).ToHashSet(StringComparer.Ordinal);
            drawn.ExceptWith(turn.Read(Taken, Json(drawn.Select(code => $"\"{code}\""))).ReadAll(row => row.GetString(0)));
            free.UnionWith(drawn);
        }

        return [.. free.Select(code => new NewCode(CardId.New(), code))];
    }

    /// <param name="values">Each JSON itself.</param>
    public static string Json(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    private static string NewShortCode() => ShortCode.New(RandomNumberGenerator.GetBytes(ShortCode.RandomBytes)).Letters;
}

/// <summary>What makes a card a card: letters and figures of our own drawing, so they stand in JSON as they are.</summary>
internal readonly record struct NewCode(CardId Id, string ShortCode)
{
    public string Json(long? holder = null)
    {
        var token = Convert.ToHexString(Id.ToBytes());
        return holder is { } number
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[\"{token}\",\"{ShortCode}\",{number}]")
            : $"[\"{token}\",\"{ShortCode}\"]";
    }
}
