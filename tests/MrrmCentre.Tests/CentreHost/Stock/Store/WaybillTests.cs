using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class WaybillTests
{
    [Theory]
    [InlineData("Démo Sahel", "WB-12", "Démo Sahel ", "wb-12")]
    [InlineData("Démo Sahel", "wb-12 ", "DÉMO SAHEL", "WB-12")]
    [InlineData("Démo Sahel", "Bé-12", "Démo Sahel", " BÉ-12")]
    [InlineData(null, "WB-12", null, "WB-12")]
    [InlineData(" ", "WB-12", null, " WB-12")]
    public async Task One_waybill_is_received_once_however_it_is_written(string? supplier, string waybill, string? again, string rewritten)
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<Receive, Received>("stock/receipts", From(centre, supplier, waybill));

        Assert.Equal("waybill_known", (await store.Refused("stock/receipts", From(centre, again, rewritten))).Code);
        await store.Post<Receive, Received>("stock/receipts", From(centre, "Démo Aïr", rewritten));
        await store.Post<Receive, Received>("stock/receipts", From(centre, again, " "));
        await store.Post<Receive, Received>("stock/receipts", From(centre, again, " "));
    }

    [Fact]
    public async Task A_waybill_is_free_again_only_once_all_of_its_receipt_is_undone()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        var received = await store.Post<Receive, Received>("stock/receipts", From(centre, "Démo Sahel", "WB-12"));
        var moves = (await store.Get<DocumentPage>($"stock/documents/{received.Number}")).Moves;

        await store.Post<ReverseDocument, DocumentPosted>("stock/reversals", new ReverseDocument(centre.NewId(), received.Number, "un de trop")
        {
            Moves = [new ReversedMove(moves[0].Move, moves[0].Units)],
        });
        Assert.Equal("waybill_known", (await store.Refused("stock/receipts", From(centre, "Démo Sahel", "WB-12"))).Code);
        await store.Undo(centre, received.Number);

        await store.Post<Receive, Received>("stock/receipts", From(centre, "Démo Sahel", "WB-12"));
        Assert.Equal(2, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    private static Receive From(CentreFixture centre, string? supplier, string waybill) => new(
        centre.NewId(), Given.Store, false, null, [new ReceivedLine("RICE", null, null, 2), new ReceivedLine("SOAP", "A", SomeCentre.March(20), 3)])
    {
        Supplier = supplier,
        Waybill = waybill,
    };
}
