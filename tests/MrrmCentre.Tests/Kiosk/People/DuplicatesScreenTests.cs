using CentreHost.People;
using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.People;

public sealed class DuplicatesScreenTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Before_a_profile_is_saved_who_may_be_the_same_is_shown_and_staff_decide(string language)
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        foreach (var (given, family) in new[] { ("Muhammad", "Jallow"), ("Diallo", "Mohamed") })
        {
            await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(
                centre.NewId(), Sex.M, AgeGroup.From18To59, new Identity(given, family, Phone: "70123456"), null));
        }

        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        await kiosk.Type("4");
        await kiosk.See(kiosk.Desk.Say("given_names"));
        await kiosk.Type("Mohamed");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Diallo");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Down, Key.Enter, Key.Tab, Key.Tab);
        await kiosk.Type("1998");
        await kiosk.Press(Key.F10);

        await kiosk.See(kiosk.Desk.Say("duplicates_key_register"));
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");
        await ApprovedScreen.Check(kiosk, $"duplicates-{language}-80x24");
        Assert.Equal(2, centre.Number("SELECT count(*) FROM people"));
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("given_names"));
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("duplicates_key_register"));
        await kiosk.Press(Key.F10);
        await kiosk.See("Diallo Mohamed");
        await kiosk.Until(() => centre.Number("SELECT count(*) FROM people") == 3, "to be registered");
    }
}
