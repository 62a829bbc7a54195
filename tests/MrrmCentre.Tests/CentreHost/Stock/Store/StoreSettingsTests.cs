extern alias host;

using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Settings;
using StoreRules = host::CentreHost.Stock.Settings.StoreRules;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class StoreSettingsTests
{
    private static readonly StoreRules Rules = new(3, 30, SomeCentre.March(1), 10, 48);

    [Fact]
    public async Task The_head_alone_changes_the_rules_and_everybody_reads_who_did()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head);
        using var store = await centre.SignIn(Role.Storekeeper);

        Assert.Equal("not_your_role", (await store.Refused("stock/settings", new ChangeStockSettings(centre.NewId()) { WindowDays = 60 })).Code);
        await head.Post<ChangeStockSettings, Done>("stock/settings", new ChangeStockSettings(centre.NewId()) { StorekeeperWindowDays = 7, RecountPercent = 10 });
        await head.Post<ChangeStockSettings, Done>("stock/settings", new ChangeStockSettings(centre.NewId()) { LockedThrough = new ChangedDay(SomeCentre.March(5)) });

        var page = await store.Get<StockSettingsPage>("stock/settings");
        Assert.Equal((7, 30, SomeCentre.March(5), 10, 48), (page.StorekeeperWindowDays, page.WindowDays, page.LockedThrough, page.RecountPercent, page.ReservationHours));
        Assert.Equal(
            [("locked_through", null, "2026-03-05", "Démo S001"), ("storekeeper_window_days", "3", "7", "Démo S001")],
            page.Changes.Select(change => (change.What, change.Before, change.After, change.Staff)));
    }

    [Fact]
    public async Task The_papers_follow_the_rules_from_then_on()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head);
        using var store = await centre.SignIn(Role.Storekeeper);
        Receive Late(int day) => new(centre.NewId(), Given.Store, false, null, [new ReceivedLine("RICE", null, null, 5)]) { On = new PaperDate(SomeCentre.March(day)) };

        Assert.Equal("why_late", (await store.Post<Receive, Received>("stock/receipts", Late(4))).WaitsBecause);
        await head.Post<ChangeStockSettings, Done>("stock/settings", new ChangeStockSettings(centre.NewId())
        {
            StorekeeperWindowDays = 6,
            LockedThrough = new ChangedDay(SomeCentre.March(3)),
        });

        Assert.Null((await store.Post<Receive, Received>("stock/receipts", Late(4))).WaitsBecause);
        Assert.Equal("paper_day_closed", (await store.Refused("stock/receipts", Late(3))).Code);
        await head.Post<Receive, Received>("stock/receipts", Late(3));
    }

    [Fact]
    public async Task A_lock_goes_forward_freely_and_back_only_for_a_reason_that_stays()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head);
        ChangeStockSettings Lock(DateOnly? day, string? reason = null) => new(centre.NewId()) { LockedThrough = new ChangedDay(day), Reason = reason };

        await head.Post<ChangeStockSettings, Done>("stock/settings", Lock(SomeCentre.March(8)));
        Assert.Equal("stock_lock_too_late", (await head.Refused("stock/settings", Lock(SomeCentre.March(10)))).Code);
        Assert.Equal("reason_missing", (await head.Refused("stock/settings", Lock(SomeCentre.March(2)))).Code);
        Assert.Equal("reason_missing", (await head.Refused("stock/settings", Lock(null, " "))).Code);
        await head.Post<ChangeStockSettings, Done>("stock/settings", Lock(SomeCentre.March(2), "Démo : faute de frappe"));

        var back = (await head.Get<StockSettingsPage>("stock/settings")).Changes[0];
        Assert.Equal(("2026-03-08", "2026-03-02", "Démo : faute de frappe"), (back.Before, back.After, back.Reason));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => centre.Give("DELETE FROM stock_setting_changes"));
    }

    [Theory]
    [InlineData(4, 3, 10, 48, "stock_windows_wrong")]
    [InlineData(-1, 3, 10, 48, "stock_windows_wrong")]
    [InlineData(3, 367, 10, 48, "stock_windows_wrong")]
    [InlineData(3, 30, 101, 48, "stock_recount_wrong")]
    [InlineData(3, 30, 10, 0, "stock_reservation_hours_wrong")]
    [InlineData(0, 0, 0, 720, null)]
    public void Impossible_rules_are_refused(int storekeeper, int window, int recount, int hours, string? code) =>
        Assert.Equal(code, StoreRules.MayBecome(Rules, new StoreRules(storekeeper, window, Rules.LockedThrough, recount, hours), SomeCentre.March(10), null)?.Code);
}
