using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class RoadTests
{
    [Fact]
    public async Task Nothing_is_received_or_made_on_the_road()
    {
        await using var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("RICE", 2)]));
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 4));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 2));
        var lot = centre.LotOf("HYGIENE", "KIT-XXX-2026-00001/1");

        var refused = await store.Refused("stock/receipts", new Receive(centre.NewId(), "TRANSIT", false, null, [new ReceivedLine("RICE", null, null, 5)]));

        Assert.Equal("place_on_the_road", refused.Code);
        Assert.Contains("TRANSIT", refused.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal("place_on_the_road", (await store.Refused("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", "TRANSIT", 1))).Code);
        Assert.Equal("place_on_the_road", (await store.Refused("stock/kits/dismantle", new DismantleKits(centre.NewId(), "HYGIENE", "TRANSIT", lot, 1))).Code);
        Assert.Equal(0, centre.OnHand("TRANSIT", "RICE"));
    }
}
