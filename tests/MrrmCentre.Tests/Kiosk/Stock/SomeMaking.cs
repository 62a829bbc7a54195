using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Planning;
using CentreHost.Texts;

namespace MrrmCentre.Tests.Kiosk.Stock;

/// <summary>A store with a kit, a recipe and a carton whose number is known.</summary>
internal static class SomeMaking
{
    public const string Article = "4006381333931";

    public static async Task<CentreFixture> Start()
    {
        var centre = await SomeStore.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 2)]));
        await head.Post<DefineRecipe, Done>("stock/recipes", new DefineRecipe(
            centre.NewId(), "PORTION", [new Ingredient("RICE", 350, 1)], [new AgeShare("0-4", 1, 2)]));
        await head.Post<SetPack, Done>(
            "stock/packs", new SetPack(centre.NewId(), "SOAP", new Sentence("carton", "case"), 12) { Gtin = Article });
        return centre;
    }
}
