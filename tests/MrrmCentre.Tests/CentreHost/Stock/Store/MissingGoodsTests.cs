using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class MissingGoodsTests
{
    [Fact]
    public async Task A_line_of_which_nothing_came_stands_on_the_note_as_short_and_moves_nothing()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);

        var received = await store.Post<Receive, Received>("stock/receipts", From(
            centre, new ReceivedLine("RICE", null, null, 40),
            new ReceivedLine("SOAP", null, null, 0) { OnWaybill = 10, Claim = "Démo : carton absent" }));

        Assert.Equal((40, 0), (centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Store, "SOAP")));
        Assert.Equal((2, 1), (centre.Number("SELECT count(*) FROM stock_lines"), centre.Number("SELECT count(*) FROM lots")));
        var note = await store.Paper($"{received.Number}?language=en");
        Assert.Matches(@"SOAP .*\b10 0 10\b", note);
        Assert.Contains("carton absent", note, StringComparison.Ordinal);
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_waybill_of_which_nothing_came_at_all_is_no_receipt()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);

        var refused = await store.Refused("stock/receipts", From(centre, new ReceivedLine("SOAP", null, null, 0) { OnWaybill = 10 }));
        var promised = await store.Refused("stock/receipts", From(
            centre, new ReceivedLine("RICE", null, null, 1), new ReceivedLine("RICE", null, null, 0) { OnWaybill = 3_000_000_000_000 }));

        Assert.Equal("Nothing was recorded.\nNothing of this paper came: there is nothing to receive.", refused.Sentence.En);
        Assert.Contains("Line 2: The quantity of RICE is impossible.", promised.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_documents"));
    }

    private static Receive From(CentreFixture centre, params ReceivedLine[] lines) => new(centre.NewId(), Given.Store, false, null, lines)
    {
        Supplier = "Démo Sahel",
        Waybill = "BL 12",
    };
}
