using CentreHost.Staff;
using CentreHost.Stock;
using Kiosk.Terminal;
using Kiosk.Texts;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class ItemScreensTests
{
    private const string Article = "4006381333931";

    [Fact]
    public async Task A_new_item_is_named_packed_and_planned_and_then_received()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await kiosk.Press(Key.F5);
        await New(kiosk, "huile", "Huile végétale", "Vegetable oil", "millilitre", "ration");
        await kiosk.See("HUILE est ajouté");
        await kiosk.Quiet();
        await kiosk.Type("huile");
        await kiosk.Press(Key.F6);
        await kiosk.See("Aucun colis");
        await kiosk.Press(Key.F5);
        await kiosk.Type("bidon");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("20000");
        await kiosk.Press(Key.F10);
        await kiosk.See("20 000");
        await kiosk.Press(Key.Escape);
        await kiosk.Quiet();
        await kiosk.Press(Key.F7);
        await kiosk.See("Personne ne l'a encore planifié");
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("21");

        await kiosk.Press(Key.F10);

        await kiosk.See("21+7+30");
        Assert.Equal(
            ("Vegetable oil", "millilitre", "Ration", 20_000L, 21L),
            centre.Rows("SELECT i.name_en, i.unit, i.kind, k.units, p.lead_days FROM items i JOIN item_packs k ON k.item_id = i.id JOIN item_plans p ON p.item_id = i.id WHERE i.code = 'HUILE'")
                .ConvertAll(r => ((string)r[0]!, (string)r[1]!, (string)r[2]!, (long)r[3]!, (long)r[4]!)).Single());
        Assert.Equal("bidon", (string)centre.Rows("SELECT name_en FROM item_packs").Single()[0]!);
    }

    [Theory]
    [InlineData("savon noir", "Savon noir", "pièce", "un code d'article a de 1 à 24 lettres")]
    [InlineData("soap", "Savon", "pièce", "L'article SOAP existe déjà")]
    [InlineData("", "Savon", "pièce", "À remplir")]
    [InlineData("SAVON2", "Savon", "", "À remplir")]
    public async Task An_item_that_cannot_be_is_refused_in_a_sentence_and_all_that_was_typed_stays(
        string code, string name, string unit, string says)
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await kiosk.Press(Key.F5);
        var items = centre.Number("SELECT count(*) FROM items");

        await New(kiosk, code, name, name, unit, "secours");

        await kiosk.See(says);
        await kiosk.See(name);
        Assert.Equal(items, centre.Number("SELECT count(*) FROM items"));
    }

    [Fact]
    public async Task Names_change_and_the_unit_does_not_once_anything_is_counted_in_it()
    {
        await using var centre = await SomeStore.Start();
        await centre.Item("TENT", ItemKind.Relief);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await kiosk.Type("rice");
        await kiosk.Press(Key.Enter);
        await Over(kiosk, "Riz");
        await kiosk.Press(Key.Enter, Key.Enter);
        await Over(kiosk, "sac");
        await kiosk.Press(Key.F10);
        await kiosk.See("RICE se compte déjà en « piece »");
        Assert.Equal("RICE", (string)centre.Rows("SELECT name_fr FROM items WHERE code = 'RICE'").Single()[0]!);
        await Over(kiosk, "piece");

        await kiosk.Press(Key.F10);

        await kiosk.See("RICE est corrigé");
        Assert.Equal("Riz", (string)centre.Rows("SELECT name_fr FROM items WHERE code = 'RICE'").Single()[0]!);
        await kiosk.Quiet();
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Press([.. Enumerable.Repeat(Key.Backspace, 4)]);
        await kiosk.Type("tent");
        await kiosk.Press(Key.Enter, Key.Enter, Key.Enter);
        await Over(kiosk, "toile");
        await kiosk.Press(Key.F10);
        await kiosk.See("TENT est corrigé");
        Assert.Equal("toile", (string)centre.Rows("SELECT unit FROM items WHERE code = 'TENT'").Single()[0]!);
    }

    [Fact]
    public async Task A_scanned_box_gives_a_pack_its_number_and_one_number_is_one_pack()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenPacks(kiosk, "soap");
        await kiosk.Press(Key.F5);
        await kiosk.Type("carton");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("case");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("12");
        await kiosk.Scan(Article);
        await kiosk.See(Article);
        await kiosk.Press(Key.F10);
        await kiosk.See($"0{Article}");
        await kiosk.Press(Key.F5);
        await kiosk.Type("palette");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("480");
        await kiosk.Scan(Article);

        await kiosk.Press(Key.F10);

        await kiosk.See("Ce code-barres est déjà celui de SOAP · carton");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM item_packs"));
    }

    [Theory]
    [InlineData("1,5", "", "Un nombre entier, de 1 à 1 000")]
    [InlineData("-3", "", "Un nombre entier, de 1 à 1 000")]
    [InlineData("0", "", "Un nombre entier, de 1 à 1 000")]
    [InlineData("1000000000001", "", "Un nombre entier, de 1 à 1 000")]
    [InlineData("12", "4006381333932", "Ce code-barres ne se lit pas")]
    public async Task A_pack_that_cannot_be_is_refused_in_a_sentence(string units, string barcode, string says)
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenPacks(kiosk, "soap");
        await kiosk.Press(Key.F5);
        await kiosk.Type("carton");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter);
        await kiosk.Type(barcode);

        await kiosk.Press(Key.F10);

        await kiosk.See(says);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM item_packs"));
    }

    [Fact]
    public async Task A_pack_is_dropped_after_a_question_and_the_stock_stays()
    {
        await using var centre = await SomeStore.Start();
        await centre.Give("INSERT INTO item_packs (item_id, name_fr, name_en, units) SELECT id, 'cartom', 'case', 12 FROM items WHERE code = 'SOAP'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenPacks(kiosk, "soap");
        await kiosk.Press(Key.F8);
        await kiosk.See("Ne plus taper en « cartom »");

        await kiosk.Press(Key.Left, Key.Enter);

        await kiosk.See("Aucun colis");
        Assert.Equal((0, 140), (centre.Number("SELECT count(*) FROM item_packs"), centre.OnHand("STORE", "SOAP")));
    }

    [Theory]
    [InlineData("-1", "", "", "Un nombre entier, de 0 à 3 650")]
    [InlineData("2,5", "", "", "Un nombre entier, de 0 à 3 650")]
    [InlineData("3651", "", "", "Un nombre entier, de 0 à 3 650")]
    [InlineData("14", "1", "", "Deux nombres entiers, ou aucun")]
    [InlineData("14", "0,5", "1", "Deux nombres entiers, ou aucun")]
    [InlineData("14", "1", "0", "Deux nombres entiers, ou aucun")]
    public async Task A_plan_that_cannot_be_is_refused_in_a_sentence(string lead, string units, string heads, string says)
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await kiosk.Type("soap");
        await kiosk.Press(Key.F7);
        await Over(kiosk, lead);
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type(units);
        await kiosk.Press(Key.Tab);
        await kiosk.Type(heads);

        await kiosk.Press(Key.F10);

        await kiosk.See(says);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM item_plans"));
    }

    [Fact]
    public async Task A_plan_for_heads_stands_beside_what_was_used()
    {
        await using var centre = await SomeStore.Start();
        await centre.People(12);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await kiosk.Type("soap");
        await kiosk.Press(Key.F7, Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("1");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("6");
        await kiosk.Press(Key.F10);
        await kiosk.See("Le plan de SOAP est enregistré");
        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.OpenWork(kiosk.Desk.Say("work_outlook"));

        await kiosk.Type("soap");

        await kiosk.See("Utilisable 140 pieces");
        await kiosk.See("Consommation par mois inconnue : ");
        await kiosk.See("présentes : 61 par mois");
        await kiosk.See("Rupture dans");
    }

    [Fact]
    public async Task The_kitchen_opens_recipes_and_no_items()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.OpenMenu("menu_store");
        await kiosk.See(kiosk.Desk.Say("work_recipes"));

        Assert.DoesNotContain(kiosk.Desk.Say("work_items"), kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain(kiosk.Desk.Say("work_contents"), kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain(kiosk.Desk.Say("work_print"), kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_item_has_a_word() => Assert.All(
        Enum.GetValues<ItemKind>(), kind => Assert.True(KioskTexts.In("fr").Has($"item_kind_{kind}")));

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    [InlineData(80, 24, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeStore.Start();
        await centre.Give(
            "INSERT INTO item_packs (item_id, name_fr, name_en, units, gtin) SELECT id, 'carton', 'case', 12, @1 FROM items WHERE code = 'SOAP'",
            "0" + Article);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await Approve("items");
        await kiosk.Press(Key.F5);
        await Approve("item-new");
        await kiosk.Press(Key.Escape);
        await kiosk.Quiet();
        await kiosk.Type("soap");
        await kiosk.Press(Key.F6);
        await kiosk.Quiet();
        await Approve("packs");
        await kiosk.Press(Key.Enter);
        await Approve("pack");
        await kiosk.Press(Key.Escape, Key.Escape);
        await kiosk.Quiet();
        await kiosk.Press(Key.F7);
        await Approve("plan");

        Task Approve(string name) => ApprovedScreen.Check(kiosk, $"{name}-{language}-{columns}x{rows}");
    }

    private static async Task New(KioskAtCentre kiosk, string code, string french, string english, string unit, string kind)
    {
        foreach (var text in new[] { code, french, english, unit, kind })
        {
            await kiosk.Type(text);
            await kiosk.Press(Key.Tab);
        }

        await kiosk.Press(Key.F10);
    }

    private static async Task Over(KioskAtCentre kiosk, string text)
    {
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type(text);
    }

    private static async Task OpenPacks(KioskAtCentre kiosk, string item)
    {
        await kiosk.OpenWork(kiosk.Desk.Say("work_items"));
        await kiosk.Type(item);
        await kiosk.Press(Key.F6);
        await kiosk.Quiet();
    }
}
