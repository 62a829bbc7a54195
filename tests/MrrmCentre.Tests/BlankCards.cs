extern alias host;

using CentreHost.Cards;
using host::CentreHost.Sealing;

namespace MrrmCentre.Tests;

internal static class BlankCards
{
    /// <summary>A new blank card as a scanner types it: the whole code, which only the host's key can make.</summary>
    public static async Task<string> BlankCard(this CentreFixture centre)
    {
        using var console = centre.Console();
        var made = await console.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), 1));
        var key = Convert.FromHexString(File.ReadAllText(Path.Combine(centre.Directory, "keys", "data.key")).Trim());
        var token = (byte[])centre.Rows($"SELECT token FROM cards WHERE sheet = {made.FirstSheet}").Single()[0]!;
        return host::CentreHost.Cards.CardToken.Create(new Vault(key).CardMac, token);
    }
}
