extern alias host;

using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Alerts;
using CentreHost.Stock.Moves;
using Microsoft.Extensions.DependencyInjection;
using StockWatch = host::CentreHost.Stock.Alerts.StockWatch;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class AlertToldTests
{
    [Fact]
    public async Task A_lot_that_comes_near_its_day_is_told_once_in_each_band_also_after_missed_nights()
    {
        await using var centre = await SomeCentre.Start();
        await Receive(centre, new ReceivedLine("SOAP", "A", new DateOnly(2026, 6, 30), 4), new ReceivedLine("SOAP", "FAR", new DateOnly(2030, 1, 1), 4));
        await Watch(centre).CatchUp();
        Assert.Equal(["A From91To180Days 4 2026-01-01"], await Near(centre));
        Assert.Equal(0, await Watch(centre).CatchUp());

        centre.Clock.Pass(TimeSpan.FromDays(85));
        await Watch(centre).CatchUp();
        Assert.Equal(["A UpTo30Days 4 2026-05-31", "A From91To180Days 4 2026-01-01"], await Near(centre));
        Assert.Equal(0, await Watch(centre).CatchUp());
    }

    [Fact]
    public async Task A_day_corrected_to_a_later_one_is_told_again_when_it_comes_near()
    {
        await using var centre = await SomeCentre.Start();
        await Receive(centre, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 4));
        await Watch(centre).CatchUp();
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            await store.Post<CorrectLot, Done>("stock/lots/correct", new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "A"), "Démo") { LastUsableDay = new ChangedDay(new DateOnly(2026, 5, 20)) });
        }

        await Watch(centre).CatchUp();
        Assert.Single(await Near(centre));
        centre.Clock.Pass(TimeSpan.FromDays(50));
        await Watch(centre).CatchUp();
        Assert.Equal(2, (await Near(centre)).Count);
    }

    [Fact]
    public async Task A_level_is_told_when_it_changes_and_not_again_until_it_changes()
    {
        await using var centre = await SomeCentre.Start();
        await Receive(centre, new ReceivedLine("RICE", null, null, 1_000));
        for (var day = 0; day < 20; day++)
        {
            await Issue(centre, 10);
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        await Watch(centre).CatchUp();
        Assert.Empty(await Levels(centre));
        await Issue(centre, 800);
        centre.Clock.Pass(TimeSpan.FromDays(3));

        Assert.Equal(1, await Watch(centre).CatchUp());
        Assert.Equal(["RICE Ok Rupture 2026-03-30"], await Levels(centre));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await Watch(centre).CatchUp());
        await Receive(centre, new ReceivedLine("RICE", null, null, 5_000));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await Watch(centre).CatchUp();
        Assert.Equal(2, (await Levels(centre)).Count);
        Assert.Equal(0, await Watch(centre).CatchUp());
    }

    private static StockWatch Watch(CentreFixture centre) => centre.Services.GetRequiredService<StockWatch>();

    private static async Task Receive(CentreFixture centre, params ReceivedLine[] lines)
    {
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, lines);
    }

    private static async Task Issue(CentreFixture centre, long units)
    {
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", units)));
    }

    private static async Task<List<string>> Near(CentreFixture centre) =>
        [.. (await Told(centre)).Where(alert => alert.Kind == StockAlertKind.NearExpiry).Select(alert => $"{alert.Lot} {alert.After} {alert.Units} {alert.Since:yyyy-MM-dd}")];

    private static async Task<List<string>> Levels(CentreFixture centre) =>
        [.. (await Told(centre)).Where(alert => alert.Kind == StockAlertKind.Level).Select(alert => $"{alert.Item} {alert.Before} {alert.After} {alert.Since:yyyy-MM-dd}")];

    private static async Task<List<StockAlertLine>> Told(CentreFixture centre)
    {
        using var store = await centre.SignIn(Role.Storekeeper);
        return await store.Get<List<StockAlertLine>>("stock/alerts?days=3000");
    }
}
