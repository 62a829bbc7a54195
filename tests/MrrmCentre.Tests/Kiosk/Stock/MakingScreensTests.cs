using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using CentreHost.Texts;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class MakingScreensTests
{
    private const string Article = "4006381333931";

    [Fact]
    public async Task A_scanned_box_fills_the_line_and_the_next_one_adds_it()
    {
        await using var centre = await Made();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("move_Issue"));
        await kiosk.Type("magasin");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("cuisine");
        await kiosk.Press(Key.Enter);

        await kiosk.Scan(Article);
        await kiosk.See("= 12 piece (1 carton)");
        await kiosk.Scan(Article);
        await kiosk.See("▶  1  SOAP  1 carton (12 piece)");
        await kiosk.Quiet();
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("2 c + 3");
        await kiosk.See("= 27 piece (2 carton + 3 piece)");
        await kiosk.Press(Key.Enter, Key.Enter, Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal(39, centre.OnHand("KITCHEN", "SOAP"));
    }

    [Fact]
    public async Task A_box_nobody_knows_is_said_and_changes_nothing()
    {
        await using var centre = await Made();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("move_Issue"));

        await kiosk.Scan("4012345678901");

        await kiosk.See("Aucun article ne porte le numéro");
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("home"));
    }

    [Fact]
    public async Task A_count_is_typed_in_packs()
    {
        await using var centre = await Made();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_count"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("S1");
        await kiosk.Press(Key.F6);
        await kiosk.Type("S1");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("3 c 4");
        await kiosk.See("40 piece (3 carton + 4 pi");

        await kiosk.Press(Key.F10);

        await kiosk.See("Justes : 1 sur 1 comptées");
    }

    [Fact]
    public async Task Kits_are_made_and_taken_apart_again()
    {
        await using var centre = await Made();
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
        await using var centre = await Made();
        await Basket(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenKit(kiosk, "basket", Key.F5);
        await kiosk.Type("4");
        await kiosk.Press(Key.Enter, Key.Enter);
        await Replace(kiosk, "soap", "rice", "3", "Savon fini");
        await kiosk.See("RICE au lieu de SOAP : 3 piece par kit « Savon fini »");
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
        await using var centre = await Made();
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
    public async Task What_is_missing_of_several_parts_is_told_when_kits_are_taken_apart()
    {
        await using var centre = await Made();
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
        await kiosk.See("SOAP : il manque 2 piece « Volé »");
        await Miss(kiosk, "towel", "1", "Déchiré");

        await kiosk.Press(Key.F10);

        await kiosk.See("Enregistré :");
        Assert.Equal((0, 138, 49), (centre.OnHand("STORE", "BASKET"), centre.OnHand("STORE", "SOAP"), centre.OnHand("STORE", "TOWEL")));
    }

    [Fact]
    public async Task A_dish_is_cooked_for_heads_and_the_meal_is_closed_on_what_was_counted()
    {
        await using var centre = await Made();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.OpenWork(kiosk.Desk.Say("work_cook"));
        await Cook(kiosk);
        await kiosk.Press(Key.F10);
        await kiosk.See("Ce que le livre n'avait pas");
        Assert.Equal(5, centre.OnHand("KITCHEN", "PORTION"));
        await kiosk.Press(Key.Enter);
        await kiosk.OpenWork(kiosk.Desk.Say("work_close_kitchen"));
        await kiosk.Type("lunch");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("3");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("1");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("0");

        await kiosk.Press(Key.F10);

        await kiosk.See("ouverture 0 + cuites 5 = scannées 0 + sans carte 3 +");
        await kiosk.See("Écart : 1");
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await Made();
        await Consume(centre);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenWork(kiosk.Desk.Say("work_outlook"));
        Approve("outlook");
        await kiosk.Press(Key.F6);
        Approve("outlook-months");
        await kiosk.Press(Key.F6);
        await kiosk.Type("rice");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        Approve("item-outlook");
        await kiosk.Press(Key.Escape, Key.Escape, Key.Escape);
        await kiosk.OpenWork("kits");
        Approve("kits");
        await kiosk.Press(Key.F5);
        await kiosk.Quiet();
        Approve("assemble");
        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.OpenWork(kiosk.Desk.Say("work_cook"));
        await Cook(kiosk);
        Approve("cook");
        await kiosk.Press(Key.F10);
        await kiosk.See("COOK");
        await kiosk.Quiet();
        Approve("cooked");

        void Approve(string name) => ApprovedScreen.Check(kiosk.Picture, $"{name}-{language}-{columns}x{rows}");
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

    private static async Task Cook(KioskAtCentre kiosk)
    {
        await kiosk.Press(Key.Tab);
        await kiosk.Type("5");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("1");
        await kiosk.Press(Key.Enter, Key.Enter, Key.Enter);
        await kiosk.Type("3");
    }

    /// <summary>Three weeks of rice going out.</summary>
    private static async Task Consume(CentreFixture centre)
    {
        for (var day = 0; day < 21; day++)
        {
            using var seat = await centre.SignIn(Role.Storekeeper);
            await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
                centre.NewId(), MoveKind.Issue, "STORE", "people", [new MovedLine("RICE", 15)]));
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }
    }

    private static async Task<CentreFixture> Made()
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
