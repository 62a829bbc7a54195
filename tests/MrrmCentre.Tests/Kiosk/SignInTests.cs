using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk;

public sealed class SignInTests
{
    [Fact]
    public async Task A_code_is_found_whatever_its_case_and_of_two_that_differ_by_case_alone_the_exact_one()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Employ("chef", "Démo Chef", Role.Head, "314159");
        await centre.Employ("Awa", "Démo Awa", Role.Kitchen, "271828");
        await centre.Employ("AWA", "Démo Autre", Role.Kitchen, "161803");
        using var seat = centre.Anyone();

        Assert.Equal("chef", (await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("CHEF", "314159", "K1"))).Staff);
        Assert.Equal("Démo Awa", (await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("Awa", "271828", "K1"))).Name);
        Assert.Equal("Démo Autre", (await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("AWA", "161803", "K1"))).Name);
    }

    [Fact]
    public async Task A_long_name_of_the_centre_is_shortened_before_anything_else_of_the_first_line()
    {
        await using var centre = await LineTests.Canteen();
        await centre.Give("UPDATE centre SET name = 'Centre de transit et d''orientation d''Agadez, route de Bilma'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);

        await kiosk.See("en ligne");

        Assert.Matches(@"^ Centre de transit.*…  en ligne +LUNCH │ Démo Awa │ \d\d:\d\d:\d\d *$", kiosk.Terminal.Lines[0]);
    }

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
    public async Task Under_a_long_title_too_it_is_read_whole_that_the_host_does_not_answer()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.Type("2");
        await kiosk.See("Chercher une personne");
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");
        kiosk.Wire.IsCut = true;

        await kiosk.Type("D");

        await kiosk.See("Chercher une per… le centre ne répond pas ; on essaie encore, rien n'est perdu");
    }

    [Fact]
    public async Task A_sentence_longer_than_the_line_is_shown_to_its_end()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, columns: 60);
        await kiosk.Press(Key.F4);
        await kiosk.See("Qui est sur le site");

        await kiosk.Scan("CJJGLRDHBTXKGVHGNVTRKKSJRTKLGDBLHVBRFSPHCFLKVSJJNK");

        await kiosk.See("! Cette liste ne prend pas de carte. F10 ouvre le comptage");
        await kiosk.See("   d'évacuation.");
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
