using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.Stock;

public sealed class HandOutTests
{
    [Fact]
    public async Task A_meal_scanned_takes_one_portion_from_the_lot_that_expires_first()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(
            centre.NewId(), Given.Kitchen, SomeCentre.Portions(50, day: 12), SomeCentre.Portions(50, day: 11), SomeCentre.Portions(50));

        var verdict = await seat.Scan(centre.NewId(), await centre.Person(), "LUNCH");

        Assert.Equal((Outcome.Served, false), (verdict.Outcome, verdict.Shortage));
        Assert.Equal(["2026-03-11:49", "2026-03-12:50", "never:50"], centre.Shelf("PORTION"));
        Assert.Equal(["MEAL-XXX-2026-00001:-1", "MEAL-XXX-2026-00001:1"], centre.LinesOf(verdict.Id));
        Assert.Equal(1, centre.Number("SELECT units_out FROM stock_day_figures WHERE units_out <> 0 AND service_day = '2026-03-10'"));
    }

    [Fact]
    public async Task The_day_has_one_document_for_a_service_whoever_scans_it()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var people = await centre.People(3);
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(50));

        foreach (var card in people)
        {
            await seat.Scan(centre.NewId(), card, "LUNCH");
        }

        await seat.Scan(centre.NewId(), people[0], "KIT");
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await seat.Scan(centre.NewId(), people[0], "LUNCH");

        Assert.Equal(
            ["GRN-XXX-2026-00001", "MEAL-XXX-2026-00001", "SERV-XXX-2026-00001", "MEAL-XXX-2026-00002"],
            centre.Rows("SELECT number FROM stock_documents ORDER BY id").Select(row => row[0]));
    }

    [Fact]
    public async Task An_empty_shelf_leaves_an_open_shortage_and_the_person_is_served()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();

        var verdict = await seat.Scan(centre.NewId(), await centre.Person(), "LUNCH");

        Assert.Equal((Outcome.Served, true), (verdict.Outcome, verdict.Shortage));
        Assert.Equal((1, 0), centre.OpenAndClosedShortage());
        Assert.Empty(centre.LinesOf(verdict.Id));
    }

    [Fact]
    public async Task Undo_puts_the_portion_back_on_its_own_lot()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(1, day: 11), SomeCentre.Portions(5));
        var served = await seat.Scan(centre.NewId(), await centre.Person(), "LUNCH");
        Assert.Equal(["never:5"], centre.Shelf("PORTION"));

        await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), served.Id));

        Assert.Equal(["2026-03-11:1", "never:5"], centre.Shelf("PORTION"));
        Assert.Equal(
            ["MEAL-XXX-2026-00001:-1", "MEAL-XXX-2026-00001:1", "REV-XXX-2026-00001:-1", "REV-XXX-2026-00001:1"],
            centre.LinesOf(served.Id));
        Assert.Equal([6L, 0L], centre.Rows("SELECT sum(units_in), sum(units_out) FROM stock_day_figures").Single());
    }

    [Fact]
    public async Task Undo_closes_the_shortage_it_left()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var served = await seat.Scan(centre.NewId(), await centre.Person(), "LUNCH");

        await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), served.Id));

        Assert.Equal((0, 1), centre.OpenAndClosedShortage());
        var received = await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(5));
        Assert.Empty(received.Settled);
        Assert.Equal(["never:5"], centre.Shelf("PORTION"));
    }

    [Fact]
    public async Task What_an_undo_puts_back_settles_whoever_was_served_without_cover()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(1));
        var people = await centre.People(2);
        var first = await seat.Scan(centre.NewId(), people[0], "LUNCH");
        var second = await seat.Scan(centre.NewId(), people[1], "LUNCH");
        Assert.Equal((false, true), (first.Shortage, second.Shortage));

        await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), first.Id));

        Assert.Equal((0, 1), centre.OpenAndClosedShortage());
        Assert.Equal(["SETT-XXX-2026-00001:-1", "SETT-XXX-2026-00001:1"], centre.LinesOf(second.Id));
        Assert.Empty(centre.Shelf("PORTION"));
    }

    [Fact]
    public async Task Undoing_a_settled_gift_puts_back_what_settled_it()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var served = await seat.Scan(centre.NewId(), await centre.Person(), "KIT");
        await seat.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A1", SomeCentre.March(20), 3));
        Assert.Equal(["2026-03-20:1"], centre.Shelf("SOAP"));

        await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), served.Id));

        Assert.Equal(["2026-03-20:3"], centre.Shelf("SOAP"));
        Assert.Equal((0, 2), centre.OpenAndClosedShortage());
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_remove_a_stock_line()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(1));

        foreach (var sql in new[] { "UPDATE stock_lines SET units = 2", "DELETE FROM stock_lines" })
        {
            var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => centre.Give(sql));
            Assert.Contains("stock_lines is append-only", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reception_may_not_receive_goods_and_the_kitchen_only_what_it_cooked()
    {
        await using var centre = await SomeCentre.Start();
        using var reception = await centre.SignIn(Role.Reception);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var goods = new Receive(centre.NewId(), Given.Kitchen, Cooked: false, null, [SomeCentre.Portions(1)]);

        Assert.Equal("not_your_role", (await reception.Refused("stock/receipts", goods)).Code);
        Assert.Equal("not_your_role", (await kitchen.Refused("stock/receipts", goods)).Code);
        var cooked = await kitchen.Post<Receive, Received>("stock/receipts", goods with { Cooked = true });
        Assert.Equal("COOK-XXX-2026-00001", cooked.Number);
    }
}
