using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Beds;

public sealed class BedMapTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task The_free_beds_of_a_room_on_two_lines_are_counted_on_both(int columns)
    {
        await using var centre = await SomeRooms.Start();
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, 'H10' FROM blocks WHERE code = 'H1'");
        await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT r.id, printf('H10-%02d', n), 1 FROM rooms r, (WITH t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 40) SELECT n FROM t) WHERE r.code = 'H10'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, columns: columns);

        await kiosk.OpenMenu("menu_bed_map");

        await kiosk.See("libres : 40");
        Assert.DoesNotContain("libres : 32", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bed_is_picked_from_the_map_by_arrows_and_card()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_bed_map");
        await kiosk.See("H1-001");

        await kiosk.Press(Key.Right);
        await kiosk.See("H1-002");
        await kiosk.Scan(card);

        await kiosk.See("lit H1-002");
        await kiosk.See("1 personne pour 3 lits : 33 %");
    }

    [Fact]
    public async Task A_full_block_goes_over_a_hundred_per_cent_with_a_second_person_at_the_kiosk()
    {
        await using var centre = await SomeRooms.Start();
        await centre.Give("UPDATE beds SET usable = 0 WHERE code <> 'H1-001'");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.People(2);
        await centre.Employ("CHEF", "Démo chef", Role.Head, "271828");
        using var reception = await centre.SignIn(Role.Reception, "K2");
        await reception.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), 1, "H1-001"));
        await kiosk.OpenMenu("menu_bed_map");
        await kiosk.See("100 %");
        await kiosk.Press(Key.F6);
        await kiosk.See("Poser une natte dans la chambre H1-A ?");
        Assert.Equal(0, centre.Number("SELECT count(*) FROM beds WHERE mat"));
        await kiosk.Press(Key.Left, Key.Enter);
        await kiosk.See("Natte posée : H1-A-M01");
        await kiosk.Quiet();
        await kiosk.Press(Key.Right, Key.Right, Key.Right, Key.Right, Key.Enter);
        await kiosk.See("Qui reçoit le lit H1-A-M01");
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter);
        await kiosk.See("Le centre est plein");

        await kiosk.Type("Nuit de convoi");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("CHEF");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("271828");
        await kiosk.Press(Key.Enter);

        await kiosk.See("2 personnes pour 1 lit : 200 %");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM bed_overrides"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_map_looks_as_approved(string language)
    {
        await using var centre = await CentreFixture.Start();
        await centre.Give("INSERT INTO blocks (code, kind) VALUES ('F', 'Families'), ('H', 'Men')");
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, code || n FROM blocks, (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4)");
        await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT r.id, printf('%s-%02d', r.code, n), r.code <> 'F3' OR n < 7 FROM rooms r, (WITH t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 8) SELECT n FROM t)");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        await kiosk.People(20);
        await centre.Give("INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id) SELECT b.id, b.id, 0, 0 FROM beds b WHERE b.id <= 18");
        using var head = await centre.SignIn(Role.Head, "K2");
        await head.Post<HoldBed, Done>("beds/hold", new HoldBed(centre.NewId(), "F4-01", 19, null, centre.Clock.UtcNow.AddHours(5)));
        await head.Post<LayMat, MatLaid>("beds/mats", new LayMat(centre.NewId(), "F", "F1"));
        var taken = await head.Post<LayMat, MatLaid>("beds/mats", new LayMat(centre.NewId(), "F", "F1"));
        await centre.Give("INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id) SELECT id, 20, 0, 0 FROM beds WHERE code = @1", taken.Bed);
        await kiosk.OpenMenu("menu_bed_map");
        await kiosk.See("F1-01");
        await kiosk.Press(Key.Down, Key.Down, Key.Down);
        await kiosk.See("F4-01");

        await ApprovedScreen.Check(kiosk, $"bed-map-{language}-80x24");
    }

    [Fact]
    public async Task Rooms_stand_as_they_are_numbered_and_a_taken_bed_is_neither_kept_nor_broken()
    {
        await using var centre = await SomeRooms.Start();
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, 'H1-' || n FROM blocks, (SELECT 10 AS n UNION ALL SELECT 2 UNION ALL SELECT 1) WHERE code = 'H1'");
        await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT id, 'B' || code, 1 FROM rooms WHERE code IN ('H1-1', 'H1-2', 'H1-10')");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_bed_map");
        await kiosk.See("BH1-1");
        var rooms = kiosk.Screen;
        Assert.True(rooms.IndexOf("H1-2 ", StringComparison.Ordinal) < rooms.IndexOf("H1-10", StringComparison.Ordinal), rooms);

        await kiosk.See(kiosk.Desk.Say("bed_map_key_hold"));
        await kiosk.Scan(card);
        await kiosk.See("lit BH1-1");
        await kiosk.Quiet();

        Assert.DoesNotContain(kiosk.ShownKeys(), key => key is Key.F4 or Key.F5);
        Assert.Contains(Key.F8, kiosk.ShownKeys());
    }

    [Fact]
    public async Task An_infant_lies_with_its_mother_a_bed_is_kept_for_a_household_and_its_history_and_nights_are_read()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await Family(centre);
        await kiosk.OpenMenu("menu_bed_map");
        await kiosk.See("H1-001");
        await kiosk.Press(Key.PageDown);
        await kiosk.See("F1-001");
        await kiosk.See("occupé");
        await kiosk.Press(Key.F3);
        await kiosk.Type("Petite");
        await Choose(kiosk);
        await kiosk.See("avec sa mère");
        await kiosk.See("nourrissons : 1");

        await kiosk.Press(Key.Right, Key.F4);
        await kiosk.Type("Aînée");
        await Choose(kiosk);
        await kiosk.See("Tout le ménage H-00001 (3 personnes)");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Lit F1-002 gardé 24 h pour H-00001");
        Assert.Equal(1, centre.Number("SELECT household_id FROM bed_holds"));

        await kiosk.Press(Key.Left, Key.F11);
        await kiosk.See("Historique du lit F1-001");
        await kiosk.See("y est");
        await kiosk.Press(Key.Escape);
        await kiosk.See("F1-001");
        await kiosk.Press(Key.F12);
        await kiosk.See("Nuit du 09/03/2026");
        await kiosk.See("Aucune nuit comptée");

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var console = centre.Console();
        using var closed = await console.Http.PostAsync("summaries/close", null);
        await using var tomorrow = KioskAtCentre.SwitchOn(centre);
        await tomorrow.Give("DEMO");
        await tomorrow.OpenMenu("menu_bed_map");
        await tomorrow.See("H1-001");
        await tomorrow.Press(Key.F12);
        await tomorrow.See("Nuit du 10/03/2026");
        await tomorrow.See("Tranche d'âge");
        await ApprovedScreen.Check(tomorrow, "census-fr-80x24");
    }

    private static async Task Choose(KioskAtCentre kiosk)
    {
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter);
    }

    /// <summary>A mother in bed F1-001, her infant and her daughter, and a night counted.</summary>
    private static async Task Family(CentreFixture centre)
    {
        using var desk = await centre.SignIn(Role.Reception, "K2");
        List<NewMember> members = [];
        foreach (var (sex, age, name, kinship) in new[]
        {
            (Sex.F, AgeGroup.From18To59, "Mère", Kinship.Head), (Sex.F, AgeGroup.From0To4, "Petite", Kinship.Child), (Sex.F, AgeGroup.From12To17, "Aînée", Kinship.Child),
        })
        {
            var done = await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), sex, age, new Identity(name, "Démo"), null));
            members.Add(new NewMember(done.Person, kinship));
        }

        await desk.Post<MakeHousehold, HouseholdMade>("households", new MakeHousehold(centre.NewId(), members));
        await desk.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), members[0].Person, "F1-001"));
        await centre.Give(
            """
            INSERT INTO bed_census (service_day, block, sex, age_group, nights, capacity, mats)
            VALUES ('2026-03-14', 'F1', 'F', 'From18To59', 2, 3, 0), ('2026-03-14', 'F1', 'F', 'From0To4', 1, 3, 0), ('2026-03-14', 'H1', 'U', 'Unknown', 0, 1, 0)
            """);
    }
}
