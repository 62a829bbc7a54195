using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class CountOrderTests
{
    [Fact]
    public async Task Two_sheets_of_one_shelf_end_at_the_later_count_in_whichever_order_they_are_agreed_to()
    {
        await using var centre = await SomeCentre.Start();
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100));
        }

        var sheets = new List<Guid>();
        for (var day = 0; day < 2; day++)
        {
            centre.Clock.Pass(TimeSpan.FromDays(1));
            using var store = await centre.SignIn(Role.Storekeeper);
            sheets.Add((await store.Count(
                centre, Given.Store, new CountedEntry("RICE", centre.Clock.UtcNow, 80) { Lot = centre.LotOf("RICE"), Recount = true })).Id);
        }

        centre.Clock.Pass(TimeSpan.FromHours(1));
        using var head = await centre.SignIn(Role.Head);
        await head.Approve(centre, sheets[1]);
        Assert.Equal(80, centre.OnHand(Given.Store, "RICE"));

        await head.Approve(centre, sheets[0]);

        Assert.Equal(80, centre.OnHand(Given.Store, "RICE"));
        var card = await head.Get<StockCardPage>("stock/card?place=STORE&item=RICE&days=9");
        Assert.Equal(["Receipt 100", "Count 80", "Count 60", "Count 80"], card.Lines.Select(line => $"{line.Kind} {line.Balance}"));
        await centre.AssertProved();
    }
}
