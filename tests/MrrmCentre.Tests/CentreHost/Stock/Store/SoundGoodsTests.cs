using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class SoundGoodsTests
{
    [Fact]
    public async Task Only_sound_goods_cover_what_was_given_without_cover()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await centre.GiveSoap(12);

        var received = await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 8) { Damaged = 4 });

        Assert.Equal([new Settled("SOAP", 8)], received.Settled);
        Assert.Equal((4, 8), centre.OpenAndClosedShortage());
        Assert.Equal(4, centre.Number("SELECT on_hand FROM stock_balances WHERE condition = 2"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task What_arrives_or_is_found_damaged_covers_nobody()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Clinic, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 6));
        var sent = await store.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Clinic, "transit", [new MovedLine("SOAP", 6)]));
        await store.Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", new ReceiveTransfer(
            centre.NewId(), sent.Number!, Given.Store, [new ArrivedLine("SOAP", centre.LotOf("SOAP", "A"), 3, 0, 0, 0)]));
        await store.Post(Condition(centre, new MovedLine("SOAP", 3) { Becomes = GoodsCondition.Held }));
        await centre.GiveSoap(2);

        await store.Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", new ReceiveTransfer(
            centre.NewId(), sent.Number!, Given.Store, [new ArrivedLine("SOAP", centre.LotOf("SOAP", "A"), 0, 3, 0, 0)]));
        await store.Post(Condition(centre, new MovedLine("SOAP", 3) { Condition = GoodsCondition.Held, Becomes = GoodsCondition.Damaged }));

        Assert.Equal((2, 0), centre.OpenAndClosedShortage());
        Assert.Equal(6, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }

    private static MoveGoods Condition(CentreFixture centre, MovedLine line) =>
        new(centre.NewId(), MoveKind.Condition, Given.Store, Given.Store, [line]);
}
