using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk;

public sealed class SignInTests
{
    [Fact]
    public async Task A_wrong_PIN_is_refused_in_a_sentence_and_the_code_stays()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);

        await kiosk.Give("PERSONNE", "000000");

        await kiosk.See("Code d'agent ou code secret incorrect");
        Assert.Contains("PERSONNE", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.F2);
        Assert.DoesNotContain("●", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_holds_what_the_role_may_do()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);

        Assert.Contains("Servir la file", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Chercher une personne", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_changes_at_any_moment()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);

        await kiosk.Press(Key.F2);
        await kiosk.See("Find a person");
        await kiosk.Press(Key.F1);
        await kiosk.See("Help: Home");
        await kiosk.Press(Key.F2);
        await kiosk.See("Aide : Accueil");
    }

    [Fact]
    public async Task A_kiosk_whose_host_is_gone_says_so_and_keeps_what_was_typed()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        kiosk.Wire.IsCut = true;

        await kiosk.Give("PERSONNE", "000000");

        await kiosk.See("rien n'est perdu");
        await kiosk.See("HORS LIGNE depuis");
        Assert.Contains("PERSONNE", kiosk.Screen, StringComparison.Ordinal);
        kiosk.Wire.IsCut = false;
        await kiosk.See("Code d'agent ou code secret incorrect");
    }

    [Fact]
    public async Task A_forgotten_session_asks_for_a_sign_in_and_then_finishes_what_was_under_way()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        var code = await kiosk.SignIn(Role.Reception);
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Type("3");
        await kiosk.Scan(blank);
        await kiosk.Type("h");
        await centre.ForgetEverybody();

        await kiosk.Type("4");
        await kiosk.See("Connexion à nouveau");
        await kiosk.Give(code);

        await kiosk.See("1 personne enregistrée");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task Leaving_asks_first_and_no_is_the_safe_answer()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);

        kiosk.Terminal.Press(KeyPress.Control('q'));
        await kiosk.See("Fermer ce poste");
        await kiosk.Press(Key.Enter);
        await kiosk.SeeGone("Fermer ce poste");
        await kiosk.Type("DEMO");

        Assert.Contains("DEMO", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PIN_that_arrives_in_one_piece_is_not_taken_for_a_scan()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        await kiosk.Type("PERSONNE");
        await kiosk.Press(Key.Enter);

        kiosk.Terminal.Feed("000000\r"u8);

        await kiosk.See("Code d'agent ou code secret incorrect");
    }
}
