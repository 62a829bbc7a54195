using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

/// <summary>What kits and dishes are made of, said at the kiosk.</summary>
public sealed class ContentsScreensTests
{
    [Fact]
    public async Task A_kit_is_composed_changed_and_keeps_its_older_version()
    {
        await using var centre = await Kits();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk, "work_contents", "hygiene");
        await Line(kiosk, "soap", "2 c");
        await Line(kiosk, "rice", "500");
        await kiosk.Press(Key.F10);
        await kiosk.See("Le contenu de HYGIENE est enregistré");
        await kiosk.See("500 pieces RICE + 24 pieces");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Version 2");
        await kiosk.Quiet();
        await kiosk.Press(Key.PageUp, Key.PageUp, Key.F8);
        await kiosk.Press(Key.F7);
        await Over(kiosk, "3");
        await kiosk.Press(Key.Enter, Key.Tab, Key.Tab);
        await kiosk.Type("réuni");
        await kiosk.Press(Key.Enter);

        await kiosk.Press(Key.F10);

        await kiosk.See("3 pieces SOAP");
        Assert.Equal(
            [(1L, 0L, "RICE", 500L), (1, 0, "SOAP", 24), (2, 1, "SOAP", 3)],
            centre.Rows("SELECT c.version, c.making, i.code, k.units FROM kit_contents c JOIN kit_components k ON k.contents_id = c.id JOIN items i ON i.id = k.item_id ORDER BY 1, 3")
                .ConvertAll(r => ((long)r[0]!, (long)r[1]!, (string)r[2]!, (long)r[3]!)));
    }

    [Fact]
    public async Task A_kit_that_would_contain_itself_is_refused_with_the_way_round()
    {
        await using var centre = await Kits();
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "FAMILY", false, [new KitPart("HYGIENE", 2)]));
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk, "work_contents", "hygiene");
        await Line(kiosk, "family", "1");

        await kiosk.Press(Key.F10);

        await kiosk.See("Un kit ne peut pas se contenir");
        await kiosk.See("HYGIENE → FAMILY → HYGIENE");
        await kiosk.See("1 piece  FAMILY (FAMILY)");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM kit_contents"));
    }

    [Theory]
    [InlineData("3 zorg", "Pas une quantité : 36, ou 3 c")]
    [InlineData("1,5", "Unités entières seulement : 36, ou 3 c")]
    [InlineData("-2", "Pas une quantité : 36, ou 3 c")]
    [InlineData("0", "Plus de zéro : 36, ou 3 c")]
    [InlineData("1000000000001", "Trop grand")]
    [InlineData("99999999999999999999999", "Trop grand")]
    [InlineData("", "Pas une quantité : 36, ou 3 c")]
    public async Task A_quantity_that_cannot_be_makes_no_line(string typed, string says)
    {
        await using var centre = await Kits();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk, "work_contents", "hygiene");

        await Line(kiosk, "soap", typed);

        await kiosk.See(says);
        await kiosk.See("Rien encore.");
        await kiosk.Press(Key.F10);
        await kiosk.Quiet();
        Assert.Equal(0, centre.Number("SELECT count(*) FROM kit_contents"));
    }

    [Fact]
    public async Task A_kit_of_nothing_and_a_part_written_twice_are_refused_by_the_centre()
    {
        await using var centre = await Kits();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk, "work_contents", "hygiene");
        await kiosk.Press(Key.F10);
        await kiosk.See("Ce kit ne contient rien");
        await Line(kiosk, "soap", "1");
        await Line(kiosk, "soap", "2");

        await kiosk.Press(Key.F10);

        await kiosk.See("SOAP est écrit deux fois");
        Assert.Equal(0, centre.Number("SELECT count(*) FROM kit_contents"));
    }

    [Fact]
    public async Task A_line_begun_is_not_lost_by_saving()
    {
        await using var centre = await Kits();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Open(kiosk, "work_contents", "hygiene");
        await Line(kiosk, "soap", "1");
        await kiosk.Type("rice");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("4");

        await kiosk.Press(Key.F10);

        await kiosk.See("Terminez d'abord la ligne commencée");
        Assert.Equal(0, centre.Number("SELECT count(*) FROM kit_contents"));
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("unsaved_title"));
    }

    [Fact]
    public async Task A_recipe_says_grams_for_heads_and_what_each_age_eats()
    {
        await using var centre = await Kits();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await Open(kiosk, "work_recipes", "portion");
        await Ingredient(kiosk, "rice", "350", "1");
        await Ingredient(kiosk, "soap", "1", "15");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("1");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("2");

        await kiosk.Press(Key.F10);

        await kiosk.See("350 pieces RICE + 1 piece SOAP");
        using var seat = await centre.SignIn(Role.Kitchen);
        var recipe = Assert.Single(await seat.Get<List<RecipePage>>("stock/recipes"));
        Assert.Equal([("RICE", 350L, 1L), ("SOAP", 1, 15)], recipe.Ingredients.Select(i => (i.Item, i.Units, i.Heads)));
        Assert.Equal([new AgeShare("0-4", 1, 2)], recipe.Shares);
    }

    [Theory]
    [InlineData("350,5", "1", "", "", "Unités entières")]
    [InlineData("350", "0", "", "", "Un nombre entier, au moins 1")]
    [InlineData("350", "1", "0,5", "1", "Entiers : 1 sur 2")]
    [InlineData("350", "1", "1", "", "Entiers : 1 sur 2")]
    [InlineData("350", "1", "1", "0", "Entiers : 1 sur 2")]
    [InlineData("350", "1", "1", "1000", "Les parts par âge se disent une fois chacune")]
    [InlineData("1000000000000", "1", "", "", "RICE")]
    public async Task A_recipe_that_cannot_be_is_refused_in_a_sentence(
        string units, string heads, string part, string of, string says)
    {
        await using var centre = await Kits();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await Open(kiosk, "work_recipes", "portion");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type(part);
        await kiosk.Press(Key.Tab);
        await kiosk.Type(of);
        await kiosk.Press(Key.Up, Key.Up, Key.Up);
        await Ingredient(kiosk, "rice", units, heads);

        await kiosk.Press(Key.F10);
        await kiosk.Quiet();

        await kiosk.See(says);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM recipes WHERE 350 <> 0 AND id IN (SELECT recipe_id FROM recipe_ingredients WHERE units < 1000000000000)"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    [InlineData(80, 24, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await Kits();
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>(
            "stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 2), new KitPart("RICE", 500)]));
        await head.Post<DefineRecipe, Done>("stock/recipes", new DefineRecipe(
            centre.NewId(), "PORTION", [new Ingredient("RICE", 350, 1)], [new AgeShare("0-4", 1, 2)]));
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenWork(kiosk.Desk.Say("work_contents"));
        await Approve("compositions");
        await kiosk.Type("hygiene");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await Approve("kit-contents");
        await kiosk.Press(Key.Escape, Key.Escape, Key.Escape);
        await kiosk.OpenWork(kiosk.Desk.Say("work_recipes"));
        await kiosk.Type("portion");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await Ingredient(kiosk, "soap", "0", "12");
        await Approve("recipe");

        Task Approve(string name) => ApprovedScreen.Check(kiosk, $"{name}-{language}-{columns}x{rows}");
    }

    private static async Task<CentreFixture> Kits()
    {
        var centre = await SomeStore.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        await centre.Item("FAMILY", ItemKind.Kit);
        await centre.Give("INSERT INTO item_packs (item_id, name_fr, name_en, units) SELECT id, 'carton', 'case', 12 FROM items WHERE code = 'SOAP'");
        return centre;
    }

    private static async Task Open(KioskAtCentre kiosk, string work, string item)
    {
        await kiosk.OpenWork(kiosk.Desk.Say(work));
        await kiosk.Type(item);
        await kiosk.Press(Key.Enter);
        await kiosk.See("Version");
        await kiosk.Quiet();
    }

    private static async Task Line(KioskAtCentre kiosk, string item, string units)
    {
        await kiosk.Type(item);
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter);
    }

    private static async Task Ingredient(KioskAtCentre kiosk, string item, string units, string heads)
    {
        await kiosk.Type(item);
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter);
        await Over(kiosk, heads);
        await kiosk.Press(Key.Enter);
    }

    private static async Task Over(KioskAtCentre kiosk, string text)
    {
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type(text);
    }
}
