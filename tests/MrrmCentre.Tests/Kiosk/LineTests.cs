using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using Kiosk.Services;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk;

public sealed class LineTests
{
    [Fact]
    public async Task Whoever_gives_no_meals_is_asked_first_what_the_line_is_for()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);

        await kiosk.OpenMenu("menu_line");
        await kiosk.See(kiosk.Desk.Say("choose_service"));
        Assert.DoesNotContain(kiosk.Desk.Say("meal_of_the_hour"), kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Press(Key.Enter);

        await kiosk.Until(() => kiosk.Loop.Top is LineScreen, "the line");
        Assert.NotEqual(CounterLine.MealOfTheHour, kiosk.Desk.Line!.Service);
        await kiosk.Press(Key.F5);
        await kiosk.See(kiosk.Desk.Say("choose_service"));
        await kiosk.Press(Key.Escape);
        await kiosk.Until(() => kiosk.Loop.Top is LineScreen, "the line, without another question");
    }

    [Fact]
    public async Task A_card_read_again_after_another_is_told_what_it_was_told_and_a_refused_one_is_not_called_counted()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var card = (await kiosk.People(1))[0];
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.Scan(card);
        await kiosk.See("√ OUI");
        await kiosk.Scan(blank);
        await kiosk.Until(() => kiosk.Desk.Line!.Last!.Word == LineWord.No, "the blank card to be refused");
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F4));

        await kiosk.Scan(card);
        await kiosk.See("Même carte relue : comptée une seule fois");
        Assert.Equal((card, LineWord.Yes), (kiosk.Desk.Line!.Last!.Code, kiosk.Desk.Line.Last.Word));
        Assert.Contains("√ √ √", kiosk.Screen, StringComparison.Ordinal);

        await kiosk.Scan(blank);
        await kiosk.See("Même carte relue : elle a été refusée");
        Assert.Contains("✗ ✗ ✗", kiosk.Screen, StringComparison.Ordinal);
        Assert.Equal((2, 1), (kiosk.Desk.Line.Recent.Count, kiosk.Desk.Line.ServedHere));
    }

    [Fact]
    public async Task A_short_code_that_arrives_in_one_burst_counts_as_typed()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var shortCode = (await centre.People(1))[0];

        await kiosk.Scan(shortCode);

        await kiosk.See("√ OUI");
        Assert.Equal("Typed", centre.Rows("SELECT read_by FROM service_events").Single()[0]);
    }

    [Fact]
    public async Task A_card_in_order_is_answered_yes_with_one_bell_and_the_next_may_come()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var card = (await kiosk.People(1))[0];

        await kiosk.Scan(card);

        await kiosk.See("√ OUI");
        Assert.Contains("1 servi ici", kiosk.Screen, StringComparison.Ordinal);
        Assert.Equal(1, kiosk.Terminal.Bells);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task Fifty_scans_in_one_burst_are_each_answered_once_in_order()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var cards = await kiosk.People(50);

        kiosk.ScanInOneBurst(cards);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 50, "for fifty answers");
        Assert.Equal(0, kiosk.Desk.ScansWaiting);
        Assert.Equal(cards.TakeLast(CounterLine.Remembered).Reverse(), kiosk.Desk.Line!.Recent.Select(e => e.Code));
        Assert.Equal(50, centre.Number("SELECT count(DISTINCT person_id) FROM service_events"));
        Assert.Equal(50, centre.Number("SELECT count(*) FROM service_events"));
        Assert.DoesNotContain(cards[^1][..8], kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_card_within_three_seconds_is_one_scan_and_later_it_is_another()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var card = (await kiosk.People(1))[0];
        await kiosk.Scan(card);
        await kiosk.See("√ OUI");

        await kiosk.Scan(card);
        await kiosk.See("Même carte relue");
        Assert.Single(kiosk.Desk.Line!.Recent);

        kiosk.Terminal.Advance(TimeSpan.FromSeconds(4));
        await kiosk.Scan(card);
        await kiosk.See("✗ NON");
        Assert.Equal(2, kiosk.Desk.Line!.Recent.Count);
        Assert.Equal(1, kiosk.Desk.Line.ServedHere);
    }

    [Fact]
    public async Task The_last_one_served_is_taken_back_by_F8_and_may_be_served_again()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var card = (await kiosk.People(1))[0];
        await kiosk.Scan(card);
        await kiosk.See("F8 annule encore");
        await kiosk.See("1 à ce repas");
        Assert.Contains("Stock à zéro", kiosk.Screen, StringComparison.Ordinal);

        await kiosk.Press(Key.F8);
        await kiosk.See("Annulé : LUNCH");
        await kiosk.See("0 à ce repas");
        Assert.Contains("LUNCH : annulé", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Stock à zéro", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Servi.", kiosk.Screen, StringComparison.Ordinal);
        Assert.Equal(0, kiosk.Desk.Line!.ServedHere);
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F8));

        await kiosk.Scan(card);
        await kiosk.Until(() => kiosk.Desk.Line.ServedHere == 1, "to be served again");
    }

    [Fact]
    public async Task After_sixty_seconds_nothing_is_offered_to_undo()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        await kiosk.Scan((await kiosk.People(1))[0]);
        await kiosk.See("F8 annule encore");

        centre.Clock.Pass(TimeSpan.FromSeconds(61));
        kiosk.Desk.Post(kiosk.Desk.Greet);

        await kiosk.SeeGone("F8 annule encore");
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F8));
    }

    [Fact]
    public async Task A_code_typed_by_hand_counts_as_typed()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var shortCode = (await centre.People(1))[0];

        await kiosk.Type(shortCode.ToLowerInvariant());
        await kiosk.Press(Key.Enter);

        await kiosk.See("√ OUI");
        Assert.Equal("Typed", centre.Rows("SELECT read_by FROM service_events").Single()[0]);
    }

    [Fact]
    public async Task An_empty_book_serves_and_tells_staff_so()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        await kiosk.Scan((await kiosk.People(1))[0]);

        await kiosk.See("Stock à zéro au livre");
        await kiosk.See("√ OUI");
    }

    [Fact]
    public async Task While_the_host_is_gone_cards_are_kept_and_then_answered_once_each()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var cards = await kiosk.People(3);
        kiosk.Wire.IsCut = true;

        foreach (var card in cards)
        {
            await kiosk.Scan(card);
        }

        await kiosk.See("3 cartes lues sont gardées");
        await kiosk.See("HORS LIGNE");
        kiosk.Wire.IsCut = false;
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 3, "for three answers");
        await kiosk.SeeGone("HORS LIGNE");
        Assert.Equal(3, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task A_scan_whose_answer_was_lost_is_asked_again_and_counted_once()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var card = (await kiosk.People(1))[0];
        kiosk.Wire.LoseNextAnswer();

        await kiosk.Scan(card);

        await kiosk.See("Cette lecture avait déjà sa réponse");
        await kiosk.See("√ OUI");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task A_service_is_chosen_from_those_the_roles_allow()
    {
        await using var centre = await Canteen();
        await centre.Service("SECRET", ServiceKind.Other);
        await centre.Give("UPDATE services SET roles = @1 WHERE code = 'SECRET'", (int)Role.Medical);
        await using var kiosk = await AtTheLine(centre);

        await kiosk.Press(Key.F5);
        await kiosk.See("Quel service");
        await kiosk.See("LUNCH");
        Assert.DoesNotContain("SECRET", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Type("LUN");
        await kiosk.Press(Key.Enter);

        await kiosk.See("File : LUNCH");
    }

    [Fact]
    public async Task A_revoked_card_in_use_alerts_with_three_bells()
    {
        await using var centre = await Canteen();
        await using var kiosk = await AtTheLine(centre);
        var card = (await kiosk.People(1))[0];
        await centre.Give("UPDATE cards SET state = 'Revoked' WHERE state = 'Bound'");

        await kiosk.Scan(card);

        await kiosk.See("! ATTENTION");
        await kiosk.Until(() => kiosk.Terminal.Bells == 3, "for three bells");
    }

    internal static async Task<CentreFixture> Canteen()
    {
        var centre = await CentreFixture.Start();
        await centre.Item("PORTION", ItemKind.Meal);
        await centre.Service("LUNCH", ServiceKind.Meal, "PORTION", Given.Kitchen);
        await centre.Give("UPDATE services SET max_per_session = 1, from_minutes = 660, until_minutes = 900");
        return centre;
    }

    private static async Task<KioskAtCentre> AtTheLine(CentreFixture centre)
    {
        var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.Type("1");
        await kiosk.See("Scannez une carte");
        return kiosk;
    }
}
