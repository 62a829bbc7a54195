using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class CountScreensTests
{
    [Fact]
    public async Task The_sheet_is_blind_and_what_is_left_empty_is_not_counted()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk);
        Assert.DoesNotContain("500", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("140", kiosk.Screen, StringComparison.Ordinal);
        await Count(kiosk, "RICE", "500");

        await kiosk.Press(Key.F10);

        await kiosk.See("Justes : 1 sur 1 comptées");
        await kiosk.See("pas compté");
        Assert.Equal(140, centre.OnHand("STORE", "SOAP"));
    }

    [Fact]
    public async Task A_small_difference_is_corrected_by_the_count()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk);
        await Count(kiosk, "RICE", "499");

        await kiosk.Press(Key.F10);

        await kiosk.See("corrigé");
        Assert.Equal(499, centre.OnHand("STORE", "RICE"));
    }

    [Fact]
    public async Task A_large_difference_is_counted_twice_before_anybody_is_asked()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk);
        await Count(kiosk, "RICE", "100");
        await kiosk.Press(Key.F10);
        await kiosk.See("à recompter");
        Assert.Equal(500, centre.OnHand("STORE", "RICE"));

        await kiosk.Press(Key.F5);
        await kiosk.See("Deuxième comptage");
        Assert.DoesNotContain("SOAP", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Type("100");
        await kiosk.Press(Key.F10);

        await kiosk.See("attend une deuxième personne");
        Assert.DoesNotContain(kiosk.Desk.Say("counted_Differs"), kiosk.Screen, StringComparison.Ordinal);
        Assert.Equal(500, centre.OnHand("STORE", "RICE"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM stock_drafts"));
    }

    [Fact]
    public async Task A_lot_found_beside_the_sheet_becomes_a_line_of_it()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk);
        await kiosk.Press(Key.F5);
        await kiosk.Quiet();
        await kiosk.Type("soap");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("S9");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("31012028");
        await kiosk.Press(Key.F10);
        await kiosk.See("S9 31/01/2028");
        await kiosk.Type("2");

        await kiosk.Press(Key.F10);

        await kiosk.See(kiosk.Desk.Say("count_result_title", "Magasin"));
    }

    [Fact]
    public async Task A_quantity_nobody_can_read_is_not_sent()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Begin(kiosk);
        await Count(kiosk, "RICE", "5 zz");

        await kiosk.Press(Key.F10);

        await kiosk.See("Cette quantité ne se lit pas");
        await kiosk.See("5 zz");
        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_counts"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "fr")]
    [InlineData(80, 24, "en")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper, columns, rows, language);
        await Begin(kiosk);
        await Count(kiosk, "RICE", "100");
        await Count(kiosk, "S1", "40");
        await ApprovedScreen.Check(kiosk, $"count-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F10);
        await kiosk.See("▲");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"count-result-{language}-{columns}x{rows}");
    }

    private static async Task Begin(KioskAtCentre kiosk)
    {
        await kiosk.OpenWork(kiosk.Desk.Say("work_count"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("RICE");
        await kiosk.Quiet();
    }

    private static async Task Count(KioskAtCentre kiosk, string line, string typed)
    {
        await kiosk.Press(Key.F6);
        await kiosk.Type(line);
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("count_counted"));
        await kiosk.Type(typed);
    }
}
