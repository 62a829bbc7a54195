using CentreHost.Centre;
using CentreHost.People;
using CentreHost.People.Transfers;
using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.People;

public sealed class StaysScreensTests
{
    [Fact]
    public async Task Who_left_is_taken_back_from_their_page_with_a_new_card()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        var blank = (await kiosk.BlankCards(1))[0];
        using var desk = await centre.SignIn(Role.Reception);
        await desk.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, "Arlit", "Du travail"));
        await kiosk.Scan(card);
        await kiosk.See("Du travail");

        await kiosk.Press(Key.F4);
        await kiosk.Scan(blank);
        await kiosk.See("Carte lue");
        await kiosk.Press(Key.F10);

        await kiosk.See("présent ");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cards WHERE state = 'Bound' AND person_id = 1"));
    }

    [Fact]
    public async Task Who_left_for_another_centre_is_found_again_with_the_code_that_opens_their_file()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.People(1);
        using var desk = await centre.SignIn(Role.Reception);
        var sent = await desk.Post<TransferPerson, TransferMade>(
            "transfers/1", new TransferPerson(centre.NewId(), "Niamey 2", false, new Consent("1", "fr", ["transfer"])));
        var told = await desk.Get<TransferTold>($"transfers/{sent.Transfer}");
        await kiosk.Type("2");
        await kiosk.Press(Key.F7);
        await kiosk.See("Partis vers un autre centre");
        await kiosk.See("Niamey 2");

        await kiosk.Press(Key.Enter);

        await kiosk.See("1 personne part vers Niamey 2.");
        await kiosk.See(told.Code);
        Assert.DoesNotContain("Fichier : ", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_numbers_are_joined_by_a_key_a_scan_and_a_question_and_told_apart_again()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await centre.People(2);
        await kiosk.Type("2");
        await kiosk.Type("00001");
        await kiosk.Until(() => kiosk.Screen.Split("inconnu").Length == 2, "for one row");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Rien reçu");

        await kiosk.Press(Key.Delete);
        await kiosk.Type("00002");
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for one row");
        await kiosk.Press(Key.Enter);
        await kiosk.See("C'est la même personne ?");
        await kiosk.Press(Key.Left, Key.Enter);
        await kiosk.See("Reprenez-la");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Réuni au numéro");

        Assert.Equal(1, centre.Number("SELECT sum(change) FROM movements"));
    }

    [Fact]
    public async Task Nobody_is_a_duplicate_of_themselves_and_what_differs_is_said_before_two_are_joined()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        using var desk = await centre.SignIn(Role.Reception);
        await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), Sex.F, AgeGroup.From5To11, null, null));
        await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), Sex.M, AgeGroup.From18To59, null, null));
        await kiosk.Type("2");
        await kiosk.Type("00001");
        await kiosk.Until(() => kiosk.Screen.Split("femme").Length == 2, "for one row");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Rien reçu");

        await kiosk.Press(Key.Delete);
        await kiosk.See("homme 18-59");
        Assert.DoesNotContain("femme", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for the row");
        await kiosk.Press(Key.Enter);

        await kiosk.See("ATTENTION : femme d'un côté, homme de l'autre.");
        await kiosk.See("ATTENTION : 5-11 ans d'un côté, 18-59 ans de");
    }
}
