using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class KitPartsTests
{
    [Fact]
    public async Task Missing_parts_are_spread_over_the_lots_the_kits_were_made_of()
    {
        await using var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 5)]));
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 2), new ReceivedLine("SOAP", "B", SomeCentre.March(25), 3));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 1));
        var lot = centre.LotOf("HYGIENE", "KIT-XXX-2026-00001/1");
        DismantleKits Apart(long missing) => new(centre.NewId(), "HYGIENE", Given.Store, lot, 1) { Missing = [new MissingPart("SOAP", missing, "vide")] };

        var refused = await store.Refused("stock/kits/dismantle", Apart(6));
        Assert.Contains("SOAP: 6 missing, these kits had only 5.", refused.Sentence.En, StringComparison.Ordinal);
        var waits = await store.Post<DismantleKits, DocumentPosted>("stock/kits/dismantle", Apart(5));
        if (waits.WaitsBecause is not null)
        {
            await head.Approve(centre, waits.Id);
        }

        Assert.Equal((0, 0), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Store, "HYGIENE")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_kit_nobody_makes_beforehand_is_issued_as_what_is_in_it()
    {
        await using var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", true, [new KitPart("SOAP", 2), new KitPart("RICE", 1)]));
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5), new ReceivedLine("RICE", null, null, 9));

        var refused = await store.Refused("stock/moves", centre.Issue(Given.Store, "people", new MovedLine("RICE", 1), new MovedLine("HYGIENE", 3)));
        var issued = await store.Post(centre.Issue(Given.Store, Given.Clinic, new MovedLine("RICE", 1), new MovedLine("HYGIENE", 2)));

        Assert.Contains("Line 2: SOAP: 6 asked, there are 5.", refused.Sentence.En, StringComparison.Ordinal);
        Assert.Equal("ISS-XXX-2026-00001", issued.Number);
        Assert.Equal((1, 6), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Store, "RICE")));
        Assert.Equal((4, 3), (centre.OnHand(Given.Clinic, "SOAP"), centre.OnHand(Given.Clinic, "RICE")));
        Assert.Equal(2, centre.Number("SELECT count(DISTINCT paper_line) FROM stock_lines WHERE paper_line IS NOT NULL"));
        await centre.AssertProved();
        await store.Undo(centre, issued.Number!);
        Assert.Equal((5, 9), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Store, "RICE")));
    }
}
