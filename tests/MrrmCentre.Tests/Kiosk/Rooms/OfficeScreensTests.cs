using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Rooms;

/// <summary>Heads without cards, meals by hand, blank cards, staff.</summary>
public sealed class OfficeScreensTests
{
    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task Heads_without_cards_are_counted_by_sex_and_age(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen, columns, rows, language);
        await kiosk.OpenMenu("menu_heads");
        await kiosk.See("LUNCH");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("12");
        await kiosk.Press(Key.Down, Key.Right);
        await kiosk.Type("7");
        await kiosk.See("19");
        await ApprovedScreen.Check(kiosk, $"heads-{language}-{columns}x{rows}");

        await kiosk.Press(Key.F10, Key.Left, Key.Enter);

        await kiosk.Until(() => centre.Number("SELECT coalesce(sum(heads), 0) FROM service_events") == 19, "19 heads");
        Assert.Equal(12, centre.Number("SELECT heads FROM service_events WHERE sex = 'F' AND age_group = 'From0To4'"));
        Assert.Equal(7, centre.Number("SELECT heads FROM service_events WHERE sex = 'M' AND age_group = 'From5To11'"));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task A_meal_is_opened_and_closed_by_hand(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen, columns, rows, language);
        await kiosk.OpenMenu("menu_meals");
        await kiosk.See("LUNCH");

        await kiosk.Press(Key.Enter, Key.Left, Key.Enter);
        await kiosk.See(kiosk.Desk.Say("meals_now_by_staff", "LUNCH", 0L));
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"meals-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F8, Key.Left, Key.Enter);

        await kiosk.See(kiosk.Desk.Say("meals_none_now"));
    }

    [Fact]
    public async Task Blank_cards_are_made_and_their_sheets_saved()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        await kiosk.OpenMenu("menu_cards");
        await kiosk.Press(Key.Enter);
        await kiosk.See("Dix cartes par feuille");
        await kiosk.Type("12");
        await kiosk.Press(Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type(centre.Directory);
        await kiosk.Press(Key.Enter);

        await kiosk.See("12 cartes, feuilles 1 à 2");
        await kiosk.See("-1-2.pdf");
        var file = Assert.Single(Directory.GetFiles(centre.Directory, "*-1-2.pdf"));
        Assert.Equal([0x25, 0x50, 0x44, 0x46], (await File.ReadAllBytesAsync(file))[..4]);
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_administrator_adds_a_colleague(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Administrator, columns, rows, language);
        await kiosk.OpenMenu("menu_staff");
        await kiosk.See("Démo Awa");
        await kiosk.Press(Key.F5);
        await kiosk.Type("NOUV");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("Démo Issa");
        await kiosk.Press(Key.Tab, Key.Down);
        await kiosk.Type(" ");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("271828");
        await ApprovedScreen.Check(kiosk, $"staff-add-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F10);

        await kiosk.See("Démo Issa");
        await kiosk.Quiet();
        Assert.Equal((long)Role.Kitchen, centre.Number("SELECT roles FROM staff WHERE code = 'NOUV'"));
        await ApprovedScreen.Check(kiosk, $"staff-{language}-{columns}x{rows}");
    }

    [Fact]
    public async Task Who_was_taken_off_the_list_is_offered_neither_a_new_PIN_nor_that_again()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Administrator);
        await centre.Employ("PARTI", "Démo Issa", Role.Kitchen, "271828");
        await kiosk.OpenMenu("menu_staff");
        await kiosk.See("Démo Issa");
        await kiosk.Type("PARTI");
        await kiosk.Press(Key.F8, Key.Left, Key.Enter);

        await kiosk.See("✗ retiré");
        await kiosk.Quiet();
        Assert.Contains("F5  ", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("F6  ", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("F8  ", kiosk.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("menu_beds")]
    [InlineData("menu_medical")]
    [InlineData("menu_stock")]
    [InlineData("menu_heads")]
    [InlineData("menu_meals")]
    [InlineData("menu_today")]
    [InlineData("menu_summaries")]
    [InlineData("menu_cards")]
    [InlineData("menu_staff")]
    [InlineData("menu_disputes")]
    [InlineData("menu_overdue")]
    [InlineData("menu_appointments")]
    [InlineData("menu_loans")]
    [InlineData("menu_catalogue")]
    public async Task Every_screen_opens_in_both_languages_with_nothing_in_the_centre(string entry)
    {
        await using var centre = await CentreFixture.Start();
        const Role all = Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head | Role.Administrator;
        await using var kiosk = await KioskAtCentre.Sit(centre, all);
        await kiosk.OpenMenu(entry);
        await kiosk.Quiet();
        var title = kiosk.Loop.Top.Title;

        await kiosk.Press(Key.F2);

        await kiosk.See("Back");
        Assert.Contains(kiosk.Loop.Top.Title, kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain(title == kiosk.Loop.Top.Title ? "\0" : title, kiosk.Screen.Split('\n')[1], StringComparison.Ordinal);
        foreach (var binding in kiosk.Loop.Top.Bindings)
        {
            binding.Act();
        }
    }
}
