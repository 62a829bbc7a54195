using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class KitScreensTests
{
    [Fact]
    public async Task Kits_are_made_and_taken_apart_again()
    {
        await using var centre = await SomeMaking.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork("kits");
        await kiosk.Press(Key.F5);
        await kiosk.See("Possibles avec ce qui est en rayon : 70");
        await kiosk.Quiet();
        await kiosk.Type("5");
        await kiosk.Press(Key.F10);
        await kiosk.See("Enregistré : KIT-");
        Assert.Equal((5, 130), (centre.OnHand("STORE", "HYGIENE"), centre.OnHand("STORE", "SOAP")));
        await kiosk.Press(Key.Enter, Key.F6);
        await kiosk.See("Lot du kit");
        await kiosk.Quiet();
        await kiosk.Type("kit");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("5");

        await kiosk.Press(Key.F10);

        await kiosk.See("Enregistré :");
        Assert.Equal((0, 140), (centre.OnHand("STORE", "HYGIENE"), centre.OnHand("STORE", "SOAP")));
    }

    [Fact]
    public async Task Several_parts_are_replaced_in_one_order_each_with_its_reason()
    {
        await using var centre = await SomeMaking.Start();
        await Basket(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenKit(kiosk, "basket", Key.F5);
        await kiosk.Type("4");
        await kiosk.Press(Key.Enter, Key.Enter);
        await Replace(kiosk, "soap", "rice", "3", "Savon fini");
        await kiosk.See("RICE au lieu de SOAP : 3 pieces par kit « Savon fini »");
        await Replace(kiosk, "towel", "mat", "1", "Pas de serviettes");
        await kiosk.See("MAT au lieu de TOWEL");

        await kiosk.Press(Key.F10);

        await kiosk.See("Enregistré : KIT-");
        Assert.Equal((4, 140), (centre.OnHand("STORE", "BASKET"), centre.OnHand("STORE", "SOAP")));
        Assert.Equal((488, 50, 46), (centre.OnHand("STORE", "RICE"), centre.OnHand("STORE", "TOWEL"), centre.OnHand("STORE", "MAT")));
    }

    [Fact]
    public async Task A_replacement_is_corrected_in_its_place_and_one_without_reason_is_not_sent()
    {
        await using var centre = await SomeMaking.Start();
        await Basket(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenKit(kiosk, "basket", Key.F5);
        await kiosk.Type("4");
        await kiosk.Press(Key.Enter, Key.Enter);
        await Replace(kiosk, "soap", "rice", "3", "Savon fini");
        await kiosk.Press(Key.F7);
        await kiosk.Press(Key.Tab, Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("5");
        await kiosk.Press(Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Press(Key.F10);
        await kiosk.See("À remplir");
        Assert.Equal(0, centre.OnHand("STORE", "BASKET"));
        await kiosk.Type("Savon fini");

        await kiosk.Press(Key.F10);

        await kiosk.See("Enregistré : KIT-");
        Assert.Equal((480, 46), (centre.OnHand("STORE", "RICE"), centre.OnHand("STORE", "TOWEL")));
    }

    [Fact]
    public async Task What_is_missing_of_several_parts_is_told_when_kits_are_taken_apart_and_the_head_agrees()
    {
        await using var centre = await SomeMaking.Start();
        await Basket(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenKit(kiosk, "basket", Key.F5);
        await kiosk.Type("10");
        await kiosk.Press(Key.F10);
        await kiosk.See("Enregistré : KIT-");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await kiosk.Press(Key.F6);
        await kiosk.See("Lot du kit");
        await kiosk.Quiet();
        await kiosk.Type("kit");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("10");
        await kiosk.Press(Key.Enter, Key.Enter);
        await Miss(kiosk, "soap", "2", "Volé");
        await kiosk.See("SOAP : il manque 2 pieces « Volé »");
        await Miss(kiosk, "towel", "1", "Déchiré");

        await kiosk.Press(Key.F10);

        await kiosk.See("Attend une deuxième personne : perte ou destruction.");
        Assert.Equal(10, centre.OnHand("STORE", "BASKET"));
        using var head = await centre.SignIn(Role.Head);
        var draft = Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), draft.Id, DraftVerdict.Approve));
        Assert.Equal((0, 138, 49), (centre.OnHand("STORE", "BASKET"), centre.OnHand("STORE", "SOAP"), centre.OnHand("STORE", "TOWEL")));
    }

    /// <summary>A kit of one soap and one towel, with mats that could replace them.</summary>
    private static async Task Basket(CentreFixture centre)
    {
        await centre.Item("BASKET", ItemKind.Kit);
        await centre.Item("TOWEL", ItemKind.Relief);
        await centre.Item("MAT", ItemKind.Relief);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<Receive, Received>("stock/receipts", new Receive(
            centre.NewId(), "STORE", false, null, [new ReceivedLine("TOWEL", null, null, 50), new ReceivedLine("MAT", null, null, 50)]));
        await head.Post<DefineKit, Done>(
            "stock/kits", new DefineKit(centre.NewId(), "BASKET", false, [new KitPart("SOAP", 1), new KitPart("TOWEL", 1)]));
    }

    private static async Task OpenKit(KioskAtCentre kiosk, string kit, Key key)
    {
        await kiosk.OpenWork("kits");
        await kiosk.Type(kit);
        await kiosk.Press(key);
        await kiosk.See("Possibles avec ce qui est en rayon");
        await kiosk.Quiet();
    }

    private static async Task Replace(KioskAtCentre kiosk, string part, string with, string perKit, string reason)
    {
        await kiosk.Type(part);
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type(with);
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type(perKit);
        await kiosk.Press(Key.Enter);
        await kiosk.Type(reason);
        await kiosk.Press(Key.Enter);
    }

    private static async Task Miss(KioskAtCentre kiosk, string part, string units, string reason)
    {
        await kiosk.Type(part);
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter);
        await kiosk.Type(reason);
        await kiosk.Press(Key.Enter);
    }
}
