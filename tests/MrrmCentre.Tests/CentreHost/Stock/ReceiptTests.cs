using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.Stock;

public sealed class ReceiptTests
{
    [Fact]
    public async Task A_late_receipt_settles_the_oldest_shortages_first()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var served = new List<Guid>();
        foreach (var card in await centre.People(3))
        {
            served.Add((await seat.Scan(centre.NewId(), card, "KIT")).Id);
            centre.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var received = await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A1", SomeCentre.March(20), 3));

        Assert.Equal([new Settled("SOAP", 3)], received.Settled);
        Assert.Equal(["SETT-XXX-2026-00001:-2", "SETT-XXX-2026-00001:2"], centre.LinesOf(served[0]));
        Assert.Equal(["SETT-XXX-2026-00001:-1", "SETT-XXX-2026-00001:1"], centre.LinesOf(served[1]));
        Assert.Empty(centre.LinesOf(served[2]));
        Assert.Empty(centre.Shelf("SOAP"));
        var open = Assert.Single(await seat.Get<List<ShortageLine>>("stock/shortages"));
        Assert.Equal(("STORE", "SOAP", 3), (open.Place, open.Item, open.Units));
        Assert.Equal(CentreFixture.Noon.AddMinutes(1), open.SinceUtc);
    }

    [Fact]
    public async Task Goods_of_another_place_or_item_settle_nothing()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Scan(centre.NewId(), await centre.Person(), "KIT");

        var elsewhere = await seat.Receive(centre.NewId(), Given.Clinic, new ReceivedLine("SOAP", "A1", SomeCentre.March(20), 9));
        var other = await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 9));

        Assert.Empty(elsewhere.Settled);
        Assert.Empty(other.Settled);
        Assert.Equal((2, 0), centre.OpenAndClosedShortage());
    }

    [Fact]
    public async Task Every_error_of_a_receipt_is_told_at_once_and_nothing_is_posted()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A1", SomeCentre.March(20), 3));

        var refused = await seat.Refused("stock/receipts", new Receive(centre.NewId(), Given.Store, Cooked: false, "BL 77",
        [
            new("RICE", null, null, 40),
            new("CAVIAR", null, null, 1),
            new("RICE", null, SomeCentre.March(9), 0),
            new("SOAP", null, null, 5),
            new("SOAP", "a1", SomeCentre.March(21), 3_000_000_000_000),
        ]));

        Assert.Equal(("receipt_refused", 422), (refused.Code, refused.Status));
        Assert.Equal(
            """
            Nothing was recorded.
            Line 2: No item has the code CAVIAR.
            Line 3: The quantity of RICE must be more than zero.
            Line 3: RICE expired on 09/03/2026. Set it aside.
            Line 4: SOAP is received with its lot number.
            Line 4: SOAP is received with its last usable day.
            Line 5: The quantity of SOAP is impossible. Was a barcode read in its place?
            Line 5: Lot A1 is known until 20/03/2026, not until 21/03/2026. Read the box again.
            """,
            refused.Sentence.En);
        Assert.StartsWith("Rien n'a été enregistré.\nLigne 2 : Aucun article n'a le code CAVIAR.\n", refused.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(7, refused.Sentence.Fr.Count(c => c == '\n'));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM stock_documents"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM lots"));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM stock_lines"));
    }

    [Theory]
    [InlineData("ATTIC", false, "place_unknown")]
    [InlineData(Given.Store, true, "cooked_elsewhere")]
    [InlineData(Given.Store, false, "receipt_refused")]
    public async Task A_receipt_that_goes_nowhere_or_holds_nothing_is_refused(string place, bool cooked, string code)
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();

        Assert.Equal(code, (await seat.Refused("stock/receipts", new Receive(centre.NewId(), place, cooked, null, []))).Code);
    }

    [Fact]
    public async Task What_is_no_dish_does_not_come_out_of_the_pots()
    {
        await using var centre = await SomeCentre.Start();
        using var kitchen = await centre.SignIn(Role.Kitchen);

        var refused = await kitchen.Refused("stock/receipts", new Receive(
            centre.NewId(), Given.Kitchen, Cooked: true, null, [SomeCentre.Portions(400), new("RICE", null, null, 10)]));

        Assert.EndsWith("Line 2: RICE is not a dish: it does not come out of the pots.", refused.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_gapless_when_eight_receive_at_once_and_some_are_refused()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        const int receipts = 80;

        await Parallel.ForAsync(0, receipts, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            if (number % 4 == 0)
            {
                await seat.Refused("stock/receipts", new Receive(centre.NewId(), Given.Store, false, null, []));
            }

            var id = centre.NewId();
            var first = await seat.Receive(id, Given.Store, new ReceivedLine("RICE", null, null, 1));
            Assert.Equal(first.Number, (await seat.Receive(id, Given.Store, new ReceivedLine("RICE", null, null, 1))).Number);
        });

        Assert.Equal(
            Enumerable.Range(1, receipts).Select(serial => $"GRN-XXX-2026-{serial:D5}"),
            centre.Texts("SELECT number FROM stock_documents ORDER BY number"));
        Assert.Equal(receipts, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
    }

    [Fact]
    public async Task A_known_lot_needs_no_last_usable_day_and_stays_one_lot()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A1", SomeCentre.March(20), 3));

        await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", " a1", null, 4));

        Assert.Equal(["2026-03-20:7"], centre.Shelf("SOAP"));
        var shown = Assert.Single(await seat.Get<List<OnHandLine>>("stock/on-hand?place=STORE"));
        Assert.Equal(("A1", SomeCentre.March(20), 7, false), (shown.Lot, shown.LastUsableDay, shown.Units, shown.Expired));
        centre.Clock.Pass(TimeSpan.FromDays(11));
        Assert.True(Assert.Single(await seat.Get<List<OnHandLine>>("stock/on-hand")).Expired);
        Assert.Equal("place_unknown", (await seat.Refused("stock/on-hand?place=ATTIC")).Code);
    }
}
