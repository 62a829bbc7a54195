using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class StoreScreensTests
{
    [Fact]
    public async Task A_receipt_with_two_wrong_lines_says_both_and_keeps_what_was_typed()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenReceipt(kiosk);
        await Line(kiosk, "soap", "", "31122027", "10");
        await Line(kiosk, "soap", "S2", "01012020", "20");

        await kiosk.Press(Key.F10);

        await kiosk.See("Ligne 1 : SOAP se reçoit avec son numéro de lot");
        await kiosk.See("Ligne 2 : SOAP est périmé");
        Assert.Contains("31/12/2027", kiosk.Screen, StringComparison.Ordinal);
        Assert.Contains("S2", kiosk.Screen, StringComparison.Ordinal);
        Assert.Empty(centre.Rows("SELECT 1 FROM stock_lines"));
    }

    [Fact]
    public async Task A_wrong_line_is_corrected_in_its_place_and_the_receipt_gets_its_number()
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await OpenReceipt(kiosk);
        await Line(kiosk, "soap", "S1", "01012020", "10");
        await Line(kiosk, "para", "P1", "31122027", "30");
        await kiosk.Press(Key.F10);
        await kiosk.See("périmé");

        await kiosk.Press(Key.PageUp, Key.F7, Key.Tab, Key.Tab);
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("31122027");
        await kiosk.Press(Key.Tab, Key.Enter, Key.F10);

        await kiosk.See("enregistrée. Écrivez ce numéro");
        Assert.Equal(["SOAP:10", "PARA:30"], centre.Rows(
            "SELECT i.code || ':' || l.units FROM stock_lines l JOIN items i ON i.id = l.item_id WHERE l.units > 0 ORDER BY l.seq").Select(r => r[0]));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeRooms.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper, columns, rows, language);
        await OpenReceipt(kiosk);
        await Line(kiosk, "soap", "S1", "31122027", "10");
        await kiosk.See("31/12/2027");
        ApprovedScreen.Check(kiosk.Picture, $"receive-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F10);
        await kiosk.See("GRN");
        await kiosk.Press(Key.Escape);
        await kiosk.See("31/12/2027");
        await kiosk.Quiet();
        ApprovedScreen.Check(kiosk.Picture, $"stock-{language}-{columns}x{rows}");
        await kiosk.Press(Key.Enter);
        await kiosk.See("GRN");
        await kiosk.Quiet();
        ApprovedScreen.Check(kiosk.Picture, $"stock-card-{language}-{columns}x{rows}");
    }

    private static async Task OpenReceipt(KioskAtCentre kiosk)
    {
        await kiosk.OpenMenu("menu_stock");
        await kiosk.Quiet();
        await kiosk.Press(Key.F5);
        await kiosk.See(kiosk.Desk.Say("receive_reference"));
        await kiosk.Quiet();
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
    }

    private static async Task Line(KioskAtCentre kiosk, string item, string lot, string day, string units)
    {
        await kiosk.Type(item);
        await kiosk.Press(Key.Tab);
        await kiosk.Type(lot);
        await kiosk.Press(Key.Enter);
        await kiosk.Type(day);
        await kiosk.Press(Key.Enter);
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter);
    }
}
