using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.CentreHost.Cards;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Cards;

/// <summary>Batches, activation, alerts, history and settings of cards, by keys and scans.</summary>
public sealed class CardScreensTests
{
    private static readonly string[] Parts =
        ["cards_blank", "cards_batches", "cards_activate", "cards_look_up", "cards_alerts", "cards_settings"];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_batch_is_made_and_every_card_scanned_out_of_the_printer(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        using (var console = centre.Console())
        {
            await centre.Arrives(console, "Awa", card: await centre.BlankCard());
            await centre.Arrives(console, "Issa", "Sanou");
            await centre.Arrives(console, "Moussa", "Traoré");
        }

        await Open(kiosk, "cards_batches");
        await kiosk.See(kiosk.Desk.Say("batches_none"));
        await kiosk.Press(Key.F5);
        await kiosk.See(kiosk.Desk.Say("batch_of_everybody"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("Issa S.");
        await ApprovedScreen.Check(kiosk, $"batch-{language}-80x24");

        await kiosk.Press(Key.F10);
        await kiosk.Scan(centre.CardsOfBatch(1)[0]);
        await kiosk.See(kiosk.Desk.Say("activate_left", 1L, "0001"));
        await kiosk.Scan(centre.CardsOfBatch(1)[0]);
        await kiosk.See("✗");
        await ApprovedScreen.Check(kiosk, $"activate-refused-{language}-80x24");
        await kiosk.Scan(centre.CardsOfBatch(1)[1]);
        await kiosk.See(kiosk.Desk.Say("activate_none_left", "0001"));
        await ApprovedScreen.Check(kiosk, $"activate-{language}-80x24");

        await kiosk.Press(Key.F10, Key.Escape);
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"batches-{language}-80x24");
        Assert.Equal(3, centre.Number("SELECT count(*) FROM cards WHERE state = 'Bound'"));
    }

    [Fact]
    public async Task The_cards_and_their_list_go_to_the_printer_one_after_the_other()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var printed = Path.Combine(centre.Directory, "printed");
        var lp = Path.Combine(centre.Directory, "lp");
        await File.WriteAllTextAsync(lp, $"#!/bin/sh\nhead -c 4 >> {printed}\ncat > /dev/null\n");
        File.SetUnixFileMode(lp, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        kiosk.Desk.Printer = new global::Kiosk.Printing.Printer(lp, TimeProvider.System);
        await OfOne(centre);
        await Open(kiosk, "cards_batches");
        await kiosk.See("0001");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Issa S.");

        await kiosk.Press(Key.F5);

        await kiosk.Until(() => File.Exists(printed) && File.ReadAllText(printed) == "%PDF%PDF", "for both files");
        Assert.Equal(1, centre.Number("SELECT read_back FROM card_prints"));
    }

    [Fact]
    public async Task A_printed_card_scanned_on_the_page_of_its_batch_is_activated()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await OfOne(centre);
        await Open(kiosk, "cards_batches");
        await kiosk.See("0001");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Issa S.");

        await kiosk.Scan(centre.CardsOfBatch(1)[0]);

        await kiosk.See("La série 0001 est complète");
    }

    [Fact]
    public async Task A_batch_is_given_up_after_a_question()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await OfOne(centre);
        await Open(kiosk, "cards_batches");
        await kiosk.See("0001");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Issa S.");

        await kiosk.Press(Key.F8);
        await kiosk.See("Abandonner cette série ?");
        await kiosk.Press(Key.Left, Key.Enter);

        await kiosk.See("1 carte annulée");
        Assert.Equal("Revoked", centre.Rows("SELECT state FROM cards").Single()[0]);
    }

    [Fact]
    public async Task A_list_of_people_is_picked_one_by_one_and_nobody_twice()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await Open(kiosk, "cards_batches");
        await kiosk.Press(Key.F5);
        await kiosk.Press(Key.Down, Key.Down, Key.Down, Key.Enter);
        await kiosk.See("0 personne");

        await kiosk.Scan(card);
        await kiosk.See("1 personne");
        await kiosk.Scan(card);
        await kiosk.Press(Key.F10);

        await kiosk.See("Série 0001");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cards WHERE batch = 1"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_head_sees_where_a_revoked_card_was_shown_and_takes_note(string language)
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, language: language);
        var card = (await kiosk.People(1))[0];
        using (var reception = await centre.SignIn(Role.Reception, "ACCUEIL"))
        {
            await reception.Post<RevokeCard, Done>("cards/revoke", new RevokeCard(centre.NewId(), card, null, "stolen"));
            await reception.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), card, "MEAL", ReadBy.Qr));
        }

        await kiosk.OpenMenu("menu_today");
        await kiosk.See(kiosk.Desk.Say("today_card_alerts"));
        await kiosk.Press(Key.F7);
        await kiosk.See("ACCUEIL");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"alerts-{language}-80x24");

        await kiosk.Press(Key.F8);

        await kiosk.See("● Démo Awa");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM card_alerts_seen"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_card_in_the_hand_tells_its_history(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        var card = await centre.BlankCard();
        using (var reception = await centre.SignIn(Role.Reception))
        {
            await centre.Arrives(reception, "Awa", card: card);
            await reception.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        }

        await Open(kiosk, "cards_look_up");
        await kiosk.Scan(card);

        await kiosk.See(kiosk.Desk.Say("card_why_departed"));
        await ApprovedScreen.Check(kiosk, $"card-{language}-80x24");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_head_decides_how_long_cards_are_good_and_what_is_printed(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, language: language);
        await Open(kiosk, "cards_settings");
        await kiosk.Quiet();
        await kiosk.Type("14");
        await kiosk.Press(Key.Tab, Key.Down, Key.Down, Key.Enter);
        await ApprovedScreen.Check(kiosk, $"settings-{language}-80x24");

        await kiosk.Press(Key.F10);

        await kiosk.See(kiosk.Desk.Say("card_settings_saved"));
        Assert.Equal([14L, 1L, 0L], centre.Rows("SELECT card_valid_days, card_case_number, card_given_name FROM centre").Single());
    }

    [Fact]
    public async Task A_badge_fills_in_the_code_and_the_pin_is_still_asked()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        using var console = centre.Console();
        await centre.Employ("AWA", "Démo Awa", Role.Reception, "271828");
        await console.Post<MakeBadges, BatchMade>("cards/badges", new MakeBadges(centre.NewId(), ["AWA"]));
        var badge = centre.CardsOfBatch(1)[0];
        await centre.Activate(console, badge);
        await centre.Arrives(console, "Issa", card: await centre.BlankCard());

        await kiosk.Scan(centre.CardsOf("SELECT token FROM cards WHERE person_id IS NOT NULL").Single());
        await kiosk.See("Connectez-vous d'abord");
        await kiosk.Scan(badge);
        await kiosk.See("Badge d'AWA");
        await kiosk.Type("271828");
        await kiosk.Press(Key.Enter);

        await kiosk.See(kiosk.Desk.Say("home"));
    }

    [Fact]
    public async Task The_administrator_makes_a_badge_from_the_list_of_staff()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Administrator);
        await kiosk.OpenMenu("menu_staff");
        await kiosk.See("administrateur");

        await kiosk.Press(Key.F4);

        await kiosk.See("Série 0001");
        await kiosk.See("badges");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cards WHERE staff_id IS NOT NULL AND state = 'Printed'"));
    }

    [Fact]
    public async Task A_card_still_in_the_printer_and_a_badge_are_told_from_a_card_that_no_longer_holds()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        using var console = centre.Console();
        await console.Post<MakeBadges, BatchMade>("cards/badges", new MakeBadges(centre.NewId(), ["DEMO"]));
        await OfOne(centre);

        await kiosk.Scan(centre.CardsOfBatch(1)[0]);
        await kiosk.See("badge de DEMO");
        await kiosk.Scan(centre.CardsOfBatch(2)[0]);
        await kiosk.See("attend d'être activée");
    }

    /// <summary>Nothing of any screen of cards is cut at the narrowest terminal in use.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_sentence_of_these_screens_fits_eighty_columns(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre, language: language);

        Assert.All(
            ["activate_text", "batches_text", "card_list_text", "card_look_up_text", "batch_layout_TenUp", "batch_layout_Single", "card_alerts_none"],
            key => Assert.True(Glyph.Measure(kiosk.Desk.Say(key)) <= 78, $"{key} is cut in {language}."));
    }

    private static async Task Open(KioskAtCentre kiosk, string entry)
    {
        await kiosk.OpenMenu("menu_cards");
        await kiosk.See(kiosk.Desk.Say("cards_title"));
        var lines = kiosk.Screen.Split('\n');
        var first = Array.FindIndex(lines, line => Parts.Any(part => line.Contains(kiosk.Desk.Say(part), StringComparison.Ordinal)));
        var wanted = Array.FindIndex(lines, line => line.Contains(kiosk.Desk.Say(entry), StringComparison.Ordinal));
        await kiosk.Press([.. Enumerable.Repeat(Key.Down, wanted - first)]);
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say(entry));
        await kiosk.Quiet();
    }

    private static async Task OfOne(CentreFixture centre)
    {
        using var console = centre.Console();
        await centre.CardsFor(console, await centre.Arrives(console, "Issa", "Sanou"));
    }
}
