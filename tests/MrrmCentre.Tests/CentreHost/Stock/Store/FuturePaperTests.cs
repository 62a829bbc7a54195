using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class FuturePaperTests
{
    [Fact]
    public async Task Paper_of_a_day_to_come_is_refused_also_without_an_hour()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        var receipt = new Receive(centre.NewId(), Given.Store, false, null, [new ReceivedLine("RICE", null, null, 5)]);

        Assert.Equal("paper_in_the_future", (await store.Refused("stock/receipts", receipt with { On = new PaperDate(SomeCentre.March(11)) })).Code);
        Assert.Equal(
            "paper_in_the_future",
            (await store.Refused("stock/moves", centre.Issue(Given.Store, "people", new MovedLine("RICE", 1)) with { On = new PaperDate(SomeCentre.March(30)) })).Code);
        Assert.Equal(10, centre.OnHand(Given.Store, "RICE"));
    }
}
