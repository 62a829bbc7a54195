using System.Text;
using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk;

public sealed class PeopleScreensTests
{
    [Fact]
    public async Task A_card_read_again_on_its_own_page_opens_no_second_page()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await kiosk.Scan(card);
        await kiosk.See("Rien reçu aujourd'hui");

        await kiosk.Scan(card);
        await kiosk.See("C'est bien la carte de cette personne");
        await kiosk.Press(Key.Escape);

        await kiosk.See("Accueil");
        Assert.IsType<global::Kiosk.Home.HomeScreen>(kiosk.Loop.Top);
    }

    [Fact]
    public async Task A_blank_card_read_on_a_persons_page_is_named_while_its_holder_is_asked_for()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.Scan((await kiosk.People(1))[0]);
        await kiosk.See("Rien reçu aujourd'hui");
        var blank = (await kiosk.BlankCards(1))[0];
        var printed = (string)centre.Rows("SELECT short_code FROM cards WHERE state = 'Blank' ORDER BY id DESC LIMIT 1").Single()[0]!;

        await kiosk.Scan(blank);

        await kiosk.See("Sexe ?");
        await kiosk.See($"Carte {printed[..4]}-{printed[^4..]} en main");
        await kiosk.Type("h4");
        await kiosk.SeeGone("en main");
    }

    [Fact]
    public async Task A_card_that_is_nobodys_leaves_the_people_to_choose_from_where_they_were()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.People(1);
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Type("5");
        await kiosk.Press(Key.F3);
        await kiosk.See("-00001");

        // Its letters are typing, and searched for, until Enter makes a card of them.
        kiosk.Terminal.Feed(Encoding.UTF8.GetBytes(blank[..30]));
        await kiosk.See(kiosk.Desk.Say("who_nobody"));
        kiosk.Terminal.Feed(Encoding.UTF8.GetBytes(blank[30..] + "\r"));

        await kiosk.See("-00001");
    }

    [Fact]
    public async Task In_the_rush_a_scan_and_two_keys_register_a_person_with_a_card()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var blanks = await kiosk.BlankCards(2);
        await kiosk.Type("3");

        await kiosk.Scan(blanks[0]);
        await kiosk.Type("h4");
        await kiosk.Scan(blanks[1]);
        await kiosk.Type("F1");

        await kiosk.See("2 personnes enregistrées");
        Assert.Equal(
            ["F:From0To4:Bound", "M:From18To59:Bound"],
            centre.Rows("SELECT p.sex || ':' || p.age_group || ':' || c.state FROM people p JOIN cards c ON c.person_id = p.id ORDER BY 1")
                .Select(row => row[0]));
    }

    [Fact]
    public async Task A_registration_whose_answer_was_lost_is_asked_again_and_is_one_person()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.Type("3");
        kiosk.Wire.LoseNextAnswer();

        await kiosk.Press(Key.F6);
        await kiosk.Type("h4");

        await kiosk.See("1 personne enregistrée");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task A_card_that_is_somebodys_is_refused_in_the_rush_and_the_next_may_come()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var taken = (await kiosk.People(1))[0];
        await kiosk.Type("3");

        await kiosk.Scan(taken);
        await kiosk.Type("h4");

        await kiosk.See("Cette carte est déjà à quelqu'un");
        await kiosk.See("Scannez une carte vierge");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task A_scan_while_a_form_has_the_focus_reaches_the_scan_bus_and_leaves_no_letter_in_the_field()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Type("4");
        await kiosk.See("Prénoms");
        await kiosk.Type("Démo");

        await kiosk.Scan(blank);

        await kiosk.See("Carte lue");
        Assert.Matches("Prénoms +Démo *\n", kiosk.Screen);
    }

    [Fact]
    public async Task A_whole_registration_is_typed_once_though_the_host_is_gone_meanwhile()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, rows: 36);
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Type("4");
        await kiosk.See("Prénoms");
        await kiosk.Type("Démo");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Quatre Cent Douze");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Down, Key.Enter, Key.Tab);
        await kiosk.Type("01021990");
        kiosk.Wire.IsCut = true;
        await kiosk.Scan(blank);

        await kiosk.Press(Key.F10);
        await kiosk.See("rien n'est perdu");
        Assert.Contains("Quatre Cent Douze", kiosk.Screen, StringComparison.Ordinal);
        kiosk.Wire.IsCut = false;

        await kiosk.See("Personne ");
        await kiosk.See("Quatre Cent Douze Démo");
        await kiosk.See("01/02/1990");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task What_the_host_refuses_is_said_beside_its_field_in_the_language_of_the_moment()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, columns: 120, rows: 36);
        await kiosk.Type("4");
        await kiosk.See("Prénoms");
        await kiosk.Press(Key.F10);
        Assert.Matches("Prénoms.*✗ Il faut un nom", kiosk.Screen);

        await kiosk.Type("Démo");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Down, Key.Enter, Key.Tab);
        await kiosk.Type("01012090");
        await kiosk.Press(Key.F10);

        await kiosk.See("✗ La date de naissance est dans le futur");
        await kiosk.Press(Key.F2);
        Assert.Matches("Birth .*01/01/2090.*✗ The date of birth", kiosk.Screen);
        Assert.Matches("Given names +Démo", kiosk.Screen);
    }

    [Fact]
    public async Task A_lost_card_is_replaced_by_one_key_and_one_scan()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var old = (await kiosk.People(1))[0];
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Scan(old);
        await kiosk.See("Rien reçu aujourd'hui");

        await kiosk.Press(Key.F4);
        await kiosk.Scan(blank);

        await kiosk.See("est maintenant la sienne");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Rien reçu aujourd'hui");
        await kiosk.Press(Key.Escape);
        await kiosk.Scan(old);
        await kiosk.See("n'est plus valable");
    }

    [Fact]
    public async Task A_person_is_found_while_the_number_is_typed_and_departs_after_a_question()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.People(3);
        var number = (string)centre.Rows("SELECT case_number FROM people ORDER BY id LIMIT 1").Single()[0]!;
        await kiosk.Type("2");
        await kiosk.Type(number);
        await kiosk.Until(() => kiosk.Screen.Split("inconnu").Length == 2, "for one row");
        await kiosk.Press(Key.Enter);
        await kiosk.See($"Personne {number}");

        await kiosk.Press(Key.F12, Key.Down, Key.Enter, Key.F5);
        await kiosk.See("quitte le centre");
        await kiosk.Press(Key.Left, Key.Enter);

        await kiosk.See("parti");
        await kiosk.See("Réadmettre");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people WHERE status = 'Departed'"));
    }

    [Fact]
    public async Task A_service_is_given_from_the_persons_page_and_stands_there_at_once()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.Scan((await kiosk.People(1))[0]);
        await kiosk.See("Rien reçu aujourd'hui");

        await kiosk.Press(Key.F5);
        await kiosk.See("Quel service");
        await kiosk.Press(Key.Enter);

        await kiosk.See("Donné : LUNCH");
        await kiosk.See("Reçu aujourd'hui");
        await kiosk.Press(Key.F8);
        await kiosk.See("(annulé)");
    }
}
