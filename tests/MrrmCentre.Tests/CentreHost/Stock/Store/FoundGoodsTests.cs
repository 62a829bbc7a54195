using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class FoundGoodsTests
{
    [Fact]
    public async Task Goods_a_count_found_were_not_there_for_those_served_before_it()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 1), new ReceivedLine("SOAP", "B", SomeCentre.March(21), 5),
            new ReceivedLine("RICE", null, null, 9));
        await store.Post<CorrectLot, global::CentreHost.Centre.Done>(
            "stock/lots/correct", new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "B"), "odeur") { Standing = "held" });
        await centre.GiveSoap(2);
        centre.Clock.Pass(TimeSpan.FromHours(1));
        var soapCounted = centre.Clock.UtcNow;
        centre.Clock.Pass(TimeSpan.FromHours(1));
        await centre.GiveSoap(2);
        var given = centre.Clock.UtcNow;
        centre.Clock.Pass(TimeSpan.FromHours(1));

        var waits = await store.Count(
            centre, Given.Store,
            new CountedEntry("SOAP", soapCounted, 3) { Lot = centre.LotOf("SOAP", "A"), Recount = true },
            new CountedEntry("RICE", centre.Clock.UtcNow, 9) { Lot = centre.LotOf("RICE") });
        await head.Approve(centre, waits.Id);

        // The second gift came after the shelf was looked at; the first did not take what was still there then.
        Assert.Equal((1, 2), centre.OpenAndClosedShortage());
        Assert.Equal(
            new DateTimeOffset(given).ToUnixTimeMilliseconds(),
            centre.Number("SELECT max(l.occurred_at) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE d.type = 5"));
        Assert.Equal(6, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }
}
