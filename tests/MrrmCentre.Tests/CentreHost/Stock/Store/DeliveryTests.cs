using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Two_suppliers_may_use_one_waybill_number_and_one_supplier_only_once()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        Receive From(string supplier) => new(centre.NewId(), Given.Store, false, null, [new ReceivedLine("RICE", null, null, 10)])
        {
            Supplier = supplier,
            Waybill = "BL 12",
        };

        var first = await store.Post<Receive, Received>("stock/receipts", From("Démo Sahel"));
        await store.Post<Receive, Received>("stock/receipts", From("Démo Aïr"));
        var twice = await store.Refused("stock/receipts", From("Démo Sahel"));

        Assert.Equal("waybill_known", twice.Code);
        Assert.Equal($"Waybill BL 12 of this supplier was received before: {first.Number}.", twice.Sentence.En);
        Assert.Equal(20, centre.OnHand(Given.Store, "RICE"));

        await store.Undo(centre, first.Number);
        await store.Post<Receive, Received>("stock/receipts", From("Démo Sahel"));
        Assert.Equal(20, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Damaged_goods_stand_apart_and_never_serve_anybody()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<Receive, Received>("stock/receipts", new Receive(
            centre.NewId(), Given.Store, false, null,
            [new ReceivedLine("SOAP", "A", SomeCentre.March(20), 1) { Damaged = 4, OnWaybill = 6, Ordered = 6, Claim = "un carton mouillé" }]));
        using var console = centre.Console();

        await console.Scan(centre.NewId(), await centre.Person(), "KIT");

        Assert.Equal((1, 0), centre.OpenAndClosedShortage());
        Assert.Equal(4, centre.Number("SELECT on_hand FROM stock_balances WHERE condition = 2"));
        var refused = await store.Refused("stock/moves", centre.Issue(Given.Store, "people", new MovedLine("SOAP", 1) { Condition = GoodsCondition.Damaged }));
        Assert.Contains("Only sound goods leave from there; SOAP is not.", refused.Sentence.En, StringComparison.Ordinal);
        var back = await store.Post(new MoveGoods(
            centre.NewId(), MoveKind.SupplierReturn, Given.Store, "supplier", [new MovedLine("SOAP", 4) { Condition = GoodsCondition.Damaged }])
        {
            Partner = "Démo Sahel",
        });
        Assert.Equal("SRET-XXX-2026-00001", back.Number);
        Assert.Equal(0, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_gift_is_taken_without_lot_and_day_where_bought_goods_are_not()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        var gift = new Receive(centre.NewId(), Given.Store, false, null, [new ReceivedLine("SOAP", null, null, 7)]);

        Assert.Equal("receipt_refused", (await store.Refused("stock/receipts", gift)).Code);
        await store.Post<Receive, Received>("stock/receipts", gift with { Id = centre.NewId(), Donation = true });

        Assert.Equal(["never:7"], centre.Shelf("SOAP"));
    }

    [Fact]
    public async Task A_late_receipt_covers_those_it_came_before_and_leaves_a_counted_shelf_alone()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var console = centre.Console();
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var today = await centre.SignIn(Role.Storekeeper);
        await console.Scan(centre.NewId(), await centre.Person(), "KIT");
        centre.Clock.Pass(TimeSpan.FromMinutes(9));

        var late = await today.Post<Receive, Received>("stock/receipts", new Receive(
            centre.NewId(), Given.Store, false, null, [new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5)])
        { On = new PaperDate(SomeCentre.March(10)) });

        Assert.Equal([new Settled("SOAP", 2)], late.Settled);
        Assert.Equal(3, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal(5, centre.Number("SELECT units_in FROM stock_day_figures WHERE service_day = '2026-03-10'"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Eight_storekeepers_at_once_end_where_some_order_of_them_would()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100), new ReceivedLine("SOAP", "A", SomeCentre.March(20), 100));
        var posted = new System.Collections.Concurrent.ConcurrentBag<long>();

        // Half of them take rice first and soap second, half the other way round; together they ask for twice what is there.
        await Parallel.ForAsync(0, 80, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, stop) =>
        {
            MovedLine[] lines = [new("RICE", 3), new("SOAP", 2)];
            var move = centre.Issue(Given.Store, "people", i % 2 == 0 ? lines : [lines[1], lines[0]]);
            using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
                store.Http, "stock/moves", move, global::CentreHost.CentreJson.Default.MoveGoods, stop);
            if (response.IsSuccessStatusCode)
            {
                posted.Add(1);
            }
        });

        Assert.Equal(33, posted.Count);
        Assert.Equal((1, 34), (centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Store, "SOAP")));
        Assert.Equal(33, centre.Number("SELECT count(*) FROM stock_documents WHERE type = 10"));
        Assert.Equal(33, centre.Number("SELECT max(CAST(substr(number, -5) AS INTEGER)) FROM stock_documents WHERE type = 10"));
        await centre.AssertProved();
    }
}
