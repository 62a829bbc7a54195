extern alias host;

using CentreHost.Cards;
using CentreHost.Centre;
using host::CentreHost.Sealing;

namespace MrrmCentre.Tests;

internal static class BlankCards
{
    /// <summary>A new blank card as a scanner types it: the whole code, which only the host's key can make.</summary>
    public static async Task<string> BlankCard(this CentreFixture centre)
    {
        using var console = centre.Console();
        var made = await console.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), 1));
        return centre.CardsOf($"SELECT token FROM cards WHERE sheet = {made.FirstSheet}").Single();
    }

    /// <summary>The whole codes of the cards whose tokens a question finds.</summary>
    public static List<string> CardsOf(this CentreFixture centre, string sql)
    {
        var key = Convert.FromHexString(File.ReadAllText(Path.Combine(centre.Directory, "keys", "data.key")).Trim());
        var mac = new Vault(key).CardMac;
        return centre.Rows(sql).ConvertAll(row => host::CentreHost.Cards.CardToken.Create(mac, (byte[])row[0]!));
    }

    /// <summary>Of a batch, in the order of their places.</summary>
    public static List<string> CardsOfBatch(this CentreFixture centre, long batch) =>
        centre.CardsOf($"SELECT token FROM cards WHERE batch = {batch} ORDER BY place_in_batch");

    /// <summary>A file of cards, asked for until its codes have been read back.</summary>
    public static async Task<byte[]> CardFile(this Seat seat, string route)
    {
        var (file, refused) = await seat.WhenReadBack(route);
        Assert.True(refused is null, refused?.Code);
        return file!;
    }

    /// <summary>Why a file of cards is not handed out, once its codes have been looked at.</summary>
    public static async Task<Problem> CardFileRefused(this Seat seat, string route)
    {
        var (_, refused) = await seat.WhenReadBack(route);
        return refused!;
    }

    private static async Task<(byte[]? File, Problem? Refused)> WhenReadBack(this Seat seat, string route)
    {
        while (true)
        {
            using var response = await seat.Http.GetAsync(new Uri(route, UriKind.Relative));
            if (response.IsSuccessStatusCode)
            {
                return (await response.Content.ReadAsByteArrayAsync(), null);
            }

            if (await Seat.Problem(response) is { Code: not "print_being_read" } refused)
            {
                return (null, refused);
            }
        }
    }
}
