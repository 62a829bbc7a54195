using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.People;

public sealed class ConvoyScreensTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_convoy_is_counted_at_the_gate_and_registered_card_by_card(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        var blanks = await kiosk.BlankCards(2);
        await kiosk.OpenMenu("menu_convoys");
        await kiosk.See(kiosk.Desk.Say("convoys_none"));

        await kiosk.Press(Key.F5);
        await kiosk.Type("Assamaka");
        await kiosk.Press(Key.F6, Key.Right, Key.Right, Key.Right);
        await kiosk.Type("1,5");
        await kiosk.See(kiosk.Desk.Say("heads_whole_only", 5));
        await kiosk.Press(Key.Delete);
        await kiosk.Type("4");
        await kiosk.Press(Key.Down);
        await kiosk.Type("12");
        await ApprovedScreen.Check(kiosk, $"convoy-new-{language}-80x24");
        await kiosk.Press(Key.F10);
        await kiosk.See("C-00001");
        await kiosk.See(kiosk.Desk.Say("convoy_waiting", 16));
        await kiosk.Scan(blanks[0]);
        await kiosk.See(kiosk.Desk.Say("surge_of_convoy", "C-00001"));
        await kiosk.Type($"{kiosk.Desk.Say("sex_key_M")}4");
        await kiosk.See(kiosk.Desk.Say("surge_count", 1));
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("convoy_waiting", 15));
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");

        await ApprovedScreen.Check(kiosk, $"convoy-{language}-80x24");
        Assert.Equal(16, centre.Number("SELECT sum(change) FROM movements"));
        await kiosk.Press(Key.F8);
        await kiosk.See(kiosk.Desk.Say("convoy_close_some", 15)[..30]);
        await kiosk.Press(Key.Left, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("convoy_left", 15));
    }
}
