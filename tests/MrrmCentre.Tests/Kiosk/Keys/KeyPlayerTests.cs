using CentreHost.Staff;
using Kiosk.Keys;

namespace MrrmCentre.Tests.Kiosk.Keys;

public sealed class KeyPlayerTests
{
    [Fact]
    public async Task A_file_of_keys_serves_a_card_and_says_its_steps()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        var card = (await kiosk.People(1))[0];
        var output = new StringWriter();

        var refused = await Player(kiosk, output).Play(Steps(
            "# noon", "say lunch", "key Enter", "expect Scannez une carte", $"scan {card}", "expect √ OUI", "key F8",
            "expect Annulé : LUNCH", "key Escape", "expect Servir la file"), CancellationToken.None);

        Assert.Null(refused);
        Assert.Equal("step lunch", output.ToString().Trim());
    }

    [Fact]
    public async Task What_is_expected_and_does_not_come_ends_the_play_with_the_screen()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);

        var refused = await Player(kiosk, TextWriter.Null, TimeSpan.FromMilliseconds(300))
            .Play(Steps("type AWA", "expect Bonjour"), CancellationToken.None);

        Assert.StartsWith("Ligne 2 : « Bonjour » n'est pas venu à l'écran.", refused?.Fr, StringComparison.Ordinal);
        Assert.Contains("AWA", refused?.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_no_demo_takes_no_clock()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);

        var refused = await Player(kiosk, TextWriter.Null)
            .Play(Steps("clock 2026-11-20T12:05:00+01:00"), CancellationToken.None);

        Assert.Equal("Ligne 1 : cet hôte n'a pas d'horloge de démonstration", refused?.Fr);
    }

    [Fact]
    public async Task The_time_is_told_again_to_a_host_whose_answer_does_not_come()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        kiosk.Wire.LoseNextAnswer();

        var refused = await Player(kiosk, TextWriter.Null)
            .Play(Steps("clock 2026-11-20T12:05:00+01:00"), CancellationToken.None);

        Assert.Equal("Ligne 1 : cet hôte n'a pas d'horloge de démonstration", refused?.Fr);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_told_the_time_in_vain_and_that_is_said()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        kiosk.Wire.IsCut = true;

        var refused = await Player(kiosk, TextWriter.Null)
            .Play(Steps("clock 2026-11-20T12:05:00+01:00"), CancellationToken.None);

        Assert.Equal("Ligne 1 : le centre ne répond pas", refused?.Fr);
    }

    [Fact]
    public async Task An_entry_is_opened_by_its_name_wherever_it_stands_in_this_members_menu()
    {
        await using var centre = await LineTests.Canteen();
        foreach (var role in new[] { Role.Kitchen, Role.Reception | Role.Kitchen })
        {
            await using var kiosk = KioskAtCentre.SwitchOn(centre);
            await kiosk.SignIn(role, $"DEMO{(int)role}");

            Assert.Null(await Player(kiosk, TextWriter.Null).Play(
                Steps("open menu_meals", $"expect {kiosk.Desk.Say("meals_text")}"), CancellationToken.None));
        }
    }

    [Fact]
    public async Task An_entry_this_member_does_not_have_ends_the_play_and_is_named()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);

        var refused = await Player(kiosk, TextWriter.Null).Play(Steps("open menu_staff"), CancellationToken.None);

        Assert.Equal("Ligne 1 : « menu_staff » n'est pas au menu d'ici", refused?.Fr);
    }

    [Theory]
    [InlineData("push F5")]
    [InlineData("key F99")]
    [InlineData("scan")]
    [InlineData("clock noon")]
    public void A_line_that_is_no_step_is_refused_before_anything_is_pressed(string line)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, ["say first", line]);

        var (steps, refused) = KeyFile.Read(path);

        File.Delete(path);
        Assert.Empty(steps);
        Assert.Contains("line 2", refused?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused_in_a_sentence() =>
        Assert.Contains("ne se lit pas", KeyFile.Read("/nowhere/keys.txt").Refused?.Fr, StringComparison.Ordinal);

    private static KeyPlayer Player(KioskAtCentre kiosk, TextWriter output, TimeSpan? patience = null) =>
        new(kiosk.Loop, kiosk.Terminal, kiosk.Desk, new ScriptedClock(), output) { Patience = patience ?? TimeSpan.FromSeconds(20) };

    private static List<KeyStep> Steps(params string[] lines) =>
        [.. lines.Select((text, i) => KeyStep.Read(text, i + 1)).OfType<KeyStep>()];
}
