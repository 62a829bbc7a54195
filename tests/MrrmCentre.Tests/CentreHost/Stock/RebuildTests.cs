using CentreHost.Services;
using CentreHost.Stock;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.Stock;

public sealed class RebuildTests(ITestOutputHelper output)
{
    private const int Days = 30;

    [Fact]
    public async Task Balances_and_day_figures_are_what_the_lines_say_after_any_day()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var people = await centre.People(5);
        var seed = (ulong)System.Random.Shared.NextInt64();
        var days = 0;

        // One centre lives through all the days, each made by FsCheck, one after another.
        var day = Prop.ForAll(Deed.Day, deeds =>
        {
            days++;
            Deed.Play(centre, seat, people, deeds).GetAwaiter().GetResult();
            var proved = seat.Get<StockProved>("stock/proof").GetAwaiter().GetResult();
            centre.Clock.Pass(TimeSpan.FromDays(1));
            return proved is { Differing: 0, HalfMove: null } && ServedIsIssuedPlusShort(centre) && CardsCloseAtBalances(centre, seat);
        });
        await Task.Run(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Days)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))),
            day));

        output.WriteLine($"{days} days, {centre.Number("SELECT count(*) FROM stock_lines")} lines, seed {seed}");
        Assert.True(centre.Number("SELECT count(*) FROM stock_lines WHERE reverses IS NOT NULL") > 0, "Nothing was ever undone.");
        Assert.True(centre.Number("SELECT count(*) FROM open_shortages WHERE settled > 0") > 0, "Nothing was ever settled.");
        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_balances WHERE on_hand <= 0"));
    }

    [Fact]
    public async Task A_shelf_that_differs_is_found_and_made_again_from_the_lines()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(10), SomeCentre.Portions(10, day: 20));
        await seat.Scan(centre.NewId(), await centre.Person(), "LUNCH");
        var (balances, figures) = Kept(centre);
        await centre.Give("UPDATE stock_balances SET on_hand = on_hand + 1 WHERE lot_id = 1");
        await centre.Give("DELETE FROM stock_day_figures WHERE lot_id = 2");
        await centre.Give("INSERT INTO stock_balances (place_id, item_id, lot_id, condition, on_hand) VALUES (1001, 1, 1, 0, 4)");
        Assert.Equal(3, (await seat.Get<StockProved>("stock/proof")).Differing);

        var rebuilt = await seat.Post<object, StockProved>("stock/rebuild", new object());

        Assert.Equal((3, null), (rebuilt.Differing, rebuilt.HalfMove));
        Assert.Equal(0, (await seat.Get<StockProved>("stock/proof")).Differing);
        Assert.Equal((balances, figures), Kept(centre));
    }

    [Fact]
    public async Task A_move_of_one_line_is_damage_no_rebuild_mends()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await centre.Give(
            """
            INSERT INTO stock_lines (seq, move, document_id, source, place_id, item_id, lot_id, condition, units, occurred_at, recorded_at, service_day)
            VALUES (7, 7, 1, x'00000000000000000000000000000000', 1001, 1, 1, 0, 5, 0, 0, '2026-03-10')
            """);

        Assert.Equal(7, (await seat.Get<StockProved>("stock/proof")).HalfMove);
        Assert.Equal("stock_half_move", (await seat.Refused("stock/rebuild", new object())).Code);
    }

    private static bool ServedIsIssuedPlusShort(CentreFixture centre) =>
        centre.Number("SELECT coalesce(sum(e.heads * s.item_units), 0) FROM service_events e JOIN services s ON s.id = e.service_id")
        == centre.Number("SELECT coalesce(sum(units), 0) FROM stock_lines WHERE place_id = 102001")
        + centre.Number("SELECT coalesce(sum(missing - settled - cancelled), 0) FROM open_shortages");

    private static bool CardsCloseAtBalances(CentreFixture centre, Seat seat) => new[] { ("KITCHEN", "PORTION"), ("STORE", "SOAP") }
        .All(shelf =>
        {
            var card = seat.Get<StockCardPage>($"stock/card?place={shelf.Item1}&item={shelf.Item2}&days=5").GetAwaiter().GetResult();
            return card.Opening + card.In - card.Out == card.Closing
                && card.Lines.All(line => line.Balance >= 0)
                && card.Closing == centre.Shelf(shelf.Item2).Sum(lot => long.Parse(lot.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        });

    private static (string Balances, string Figures) Kept(CentreFixture centre) => (
        string.Join(' ', centre.Texts("SELECT place_id || '/' || item_id || '/' || lot_id || ':' || on_hand FROM stock_balances ORDER BY 1")),
        string.Join(' ', centre.Texts("SELECT lot_id || '/' || service_day || ':' || units_in || '-' || units_out FROM stock_day_figures ORDER BY 1")));
}
