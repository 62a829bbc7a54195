extern alias host;

using CentreHost.Cards;
using CentreHost.Kiosks;
using CentreHost.Staff;
using CentreHost.Stock;
using Inventory;
using MrrmCentre.Tests.CentreHost.PaperPath;
using MrrmCentre.Tests.Kiosk.Alone;
using LateShelves = host::CentreHost.Stock.LateShelves;
using WriteTurn = host::CentreHost.Storage.WriteTurn;

namespace MrrmCentre.Tests.CentreHost.Kiosks;

/// <summary>A pile of deeds reads its shelves once; what it leaves on them is what each deed alone would have left.</summary>
public sealed class PileOfDeedsTests
{
    private const string CopyOfFirstLine =
        """
        INSERT INTO stock_lines (move, document_id, source, place_id, item_id, lot_id, condition, units, occurred_at, recorded_at, service_day)
        SELECT move, document_id, source, place_id, item_id, lot_id, condition, units, occurred_at, recorded_at, service_day
        FROM stock_lines WHERE place_id IN (SELECT id FROM places WHERE code = 'STORE') LIMIT 1
        """;

    [Fact]
    public async Task A_pile_in_any_order_leaves_the_shelf_as_deed_by_deed_does()
    {
        var seed = Random.Shared.Next();
        var together = await After(pile: 200, seed);
        var oneByOne = await After(pile: 1, seed);

        Assert.True(together.SequenceEqual(oneByOne), $"seed {seed}:\n{string.Join('\n', together)}\n\n{string.Join('\n', oneByOne)}");
        Assert.Contains(together, line => line.StartsWith("short", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_turn_saw_that_was_rolled_back_is_forgotten()
    {
        await using var centre = await Store();
        var since = SomePaper.Morning.AddHours(-1);
        var shelves = new LateShelves(since);
        var key = await centre.OnWriter(_ => FirstShelf(centre));
        var before = await centre.OnWriter(turn => Came(turn));

        await Assert.ThrowsAsync<InvalidOperationException>(() => centre.OnWriter<long>(turn =>
        {
            Came(turn);
            turn.Run(CopyOfFirstLine);
            Assert.NotEqual(before, Came(turn));
            throw new InvalidOperationException("The batch fails.");
        }));

        Assert.Equal(before, await centre.OnWriter(turn => Came(turn)));

        long Came(WriteTurn turn)
        {
            shelves.Begin(turn);
            var lines = shelves.Of(turn, (key.Place, key.Item), since);
            return -ShelfHistory.Since(Balances.Of(Array.Empty<StockLine>()), lines, []).AsOf(key, since).Units;
        }
    }

    private static BalanceKey FirstShelf(CentreFixture centre)
    {
        var row = centre.Rows("SELECT place_id, item_id, lot_id FROM stock_balances ORDER BY lot_id LIMIT 1").Single();
        return new BalanceKey(Place.FromCode((int)(long)row[0]!), new ItemId((long)row[1]!), new LotId((long)row[2]!), StockCondition.Sound);
    }

    /// <summary>Two soaps to each of thirty, of fifty that came in two deliveries, while others were given some at the counter.</summary>
    private static async Task<List<string>> After(int pile, int seed)
    {
        await using var centre = await Store();
        var cards = await CounterKiosk.People(centre, 34);
        using var seat = centre.Console();
        centre.At(11);
        await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "B1", SomePaper.Day.AddDays(5), 20));
        foreach (var card in cards[30..])
        {
            await seat.Scan(centre.NewId(), card, "KIT");
        }

        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var random = new Random(seed);
        var deeds = cards[..30].Select(card => Gift(centre, card, SomePaper.Morning.AddMinutes(random.Next(5, 440)))).ToArray();
        foreach (var some in deeds.Chunk(pile))
        {
            await kitchen.Post<TakeDeeds, DeedsTaken>("kiosks/deeds", new TakeDeeds(some));
        }

        return centre.Rows(
            """
            SELECT 'line ' || occurred_at || ' ' || place_id || ' ' || lot_id || ' ' || units FROM stock_lines
            UNION ALL SELECT 'short ' || occurred_at || ' ' || missing FROM open_shortages ORDER BY 1
            """).ConvertAll(row => (string)row[0]!);
    }

    private static async Task<CentreFixture> Store()
    {
        var centre = await SomePaper.Canteen();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A1", SomePaper.Day.AddDays(9), 30));
        return centre;
    }

    private static Deed Gift(CentreFixture centre, string card, DateTime at) => new(
        centre.NewId(), DeedKind.Scan, "KIT", at, at, SomePaper.Morning, "S001", "")
    {
        Card = card,
        ReadBy = ReadBy.Qr,
        Given = true,
        Shown = "served",
    };
}
