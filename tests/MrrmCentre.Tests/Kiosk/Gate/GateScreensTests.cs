using CentreHost.Evacuations;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.CentreHost.Gate;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Gate;

public sealed class GateScreensTests
{
    public static TheoryData<string> Languages => ["fr", "en"];

    [Fact]
    public async Task A_code_typed_at_the_assembly_point_counts_its_holder_and_what_is_neither_name_nor_code_is_said_so()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var codes = await centre.People(3);
        await kiosk.BlankCards(1);
        var blank = (string)centre.Rows("SELECT short_code FROM cards WHERE state = 'Blank' LIMIT 1").Single()[0]!;
        await kiosk.OpenMenu("menu_evacuation");
        await kiosk.See("Aucune évacuation");
        await kiosk.Press(Key.F10, Key.Left, Key.Enter);
        await kiosk.See("Comptés 0 sur 3");

        await kiosk.Type(codes[0].ToLowerInvariant());
        await kiosk.Press(Key.Enter);
        await kiosk.See("Comptés 1 sur 3");
        await kiosk.Type("Zakou");
        await kiosk.Press(Key.Enter);
        await kiosk.See("« Zakou » : ni un nom de la liste");
        await kiosk.Type(blank);
        await kiosk.Press(Key.Enter);
        await kiosk.See("Carte vierge");
        await kiosk.Scan(codes[1]);

        await kiosk.See("Comptés 2 sur 3");
        Assert.Equal(["Typed", "2"], centre.Rows("SELECT read_by, CAST(count(*) AS TEXT) FROM evacuation_scans GROUP BY read_by").Single());
    }

    [Fact]
    public async Task A_refused_card_held_before_the_gate_twice_is_not_said_to_be_counted()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Gate);
        var blank = (await kiosk.BlankCards(1))[0];
        await kiosk.OpenMenu("menu_gate");
        await kiosk.Scan(blank);
        await kiosk.See("Carte vierge");

        await kiosk.Scan(blank);

        await kiosk.See("Même carte relue : elle a été refusée");
    }

    [Fact]
    public async Task Cards_go_out_and_come_in_by_themselves_and_the_last_is_taken_back()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Gate);
        var cards = await kiosk.People(2);
        await kiosk.OpenMenu("menu_gate");

        await kiosk.Scan(cards[0]);
        await kiosk.See("Sort.");
        await kiosk.Scan(cards[1]);
        await kiosk.Until(() => Out(centre) == 2, "both to be out");
        await kiosk.Press(Key.F8);
        await kiosk.See("Passage annulé");

        Assert.Equal(1, Out(centre));
        Assert.Equal(3, centre.Number("SELECT count(*) FROM gate_passages"));
    }

    [Fact]
    public async Task When_somebody_means_to_be_back_is_two_keys_away_and_who_is_late_is_listed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Gate);
        var cards = await kiosk.People(1);
        await kiosk.OpenMenu("menu_gate");
        await kiosk.Scan(cards[0]);
        await kiosk.See("Sort.");

        await kiosk.Press(Key.F6);
        await kiosk.See("dans 1 h");
        await kiosk.Press(Key.Enter);
        await kiosk.Until(() => centre.Number("SELECT count(*) FROM gate_returns_expected") == 1, "the hour to be noted");
        centre.Clock.Pass(TimeSpan.FromHours(2));
        await kiosk.Press(Key.F7);

        await kiosk.See("en retard");
        await kiosk.See("En retard : 1");
    }

    [Fact]
    public async Task A_guard_may_hold_the_lane_to_one_way()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Gate);
        var cards = await kiosk.People(1);
        await kiosk.OpenMenu("menu_gate");
        await kiosk.Press(Key.F5);
        await kiosk.See("ENTRÉES seulement");

        await kiosk.Scan(cards[0]);

        await kiosk.See("Déjà noté dans le centre");
        Assert.Equal(0, Out(centre));
    }

    [Fact]
    public async Task The_presence_list_is_one_key_from_home_and_prints()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        await kiosk.People(3);

        await kiosk.Press(Key.F4);

        await kiosk.See("3 sur le site, 0 sorti,");
        Assert.DoesNotContain("Lit", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_kiosks_count_an_evacuation_and_see_the_same_names_missing()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var cards = await kiosk.People(3);
        using var other = await centre.SignIn(Role.Kitchen, "K2");
        await kiosk.OpenMenu("menu_evacuation");
        await kiosk.See("Aucune évacuation");

        await kiosk.Press(Key.F10, Key.Left, Key.Enter);
        await kiosk.See("Comptés 0 sur 3");
        await kiosk.Scan(cards[0]);
        await kiosk.See("Comptés 1 sur 3");
        await other.Post<AccountByName, Accounted>("evacuations/names", new AccountByName(centre.NewId(), Present(centre)[1]));
        await kiosk.Press(Key.Enter, Key.Left, Key.Enter);
        await kiosk.See("Comptés 3 sur 3");
        await kiosk.See("Tout le monde est au point");
        await kiosk.Press(Key.F10, Key.Left, Key.Enter);

        await kiosk.See("Évacuation terminée");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM evacuations WHERE ended_at IS NOT NULL"));
    }

    [Fact]
    public async Task What_was_searched_for_hides_nobody_from_the_report()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.People(3);
        await kiosk.OpenMenu("menu_evacuation");
        await kiosk.See("Aucune évacuation");
        await kiosk.Press(Key.F10, Key.Left, Key.Enter);
        await kiosk.See("Comptés 0 sur 3");
        await kiosk.Type("zz");
        await kiosk.SeeGone("n° 1");

        await kiosk.Press(Key.F10, Key.Left, Key.Enter);

        await kiosk.See("Évacuation terminée");
        await kiosk.See("n° 1");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_screens_look_as_approved(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        await PresenceTests.Crowd(centre, 12);
        var cards = kiosk.CardsOf("SELECT token FROM cards WHERE person_id IS NOT NULL ORDER BY person_id");
        await kiosk.OpenMenu("menu_gate");
        await kiosk.Scan(cards[0]);
        await kiosk.See("Démo 1");
        await kiosk.Scan(cards[1]);
        await kiosk.See("Démo 2");
        centre.Clock.Pass(TimeSpan.FromMinutes(2));
        kiosk.Terminal.Advance(TimeSpan.FromMinutes(2));
        await kiosk.Scan(cards[1]);
        await kiosk.Until(() => Out(centre) == 1, "the second to be back");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"gate-{language}-80x24");
        await kiosk.Press(Key.F7);
        await kiosk.See("Démo 1");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"outside-{language}-80x24");
        await kiosk.Press(Key.Escape, Key.F4);
        await kiosk.See("T1-002");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"presence-{language}-80x24");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("evacuation_none_yet"));
        await kiosk.Press(Key.F10, Key.Left, Key.Enter);
        await kiosk.See("T1-003");
        await kiosk.Scan(cards[2]);
        await kiosk.SeeGone("T1-003 ");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"evacuation-{language}-80x24");
    }

    private static long Out(CentreFixture centre) => centre.Number("SELECT count(*) FROM people WHERE status = 'Out'");

    private static List<long> Present(CentreFixture centre) =>
        centre.Rows("SELECT id FROM people WHERE status = 'Present' ORDER BY id").ConvertAll(row => (long)row[0]!);
}
