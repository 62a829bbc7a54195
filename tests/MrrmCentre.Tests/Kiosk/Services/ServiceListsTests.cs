using CentreHost.Services.Disputes;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Services;

public sealed class ServiceListsTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_dispute_waits_until_the_head_has_answered_it(string language)
    {
        await using var centre = await SomeHousehold.Canteen();
        var card = (await centre.Household(1))[0];
        using (var kitchen = await centre.SignIn(Role.Kitchen))
        {
            await kitchen.Scan(centre.NewId(), card, "LUNCH");
            var refused = await kitchen.Scan(centre.NewId(), card, "LUNCH");
            await kitchen.Post<OpenDispute, global::CentreHost.Centre.Done>(
                "disputes", new OpenDispute(centre.NewId(), refused.Id, "Démo dit ne pas avoir mangé"));
        }

        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, language: language);
        await kiosk.OpenMenu("menu_disputes");
        await kiosk.See(kiosk.Desk.Say("disputes_open"));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"disputes-{language}-80x24");

        await kiosk.Press(Key.Enter);
        await kiosk.Press(Key.Down, Key.Enter, Key.Tab);
        await kiosk.Type("Servi à part");
        await kiosk.Press(Key.F10);

        await kiosk.See(kiosk.Desk.Say("disputes_waiting", 0));
        Assert.Equal("Served", centre.Rows("SELECT answer FROM disputes").Single()[0]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Who_has_not_eaten_for_a_day_is_listed_and_the_span_changes(string language)
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(3);
        using (var kitchen = await centre.SignIn(Role.Kitchen))
        {
            centre.Clock.Pass(TimeSpan.FromHours(1));
            await kitchen.Scan(centre.NewId(), cards[0], "LUNCH");
        }

        centre.Clock.Pass(TimeSpan.FromHours(23.5));
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        await kiosk.OpenMenu("menu_overdue");

        await kiosk.See(kiosk.Desk.Say("overdue_count", 2, 2));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"overdue-{language}-80x24");
        await kiosk.Press(Key.F6);
        await kiosk.See(kiosk.Desk.Say("overdue_title", 12));
        await kiosk.See(kiosk.Desk.Say("overdue_count", 3, 3));
        await kiosk.Press(Key.F7, Key.F7);
        await kiosk.See(kiosk.Desk.Say("overdue_none"));
    }
}
