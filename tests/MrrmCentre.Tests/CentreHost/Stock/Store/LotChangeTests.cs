using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>What is learnt of a lot holds wherever the goods went: in a lot it was merged with, and in kits.</summary>
public sealed class LotChangeTests
{
    [Fact]
    public async Task A_recall_reaches_merged_lots_and_the_kits_made_of_them()
    {
        await using var centre = await WithKits();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 8), new ReceivedLine("SOAP", "B", SomeCentre.March(20), 4));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 2));
        var sent = await store.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Store, "transit", [new MovedLine("SOAP", 4)]));
        await store.Merge(centre, "A", "B");
        await store.Arrive(new ReceiveTransfer(
            centre.NewId(), sent.Number!, Given.Store, [new ArrivedLine("SOAP", centre.LotOf("SOAP", "A"), 4, 0, 0, 0)]));

        await store.Correct(new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "B"), "rappel") { Standing = "recalled" });

        Assert.Equal(["Recalled", "Recalled"], (await store.Get<List<LotLine>>("stock/lots?item=SOAP")).Select(lot => lot.Standing));
        Assert.Equal("ContainsRecalled", Assert.Single(await store.Get<List<LotLine>>("stock/lots?item=HYGIENE")).Standing);
        Assert.Equal(2, centre.Number("SELECT count(*) FROM lot_corrections WHERE what = 'standing'"));
        Assert.Equal("paper_refused", (await store.Refused("stock/moves", centre.Issue(Given.Store, "people", new MovedLine("SOAP", 1)))).Code);
        Assert.Equal("paper_refused", (await store.Refused("stock/moves", centre.Issue(Given.Store, "people", new MovedLine("HYGIENE", 1)))).Code);

        await store.Correct(new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "A"), "levé") { Standing = "free" });
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("SOAP", 8), new MovedLine("HYGIENE", 2)));
    }

    [Fact]
    public async Task Goods_that_still_stand_under_a_merged_lot_are_on_the_sheet()
    {
        await using var centre = await WithKits();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 8), new ReceivedLine("SOAP", "B", SomeCentre.March(20), 4));
        var issue = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("SOAP", 3)));
        await store.Merge(centre, "A", "B");
        Assert.Equal(["B"], (await store.Get<CountSheetPage>("stock/count-sheet?place=STORE")).Lines.Select(line => line.LotCode));

        await store.Undo(centre, issue.Number!);

        Assert.Equal(["A", "B"], (await store.Get<CountSheetPage>("stock/count-sheet?place=STORE")).Lines.Select(line => line.LotCode));
    }

    [Fact]
    public async Task A_last_usable_day_read_anew_moves_the_kits_around_it()
    {
        await using var centre = await WithKits();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 4), new ReceivedLine("SOAP", "B", SomeCentre.March(20), 4));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 2));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "PAIR", Given.Store, 1));
        await store.Merge(centre, "A", "B");

        await store.Correct(new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "B"), "mal lu") { LastUsableDay = new ChangedDay(SomeCentre.March(12)) });

        Assert.Equal(["2026-03-12"], centre.Texts("SELECT DISTINCT last_usable_day FROM lots"));
        await store.Correct(new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "B"), "relu") { LastUsableDay = new ChangedDay(SomeCentre.March(28)) });
        Assert.Equal(["2026-03-28"], centre.Texts("SELECT DISTINCT last_usable_day FROM lots"));
        Assert.Equal(centre.LotOf("SOAP", "B"), centre.Number("SELECT merged_into FROM lots WHERE code = 'A'"));
    }

    /// <summary>A kit of two soaps, and a pair of those kits.</summary>
    private static async Task<CentreFixture> WithKits()
    {
        var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        await centre.Item("PAIR", ItemKind.Kit);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 2)]));
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "PAIR", false, [new KitPart("HYGIENE", 2)]));
        return centre;
    }
}
