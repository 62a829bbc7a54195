using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class OutlookTests
{
    private const Role All = Role.Storekeeper | Role.Head | Role.Kitchen;

    [Fact]
    public async Task What_came_this_morning_is_there_this_morning()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100) { Damaged = 10 });

        var rice = await Of(store, "RICE");

        Assert.Equal((100, 10), (rice.Usable, rice.Unusable));
    }

    [Theory]
    [InlineData("Held")]
    [InlineData("Damaged")]
    [InlineData("in quarantine")]
    public async Task Goods_nobody_may_have_are_no_stock(string becomes)
    {
        await using var centre = await SomeCentre.Start();
        await Issued(centre);
        using (var store = await centre.SignIn(All))
        {
            await store.Post(Enum.TryParse<GoodsCondition>(becomes, out var found)
                ? new MoveGoods(centre.NewId(), MoveKind.Condition, Given.Store, Given.Store, [new MovedLine("RICE", 800) { Becomes = found }])
                : new MoveGoods(centre.NewId(), MoveKind.Condition, Given.Store, "QUARANTINE", [new MovedLine("RICE", 800)]));
        }

        centre.Clock.Pass(TimeSpan.FromDays(2));
        using var later = await centre.SignIn(Role.Storekeeper);
        var rice = await Of(later, "RICE");

        Assert.Equal((0, 800, "Rupture", SomeCentre.March(30)), (rice.Usable, rice.Unusable, rice.Level, rice.Since));
        Assert.Equal(2, rice.StockOutDays);
    }

    [Fact]
    public async Task What_is_on_its_way_puts_off_ordering()
    {
        await using var centre = await SomeCentre.Start();
        await Issued(centre);
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            await store.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Store, "transit", [new MovedLine("RICE", 610)]));
        }

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var later = await centre.SignIn(Role.Storekeeper);
        var rice = await Of(later, "RICE");

        Assert.Equal((190, 610, "Ok", null), (rice.Usable, rice.InTransit, rice.Level, rice.ToOrder));
    }

    [Fact]
    public async Task A_dish_is_used_by_those_who_eat_it_and_its_rice_by_the_pot_unless_it_is_undone()
    {
        await using var centre = await SomeCentre.Start();
        using var today = centre.Console();
        await today.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("RICE", null, null, 1_000));
        await today.Post<DefineRecipe, Done>("stock/recipes", new DefineRecipe(centre.NewId(), "PORTION", [new Ingredient("RICE", 1, 1)], []));
        for (var day = 0; day < 18; day++)
        {
            var cooked = await today.Post<CookDish, Cooked>(
                "stock/cookings", new CookDish(centre.NewId(), "PORTION", Given.Kitchen, 10, [new HeadsOf("18-59", 10)]));
            if (day < 3)
            {
                await today.Undo(centre, cooked.Number);
            }
            else
            {
                await today.Post<CountHeads, HeadsCounted>(
                    "services/heads", new CountHeads(centre.NewId(), "LUNCH", [new Heads(Sex.U, AgeGroup.Unknown, 5)]));
            }

            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        using var later = await centre.SignIn(Role.Storekeeper);
        Assert.Equal((254L, 152L), ((await Of(later, "RICE")).Monthly, (await Of(later, "PORTION")).Monthly));
    }

    [Fact]
    public async Task A_hand_out_that_was_half_short_is_one_hand_out()
    {
        await using var centre = await SomeCentre.Start();
        await centre.Service("RATION", ServiceKind.Kit, "RICE", Given.Store, units: 4);
        using (var store = await centre.SignIn(All))
        {
            await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 2));
            await store.Scan(centre.NewId(), await centre.Person(), "RATION");
            await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100));
        }

        centre.Clock.Pass(TimeSpan.FromDays(15));
        using var later = await centre.SignIn(Role.Storekeeper);

        Assert.Equal("evidence_TooFewIssues", (await Of(later, "RICE")).NoMonthly);
    }

    [Fact]
    public async Task Beside_the_average_month_stands_the_month_of_those_who_are_here_now()
    {
        await using var centre = await SomeCentre.Start();
        await centre.People(10);
        await Issued(centre);
        await centre.People(10);
        using var store = await centre.SignIn(Role.Storekeeper);

        var rice = await Of(store, "RICE");

        // Ten a day for ten people; of each of twenty then.
        Assert.Equal((304L, 609L), (rice.Monthly, rice.MonthlyForPresent));
    }

    /// <summary>A thousand of rice, ten a day for twenty days.</summary>
    private static async Task Issued(CentreFixture centre)
    {
        using var console = centre.Console();
        await console.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 1_000));
        for (var day = 0; day < 20; day++)
        {
            await console.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 10)));
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }
    }

    private static async Task<ItemOutlook> Of(Seat seat, string item) =>
        (await seat.Get<List<ItemOutlook>>("stock/outlook")).Single(one => one.Item == item);
}
