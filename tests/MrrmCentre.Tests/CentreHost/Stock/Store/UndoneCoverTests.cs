using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kitchen;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>What becomes of those who were covered by goods that turn out not to be there.</summary>
public sealed class UndoneCoverTests
{
    [Fact]
    public async Task A_receipt_that_covered_somebody_is_undone_whole_and_leaves_them_uncovered_again()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        var gift = (await centre.GiveSoap(2)).Single();
        var received = await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 100));
        Assert.Equal((0, 2), centre.OpenAndClosedShortage());

        await store.Undo(centre, received.Number);

        Assert.Equal((2, 0), centre.OpenAndClosedShortage());
        Assert.Equal(0, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 100));
        Assert.Equal((0, 2), centre.OpenAndClosedShortage());
        using var console = centre.Console();
        await console.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), gift));
        Assert.Equal(100, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_receipt_counted_since_is_undone_on_its_own_day_with_what_it_covered()
    {
        await using var centre = await SomeCentre.Start();
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            await centre.GiveSoap(2);
            centre.Clock.Pass(TimeSpan.FromHours(1));
            await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 100));
            centre.Clock.Pass(TimeSpan.FromHours(1));
            await store.Count(centre, Given.Store, new CountedEntry("SOAP", centre.Clock.UtcNow, 98) { Lot = centre.LotOf("SOAP", "A") });
        }

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var later = await centre.SignIn(Role.Storekeeper);

        await later.Undo(centre, "GRN-XXX-2026-00001");

        Assert.Equal((2, 0), centre.OpenAndClosedShortage());
        Assert.Equal(98, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal(0, centre.Number("SELECT sum(units_in) FROM stock_day_figures"));
        await centre.AssertProved();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task Undoing_a_cooking_gives_back_its_rice_and_closes_its_own_shortage(long receivedSince)
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var cook = await centre.SignIn(Role.Kitchen);
        await store.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("RICE", null, null, 1_000));
        await cook.Post<DefineRecipe, global::CentreHost.Centre.Done>(
            "stock/recipes", new DefineRecipe(centre.NewId(), "PORTION", [new Ingredient("RICE", 350, 1)], []));
        var cooked = await cook.Post<CookDish, Cooked>(
            "stock/cookings", new CookDish(centre.NewId(), "PORTION", Given.Kitchen, 4, [new HeadsOf("18-59", 4)]));
        Assert.Equal((400, 0), centre.OpenAndClosedShortage());
        if (receivedSince > 0)
        {
            await store.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("RICE", null, null, receivedSince));
        }

        await store.Undo(centre, cooked.Number);

        Assert.Equal((0, 400), centre.OpenAndClosedShortage());
        Assert.Equal((1_000 + receivedSince, 0), (centre.OnHand(Given.Kitchen, "RICE"), centre.OnHand(Given.Kitchen, "PORTION")));
        await centre.AssertProved();
    }
}
