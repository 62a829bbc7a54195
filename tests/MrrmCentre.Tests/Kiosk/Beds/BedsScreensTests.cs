using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Beds;

public sealed class BedsScreensTests
{
    private const string Taken =
        "SELECT b.code FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE s.until_at IS NULL ORDER BY 1";

    [Fact]
    public async Task A_convoy_lane_gives_each_card_the_next_free_bed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var cards = await kiosk.People(3);
        await kiosk.OpenMenu("menu_beds");
        await kiosk.See("H1");
        await kiosk.Press(Key.F5);

        kiosk.ScanInOneBurst(cards);

        await kiosk.See("0 lit libre");
        await kiosk.Quiet();
        Assert.Equal(["H1-001", "H1-002", "H1-003"], centre.Rows(Taken).Select(row => row[0]));
        Assert.Contains("█", kiosk.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_scanned_twice_in_the_lane_keeps_its_bed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_beds");
        await kiosk.See("H1");
        await kiosk.Press(Key.F5);
        await kiosk.Scan(card);
        await kiosk.See("Lit H1-001");
        kiosk.Terminal.Advance(TimeSpan.FromSeconds(10));

        await kiosk.Scan(card);

        await kiosk.See("A déjà le lit H1-001");
        Assert.Equal(["H1-001"], centre.Rows(Taken).Select(row => row[0]));
    }

    [Fact]
    public async Task The_lane_says_no_when_the_block_is_for_others_or_full()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var cards = await kiosk.People(4);
        await centre.Give("UPDATE people SET sex = 'F' WHERE id = (SELECT min(id) FROM people)");
        await kiosk.OpenMenu("menu_beds");
        await kiosk.See("H1");
        await kiosk.Press(Key.F5);

        await kiosk.Scan(cards[^1]);
        await kiosk.See("réservé à d'autres");
        await centre.Give("UPDATE beds SET usable = 0");
        await kiosk.Scan(cards[0]);

        await kiosk.See("n'a plus de lit libre");
        Assert.Empty(centre.Rows(Taken));
    }

    [Fact]
    public async Task A_bed_is_given_moved_and_vacated_by_keys()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var card = (await kiosk.People(1))[0];
        await kiosk.OpenMenu("menu_beds");
        await kiosk.See("H1");
        await kiosk.Press(Key.Enter);
        await kiosk.See("H1-001");

        await kiosk.Press(Key.Enter);
        await kiosk.See("Qui reçoit le lit H1-001");
        await kiosk.Scan(card);
        await kiosk.See("● occupé");
        await kiosk.Press(Key.F6);
        await kiosk.See("Lit actuel : H1-001");
        await kiosk.See("H1-003");
        await kiosk.Type("H1-003");
        await kiosk.Press(Key.Enter);
        await kiosk.Until(() => (string)centre.Rows(Taken).Single()[0]! == "H1-003", "the move");
        await kiosk.See("Lits du bloc H1");
        await kiosk.Quiet();
        await kiosk.Press(Key.Down, Key.Down);
        await kiosk.Press(Key.F8);
        await kiosk.Press(Key.Left, Key.Enter);

        await kiosk.See("Le lit H1-003 est libre");
        Assert.Empty(centre.Rows(Taken));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, columns, rows, language);
        var cards = await kiosk.People(2);
        await kiosk.OpenMenu("menu_beds");
        await kiosk.See("H1");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"beds-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F5);
        await kiosk.Scan(cards[0]);
        await kiosk.See("H1-001");
        await kiosk.Scan(cards[1]);
        await kiosk.See("H1-002");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"convoy-{language}-{columns}x{rows}");
        await kiosk.Press(Key.Escape);
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter);
        await kiosk.See("H1-004");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"block-{language}-{columns}x{rows}");
    }
}
