using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using CentreHost.Texts;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class MakingTests
{
    [Fact]
    public async Task Kits_remember_their_lots_and_give_exactly_them_back()
    {
        await using var centre = await Made();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5), new ReceivedLine("SOAP", "B", SomeCentre.March(25), 9),
            new ReceivedLine("TOWEL", null, null, 9));
        Assert.Equal(7, Assert.Single(await store.Get<List<KitPage>>("stock/kits")).Possible);

        var made = await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 4));

        Assert.Equal("KIT-XXX-2026-00001", made.Number);
        var lots = await store.Get<List<LotLine>>("stock/lots?item=HYGIENE");
        Assert.Equal([("KIT-XXX-2026-00001/1", 2L), ("KIT-XXX-2026-00001/2", 1L), ("KIT-XXX-2026-00001/3", 1L)], lots.Select(lot => (lot.Code, lot.OnHand)));
        Assert.Equal(["2026-03-20", "2026-03-20", "2026-03-25"], lots.Select(lot => $"{lot.LastUsableDay:yyyy-MM-dd}"));
        Assert.Equal((6, 5, 4), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Store, "TOWEL"), centre.OnHand(Given.Store, "HYGIENE")));

        foreach (var lot in lots)
        {
            await store.Post<DismantleKits, DocumentPosted>(
                "stock/kits/dismantle", new DismantleKits(centre.NewId(), "HYGIENE", Given.Store, lot.Id, lot.OnHand));
        }

        Assert.Equal(["2026-03-20:5", "2026-03-25:9"], centre.Shelf("SOAP"));
        Assert.Equal((9, 0), (centre.OnHand(Given.Store, "TOWEL"), centre.OnHand(Given.Store, "HYGIENE")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_recalled_soap_stops_the_kits_it_is_in()
    {
        await using var centre = await Made();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 2), new ReceivedLine("SOAP", "B", SomeCentre.March(25), 4),
            new ReceivedLine("TOWEL", null, null, 9));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 3));

        await store.Post<CorrectLot, Done>("stock/lots/correct", new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "A"), "rappel") { Standing = "recalled" });
        var refused = await store.Refused("stock/moves", centre.Issue(Given.Store, "people", new MovedLine("HYGIENE", 3)));
        var issued = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("HYGIENE", 2)));

        Assert.Contains("HYGIENE: 3 asked, there are 2.", refused.Sentence.En, StringComparison.Ordinal);
        Assert.Equal("skip_recalled", Assert.Single(issued.Skipped).Why);
        Assert.Equal(1, centre.OnHand(Given.Store, "HYGIENE"));
    }

    [Fact]
    public async Task Kits_of_different_lots_are_not_merged_so_that_a_recall_finds_them()
    {
        await using var centre = await Made();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 2), new ReceivedLine("SOAP", "B", SomeCentre.March(20), 2),
            new ReceivedLine("TOWEL", null, null, 9));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 2));
        var (one, other) = (centre.LotOf("HYGIENE", "KIT-XXX-2026-00001/1"), centre.LotOf("HYGIENE", "KIT-XXX-2026-00001/2"));
        MergeLots Merge() => new(centre.NewId(), one, other, "même kit");

        var apart = await store.Refused("stock/lots/merge", Merge());
        await store.Post<CorrectLot, Done>("stock/lots/correct", new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "A"), "rappel") { Standing = "recalled" });
        var recalled = await store.Refused("stock/lots/merge", Merge());

        Assert.Contains("These kits were made of different lots.", apart.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("One of the lots is set aside and the other is not.", recalled.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(["HYGIENE:1", "HYGIENE:1"], centre.Texts("SELECT 'HYGIENE:' || on_hand FROM stock_balances WHERE item_id = (SELECT id FROM items WHERE code = 'HYGIENE')"));
        var issued = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("HYGIENE", 1)));
        Assert.Equal("skip_recalled", Assert.Single(issued.Skipped).Why);
    }

    [Fact]
    public async Task Too_few_parts_say_how_many_kits_are_possible_and_what_is_missing()
    {
        await using var centre = await Made();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5), new ReceivedLine("TOWEL", null, null, 9));

        var refused = await store.Refused("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 3));

        Assert.Equal("Nothing was recorded.\nWith what is there, 2 kits can be made.\nSOAP: 6 asked, there are 5.", refused.Sentence.En);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM kit_lots"));
        Assert.Contains(
            "A kit cannot hold itself: HYGIENE → HYGIENE",
            (await store.Refused("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("HYGIENE", 1)]))).Sentence.En,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kit_nobody_makes_beforehand_leaves_piece_by_piece_at_the_scan()
    {
        await using var centre = await Made();
        await centre.Service("HYG", ServiceKind.Kit, "HYGIENE", Given.Store);
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", true, [new KitPart("SOAP", 2), new KitPart("TOWEL", 1)]));
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5));
        using var console = centre.Console();

        var verdict = await console.Scan(centre.NewId(), await centre.Person(), "HYG");

        Assert.Equal((3, 0), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Store, "HYGIENE")));
        Assert.Equal((1, 0), centre.OpenAndClosedShortage());
        await console.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), verdict.Id));
        Assert.Equal(5, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal((0, 1), centre.OpenAndClosedShortage());
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_dish_takes_what_its_recipe_says_and_the_meal_closes_on_what_was_counted()
    {
        await using var centre = await Made();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var cook = await centre.SignIn(Role.Kitchen);
        await store.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("RICE", null, null, 1_000));
        await cook.Post<DefineRecipe, Done>("stock/recipes", new DefineRecipe(
            centre.NewId(), "PORTION", [new Ingredient("RICE", 350, 1)], [new AgeShare("0-4", 1, 2)]));

        var cooked = await cook.Post<CookDish, Cooked>(
            "stock/cookings", new CookDish(centre.NewId(), "PORTION", Given.Kitchen, 5, [new HeadsOf("18-59", 3), new HeadsOf("0-4", 1)]));

        var used = Assert.Single(cooked.Used);
        Assert.Equal(("RICE", 1_225, 225), (used.Item, used.Units, used.Short));
        Assert.Equal((0, 5), (centre.OnHand(Given.Kitchen, "RICE"), centre.OnHand(Given.Kitchen, "PORTION")));
        using var console = centre.Console();
        foreach (var card in await centre.People(2))
        {
            await console.Scan(centre.NewId(), card, "LUNCH");
            centre.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        CloseKitchen Close(long uncarded, long waste, long left) => new(centre.NewId(), "LUNCH", SomeCentre.March(10), uncarded, waste, left);
        var closed = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Close(1, 1, 0));
        Assert.Equal((0, 5, 2, 1, 1, 0, 1), (closed.Opening, closed.Cooked, closed.Scanned, closed.Uncarded, closed.Waste, closed.Left, closed.Gap));
        Assert.Equal(0, centre.OnHand(Given.Kitchen, "PORTION"));

        var again = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Close(1, 0, 2));
        Assert.Equal((2, 0), (again.Left, again.Gap));
        Assert.Equal(2, centre.OnHand(Given.Kitchen, "PORTION"));
        await store.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("RICE", null, null, 500));
        Assert.Equal(275, centre.OnHand(Given.Kitchen, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_box_says_item_lot_day_and_how_much_is_in_it()
    {
        await using var centre = await Made();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<SetPack, Done>("stock/packs", new SetPack(centre.NewId(), "SOAP", new Sentence("carton de 12", "carton of 12"), 12) { Gtin = "4006381333931" });

        var box = await store.Get<BoxScanned>("stock/scan?text=" + Uri.EscapeDataString("]C1010400638133393117260300" + "10AB-1\u001d30" + "3"));
        var plain = await store.Get<BoxScanned>("stock/scan?text=4006381333931");

        Assert.Equal(("SOAP", "AB-1", SomeCentre.March(31), 36L), (box.Item, box.Lot, box.LastUsableDay, box.Units));
        Assert.Equal(("SOAP", null, 12L), (plain.Item, plain.Lot, plain.Units));
        Assert.Equal("paper_refused", (await store.Refused("stock/scan?text=4006381333930")).Code);
    }

    [Fact]
    public async Task The_outlook_tells_what_lasts_and_what_to_order_and_never_guesses_without_evidence()
    {
        await using var centre = await Made();
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 1_000), new ReceivedLine("TOWEL", null, null, 5));
        }

        for (var day = 0; day < 20; day++)
        {
            using var today = await centre.SignIn(Role.Storekeeper);
            await today.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 10)));
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        using var later = await centre.SignIn(Role.Storekeeper);
        var outlook = (await later.Get<List<ItemOutlook>>("stock/outlook")).ToDictionary(item => item.Item);

        var rice = outlook["RICE"];
        Assert.Equal((800, 304L, 26L, 80), (rice.Usable, rice.Monthly, rice.MonthsTenths, rice.DaysLeft));
        Assert.Equal(("Ok", null), (rice.Level, rice.ToOrder));
        var towel = outlook["TOWEL"];
        Assert.Equal(("NoUse", 0L), (towel.Level, towel.Monthly));

        await later.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 700)));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var next = await centre.SignIn(Role.Storekeeper);
        rice = (await next.Get<List<ItemOutlook>>("stock/outlook")).Single(item => item.Item == "RICE");
        Assert.Equal(("Critical", 100), (rice.Level, rice.Usable));
        Assert.True(rice.ToOrder > 0);
    }

    private static async Task<CentreFixture> Made()
    {
        var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        await centre.Item("TOWEL", ItemKind.Relief);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 2), new KitPart("TOWEL", 1)]));
        return centre;
    }
}
