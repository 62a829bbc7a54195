using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Summaries;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Summaries;

public sealed class HeadScreensTests
{
    [Fact]
    public async Task The_review_page_shows_every_equality()
    {
        await using var centre = await ADayIsOver();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, rows: 36);
        await OpenReview(kiosk);

        foreach (var equality in new[] { "PRESENT", "MEALS", "MEAL_PORTIONS", "KITS", "KIT_UNITS", "BED_NIGHTS", "VISITS" })
        {
            await kiosk.See($"● {kiosk.Desk.Say($"equality_{equality}")}");
        }
    }

    [Fact]
    public async Task The_head_signs_with_a_comment_and_sees_the_files()
    {
        await using var centre = await ADayIsOver();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        await OpenReview(kiosk);
        await kiosk.Press(Key.F10);
        await kiosk.Type("Démo : relu");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("314159");
        await kiosk.Press(Key.F10);

        await kiosk.See("_r0.json");
        await kiosk.See("_r0.csv");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM summaries WHERE state = 'Approved'"));
    }

    [Fact]
    public async Task The_head_cannot_approve_what_does_not_add_up()
    {
        await using var centre = await ADayIsOver();
        await centre.Give(
            """UPDATE summaries SET content = CAST(replace(CAST(content AS TEXT), '"name":"PRESENT","left":2', '"name":"PRESENT","left":3') AS BLOB)""");
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        await OpenReview(kiosk);
        await kiosk.See("✗");

        await kiosk.Press(Key.F10);

        await kiosk.See("ne peut pas être signé");
        Assert.Equal(0, centre.Number("SELECT count(*) FROM summaries WHERE state = 'Approved'"));
    }

    [Fact]
    public async Task Every_service_of_the_day_can_be_reached_and_the_days_to_sign_are_counted()
    {
        await using var centre = await ADayIsOver();
        for (var service = 1; service <= 20; service++)
        {
            await centre.Service($"KIT_{service:00}_D_HYGIENE_FEMME", ServiceKind.Kit);
        }

        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        await kiosk.OpenMenu("menu_today");
        await kiosk.See("1 (10/03)");
        await kiosk.See("KIT_01_D_HYGIENE_FEMME");
        Assert.DoesNotContain("KIT_20", kiosk.Screen, StringComparison.Ordinal);

        await kiosk.Press(Key.PageDown, Key.PageDown, Key.PageDown);
        await kiosk.See("KIT_20_D_HYGIENE_FEMME");
        await kiosk.Press(Key.PageUp, Key.PageUp, Key.Up, Key.Up);
        await kiosk.See("KIT_01_D_HYGIENE_FEMME");
        await kiosk.See(kiosk.Desk.Say("today_key_more"));
    }

    [Fact]
    public async Task A_site_figure_that_is_too_large_is_said_to_be()
    {
        await using var centre = await ADayIsOver();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        await kiosk.OpenMenu("menu_summaries");
        await kiosk.See("r0");
        await kiosk.Press(Key.F4);
        await kiosk.See(kiosk.Desk.Say("site_text")[..20]);
        Assert.DoesNotContain(kiosk.Screen.Split('\n'), line => line.Contains("Séances", StringComparison.Ordinal) && line.Contains('…'));
        await kiosk.Type("10000000000000");
        await kiosk.Press(Key.F10);

        await kiosk.See("Trop grand");
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await ADayIsOver();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenMenu("menu_today");
        await kiosk.See(kiosk.Desk.Say("today_services"));
        await ApprovedScreen.Check(kiosk, $"today-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F6);
        await kiosk.See("r0");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"summaries-{language}-{columns}x{rows}");
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("review_equalities"));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"review-{language}-{columns}x{rows}");
    }

    /// <summary>Two people came and ate; the next noon it is yesterday.</summary>
    private static async Task<CentreFixture> ADayIsOver()
    {
        var centre = await SomeRooms.Start();
        var cards = await centre.People(2);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        foreach (var card in cards)
        {
            await kitchen.Scan(centre.NewId(), card, "LUNCH");
        }

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var head = await centre.SignIn(Role.Head);
        using var closed = await head.Http.PostAsync("summaries/close", null);
        Assert.True(closed.IsSuccessStatusCode);
        Assert.Single(await head.Get<List<SummaryLine>>("summaries"));
        return centre;
    }

    private static async Task OpenReview(KioskAtCentre kiosk)
    {
        await kiosk.OpenMenu("menu_summaries");
        await kiosk.See("r0");
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("review_equalities"));
    }
}
