using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Beds;

public sealed class BedMapTests
{
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
        await kiosk.See("1 personnes pour 3 lits : 33 %");
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

        await kiosk.See("2 personnes pour 1 lits : 200 %");
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

        ApprovedScreen.Check(kiosk.Picture, $"bed-map-{language}-80x24");
    }
}
