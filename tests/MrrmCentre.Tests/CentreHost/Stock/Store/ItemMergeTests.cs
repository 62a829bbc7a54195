using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using CentreHost.Texts;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class ItemMergeTests
{
    [Fact]
    public async Task Two_codes_become_one_item_and_each_keeps_its_history()
    {
        await using var centre = await TwoSoaps();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);

        var merged = await head.Post<MergeItems, ItemsMerged>("stock/items/merge", Merge(centre));

        Assert.Equal("MERGE-XXX-2026-00001", merged.Number);
        Assert.Equal((0, 16), (centre.OnHand(Given.Store, "SAVON"), centre.OnHand(Given.Store, "SOAP")));
        Assert.Equal(["2026-03-20:12", "2026-03-25:4"], centre.Shelf("SOAP"));
        Assert.Equal("SOAP", (await store.Get<List<ItemLine>>("stock/items")).Single(item => item.Code == "SAVON").MergedInto);
        var old = await store.Get<StockCardPage>("stock/card?place=STORE&item=SAVON");
        Assert.Equal((9, 9, 0), (old.In, old.Out, old.Closing));
        Assert.Equal(["Receipt", "Receipt", "Merge", "Merge"], old.Lines.Select(line => line.Kind));
        Assert.Equal("document_not_undone_here", (await store.Refused("stock/reversals", new ReverseDocument(centre.NewId(), merged.Number!, "Démo"))).Code);
        await centre.AssertProved();
    }

    [Fact]
    public async Task What_is_typed_scanned_or_served_under_the_old_code_goes_to_the_item_it_is()
    {
        await using var centre = await TwoSoaps();
        await centre.Service("BAR", ServiceKind.Item, "SAVON", Given.Store);
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        using var console = centre.Console();
        await store.Post<SetPack, Done>("stock/packs", new SetPack(centre.NewId(), "SAVON", new Sentence("carton", "carton"), 6) { Gtin = "4006381333931" });
        var before = await console.Scan(centre.NewId(), await centre.Person(), "BAR");
        await head.Post<MergeItems, ItemsMerged>("stock/items/merge", Merge(centre));

        await console.Scan(centre.NewId(), await centre.Person(), "BAR");
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SAVON", "C", SomeCentre.March(30), 5));
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("SAVON", 2)));

        Assert.Equal((0, 17), (centre.OnHand(Given.Store, "SAVON"), centre.OnHand(Given.Store, "SOAP")));
        Assert.Equal(("SOAP", 6L), await Box(store));
        await console.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), before.Id));
        Assert.Equal((0, 18), (centre.OnHand(Given.Store, "SAVON"), centre.OnHand(Given.Store, "SOAP")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Items_that_are_not_one_are_not_merged()
    {
        await using var centre = await TwoSoaps();
        await centre.Item("HYGIENE", ItemKind.Kit);
        await centre.Give("INSERT INTO items (code, name_fr, name_en, unit, kind, lot_tracked) VALUES ('OIL', 'h', 'o', 'ml', 'Ration', 0)");
        using var head = await centre.SignIn(Role.Head);
        using var store = await centre.SignIn(Role.Storekeeper);
        using var console = centre.Console();
        async Task<string> Why(string from, string into, string reason = "Démo") =>
            (await head.Refused("stock/items/merge", new MergeItems(centre.NewId(), from, into, reason))).Sentence.En;

        Assert.Equal("It is the same item.", await Why("SOAP", "SOAP"));
        Assert.Equal("One is counted in “ml” and the other in “piece”: they are not the same item.", await Why("OIL", "SOAP"));
        Assert.Equal("No item has the code MOON.", await Why("MOON", "SOAP"));
        Assert.Equal("A reason is needed.", await Why("SAVON", "SOAP", " "));
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SAVON", 2)]));
        Assert.Equal("SAVON is in HYGIENE, or is one itself. Change that kit or recipe first.", await Why("SAVON", "SOAP"));
        Assert.StartsWith("HYGIENE is in HYGIENE", await Why("HYGIENE", "SAVON"), StringComparison.Ordinal);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 2)]));
        await centre.Service("TOWEL", ServiceKind.Item, "RICE", Given.Store);
        await console.Scan(centre.NewId(), await centre.Person(), "TOWEL");
        Assert.StartsWith("RICE was handed out", await Why("RICE", "SOAP"), StringComparison.Ordinal);
        Assert.Equal("not_your_role", (await store.Refused("stock/items/merge", Merge(centre))).Code);

        await head.Post<MergeItems, ItemsMerged>("stock/items/merge", Merge(centre));
        Assert.Equal("SAVON was merged into another item before.", await Why("SAVON", "SOAP"));
        Assert.Equal("SAVON was merged into another item before.", await Why("PORTION", "SAVON"));
    }

    [Fact]
    public async Task Lots_that_disagree_and_goods_on_their_way_stop_it_and_are_told_together()
    {
        await using var centre = await TwoSoaps();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SAVON", "X", SomeCentre.March(21), 1), new ReceivedLine("SOAP", "X", SomeCentre.March(22), 1));
        await store.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Store, "TRANSIT", [new MovedLine("SAVON", 3)]));
        var before = centre.EverythingPosted();

        var refused = await head.Refused("stock/items/merge", Merge(centre));

        Assert.Equal("Nothing was recorded.\nLot “X” has another date under each code. Correct the wrong one first.\n3 units are still on their way. Receive them first.", refused.Sentence.En);
        Assert.Equal(before, centre.EverythingPosted());
    }

    [Fact]
    public async Task An_older_code_leads_in_one_step_to_the_last()
    {
        await using var centre = await TwoSoaps();
        await centre.Item("BAR", ItemKind.Kit);
        using var head = await centre.SignIn(Role.Head);
        using var store = await centre.SignIn(Role.Storekeeper);
        await head.Post<MergeItems, ItemsMerged>("stock/items/merge", Merge(centre));

        await head.Post<MergeItems, ItemsMerged>("stock/items/merge", new MergeItems(centre.NewId(), "SOAP", "BAR", "Démo"));

        Assert.Equal(["BAR", "BAR"], (await store.Get<List<ItemLine>>("stock/items")).Select(item => item.MergedInto).OfType<string>());
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("SAVON", 1)));
        Assert.Equal(15, centre.OnHand(Given.Store, "BAR"));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM item_merges"));
        await centre.AssertProved();
    }

    private static MergeItems Merge(CentreFixture centre) => new(centre.NewId(), "SAVON", "SOAP", "Démo : le même savon");

    private static async Task<(string?, long?)> Box(Seat store)
    {
        var box = await store.Get<BoxScanned>("stock/scan?text=4006381333931");
        return (box.Item, box.Units);
    }

    private static async Task<CentreFixture> TwoSoaps()
    {
        var centre = await SomeCentre.Start();
        await centre.Item("SAVON", ItemKind.Kit, lotTracked: true);
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 7));
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SAVON", "a", SomeCentre.March(20), 5), new ReceivedLine("SAVON", "B", SomeCentre.March(25), 4));
        return centre;
    }
}
