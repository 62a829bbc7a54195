using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class MealCloseTests
{
    [Fact]
    public async Task A_second_close_corrects_the_first_and_leaves_served_people_served()
    {
        await using var centre = await Kitchen();
        using var cook = await centre.SignIn(Role.Kitchen);
        await Cook(centre, cook, 5);
        await Serve(centre, cook, "LUNCH", 7);

        var first = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 1));
        var again = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 1));

        Assert.Equal((0, 5, 7, 0, -3), (again.Opening, again.Cooked, again.Scanned, again.Uncarded, again.Gap));
        Assert.Equal(first with { Id = again.Id, Number = again.Number, Corrects = first.Number }, again);
        Assert.Null(first.Corrects);
        Assert.Equal((0, 2), centre.OpenAndClosedShortage());
        Assert.Equal(1, centre.OnHand(Given.Kitchen, "PORTION"));
        Assert.Equal(7, Eaten(centre));
        // What was found for two people is a settlement, which consumption counts with their shortage and not again.
        Assert.Equal(2, centre.Number("SELECT sum(l.units) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE d.type = 5 AND l.units > 0"));
        Assert.Equal(0, centre.Number($"SELECT count(*) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE d.number = '{again.Number}'"));

        var third = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 0, uncarded: 2));
        Assert.Equal((again.Number, 2, 0, -4), (third.Corrects, third.Uncarded, third.Left, third.Gap));
        Assert.Equal((0, 9), (centre.OnHand(Given.Kitchen, "PORTION"), Eaten(centre)));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_meal_is_closed_as_of_the_hour_its_pots_were_counted()
    {
        await using var centre = await Kitchen();
        using (var cook = await centre.SignIn(Role.Kitchen))
        {
            await Cook(centre, cook, 50);
            await Serve(centre, cook, "DINNER", 40);
        }

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var next = await centre.SignIn(Role.Kitchen);
        await Cook(centre, next, 150);
        var dinner = new CloseKitchen(centre.NewId(), "DINNER", SomeCentre.March(10), 0, 0, 10);

        var unsaid = await next.Refused("stock/kitchen/close", dinner);
        var closed = await next.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", dinner with { At = new TimeOnly(1, 30) });

        Assert.Contains("at what hour", unsaid.Sentence.En, StringComparison.Ordinal);
        Assert.Equal((0, 50, 40, 10, 0), (closed.Opening, closed.Cooked, closed.Scanned, closed.Left, closed.Gap));
        Assert.Equal(160, centre.OnHand(Given.Kitchen, "PORTION"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Every_meal_of_a_day_has_its_own_opening_and_its_own_pots()
    {
        await using var centre = await Kitchen();
        using var cook = await centre.SignIn(Role.Kitchen);
        await Cook(centre, cook, 100);
        await Serve(centre, cook, "BREAKFAST", 90);
        var breakfast = new CloseKitchen(centre.NewId(), "BREAKFAST", SomeCentre.March(10), 0, 0, 10);
        await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", breakfast);
        await Cook(centre, cook, 150);
        await Serve(centre, cook, "LUNCH", 140);

        var lunch = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 20));

        Assert.Equal((10, 150, 140, 20, 0), (lunch.Opening, lunch.Cooked, lunch.Scanned, lunch.Left, lunch.Gap));

        // Breakfast had one portion less and was thrown away: lunch is as it was, and the book is as lunch counted.
        var late = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", breakfast with { Id = centre.NewId(), Waste = 1, Left = 9, At = new TimeOnly(12, 2) });
        Assert.Equal((0, 100, 90, 1, 9, 0), (late.Opening, late.Cooked, late.Scanned, late.Waste, late.Left, late.Gap));
        var again = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 19));
        Assert.Equal((9, 150, 140, 19, 0), (again.Opening, again.Cooked, again.Scanned, again.Left, again.Gap));
        Assert.Equal(19, centre.OnHand(Given.Kitchen, "PORTION"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_meal_nobody_closed_ends_before_the_next_begins()
    {
        await using var centre = await Kitchen();
        using (var cook = await centre.SignIn(Role.Kitchen))
        {
            await Cook(centre, cook, 7);
        }

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var today = await centre.SignIn(Role.Kitchen);
        await Cook(centre, today, 100);
        await Serve(centre, today, "BREAKFAST", 90);
        await Cook(centre, today, 150);
        await Serve(centre, today, "LUNCH", 140);

        var lunch = await today.Post<CloseKitchen, KitchenClosed>(
            "stock/kitchen/close", Lunch(centre, left: 27) with { ServiceDay = SomeCentre.March(11) });

        Assert.Equal((17, 150, 140, 27, 0), (lunch.Opening, lunch.Cooked, lunch.Scanned, lunch.Left, lunch.Gap));
    }

    [Fact]
    public async Task A_close_written_too_late_is_corrected_by_the_hour_it_should_have_said()
    {
        await using var centre = await Kitchen();
        using var cook = await centre.SignIn(Role.Kitchen);
        await Cook(centre, cook, 150);
        await Serve(centre, cook, "LUNCH", 140);
        await Cook(centre, cook, 200);
        var wrong = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 8));
        Assert.Equal(202, wrong.Gap);

        // 12:02 at the centre: after lunch, before the pots of the evening.
        var right = await cook.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", Lunch(centre, left: 8) with { At = new TimeOnly(12, 2) });
        await Serve(centre, cook, "DINNER", 200);
        var dinner = await cook.Post<CloseKitchen, KitchenClosed>(
            "stock/kitchen/close", new CloseKitchen(centre.NewId(), "DINNER", SomeCentre.March(10), 0, 0, 8));

        Assert.Equal((wrong.Number, 150, 140, 8, 2), (right.Corrects, right.Cooked, right.Scanned, right.Left, right.Gap));
        Assert.Equal((8, 200, 200, 0), (dinner.Opening, dinner.Cooked, dinner.Scanned, dinner.Gap));
        Assert.Equal(8, centre.OnHand(Given.Kitchen, "PORTION"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Old_meals_are_closed_by_the_head_and_closed_days_by_nobody_else()
    {
        await using var centre = await Kitchen();
        var lunch = Lunch(centre, left: 0) with { At = new TimeOnly(14, 0) };
        centre.Clock.Pass(TimeSpan.FromDays(5));
        using var cook = await centre.SignIn(Role.Kitchen);
        using var head = await centre.SignIn(Role.Head);

        Assert.Contains("only the centre head", (await cook.Refused("stock/kitchen/close", lunch)).Sentence.En, StringComparison.Ordinal);
        await head.Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", lunch);
        await centre.Give("UPDATE stock_settings SET locked_through = '2026-03-13'");
        Assert.Equal("paper_day_closed", (await cook.Refused(
            "stock/kitchen/close", lunch with { Id = centre.NewId(), ServiceDay = SomeCentre.March(13) })).Code);
        Assert.Equal("paper_in_the_future", (await cook.Refused(
            "stock/kitchen/close", lunch with { Id = centre.NewId(), ServiceDay = SomeCentre.March(15) })).Code);
        Assert.Equal("paper_in_the_future", (await cook.Refused(
            "stock/kitchen/close", lunch with { Id = centre.NewId(), ServiceDay = SomeCentre.March(16) })).Code);
    }

    private static async Task<CentreFixture> Kitchen()
    {
        var centre = await SomeCentre.Start();
        await centre.Service("BREAKFAST", ServiceKind.Meal, "PORTION", Given.Kitchen);
        await centre.Service("DINNER", ServiceKind.Meal, "PORTION", Given.Kitchen);
        return centre;
    }

    private static CloseKitchen Lunch(CentreFixture centre, long left, long uncarded = 0) =>
        new(centre.NewId(), "LUNCH", SomeCentre.March(10), uncarded, 0, left);

    private static async Task Cook(CentreFixture centre, Seat cook, long portions)
    {
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        await cook.Post<Receive, Received>(
            "stock/receipts", new Receive(centre.NewId(), Given.Kitchen, Cooked: true, Reference: null, [SomeCentre.Portions(portions)]));
    }

    private static async Task Serve(CentreFixture centre, Seat cook, string meal, int heads)
    {
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        await cook.Post<CountHeads, HeadsCounted>(
            "services/heads", new CountHeads(centre.NewId(), meal, [new Heads(Sex.U, AgeGroup.Unknown, heads)]));
    }

    private static long Eaten(CentreFixture centre) =>
        centre.Number("SELECT sum(units) FROM stock_lines WHERE place_id = 102001");
}
