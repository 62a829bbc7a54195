using CentreHost.Services;
using CentreHost.Stock;

namespace MrrmCentre.Tests.Stock;

public sealed class StockCardTests
{
    [Fact]
    public async Task A_card_says_what_was_there_what_came_and_what_went()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var people = await centre.People(4);
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(10));
        await seat.Scan(centre.NewId(), people[0], "LUNCH");
        centre.Clock.Pass(TimeSpan.FromDays(1));
        foreach (var card in people)
        {
            await seat.Scan(centre.NewId(), card, "LUNCH");
        }

        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(20, day: 12), SomeCentre.Portions(30));
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        var last = await seat.Scan(centre.NewId(), people[0], "LUNCH");
        await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), last.Id));

        var card1 = await seat.Get<StockCardPage>("stock/card?place=KITCHEN&item=PORTION&days=1");
        var card2 = await seat.Get<StockCardPage>("stock/card?place=KITCHEN&item=PORTION&days=2");

        Assert.Equal((9, 50, 4, 55), (card1.Opening, card1.In, card1.Out, card1.Closing));
        Assert.Equal((0, 60, 5, 55), (card2.Opening, card2.In, card2.Out, card2.Closing));
        Assert.Equal(
            [
                "GRN-XXX-2026-00002 20-0=29",
                "GRN-XXX-2026-00002 30-0=59",
                "MEAL-XXX-2026-00002 0-5=54",
                "REV-XXX-2026-00001 0--1=55",
            ],
            card1.Lines.Select(line => $"{line.Document} {line.In}-{line.Out}={line.Balance}"));
        Assert.Equal(["Receipt", "Receipt", "MealSession", "Reversal"], card1.Lines.Select(line => line.Kind));
        Assert.Equal(card1.Closing, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
    }

    [Fact]
    public async Task Five_hundred_meals_are_one_row()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();
        var card = await centre.Person();
        await seat.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(500));

        await Parallel.ForAsync(0, 500, async (_, _) => await seat.Scan(centre.NewId(), card, "LUNCH"));

        var page = await seat.Get<StockCardPage>("stock/card?place=KITCHEN&item=PORTION");
        Assert.Equal([500L, 0L], page.Lines.Select(line => line.In));
        Assert.Equal([0L, 500L], page.Lines.Select(line => line.Out));
        Assert.Equal(0, page.Closing);
    }

    [Fact]
    public async Task A_card_of_nothing_known_is_refused()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();

        Assert.Equal("place_unknown", (await seat.Refused("stock/card?place=ATTIC&item=RICE")).Code);
        Assert.Equal("item_unknown", (await seat.Refused("stock/card?place=STORE&item=CAVIAR")).Code);
        Assert.Empty((await seat.Get<StockCardPage>("stock/card?place=STORE&item=RICE")).Lines);
    }

    [Fact]
    public async Task The_kiosk_learns_items_and_places()
    {
        await using var centre = await SomeCentre.Start();
        using var seat = centre.Console();

        var items = await seat.Get<List<ItemLine>>("stock/items");
        var places = await seat.Get<List<PlaceLine>>("stock/places");

        Assert.Equal(["PORTION", "RICE", "SOAP"], items.Select(item => item.Code));
        Assert.True(items[2] is { LotTracked: true, Kind: ItemKind.Kit, Unit: "piece" });
        Assert.Equal(["STORE", "KITCHEN", "CLINIC", "TRANSIT", "QUARANTINE"], places.Select(place => place.Code));
    }
}
