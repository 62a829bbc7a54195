using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class ScannedBoxesTests
{
    [Fact]
    public async Task A_scanned_box_fills_the_line_and_the_next_one_adds_it()
    {
        await using var centre = await SomeMaking.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("move_Issue"));
        await kiosk.Type("magasin");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("cuisine");
        await kiosk.Press(Key.Enter);

        await kiosk.Scan(SomeMaking.Article);
        await kiosk.See("= 12 pieces (1 carton)");
        await kiosk.Scan(SomeMaking.Article);
        await kiosk.See("▶  1  SOAP  1 carton (12 pieces)");
        await kiosk.Quiet();
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("2 c + 3");
        await kiosk.See("= 27 pieces (2 cartons + 3 pieces)");
        await kiosk.Press(Key.Enter, Key.Enter, Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal(39, centre.OnHand("KITCHEN", "SOAP"));
    }

    [Fact]
    public async Task A_box_nobody_knows_is_said_and_changes_nothing()
    {
        await using var centre = await SomeMaking.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("move_Issue"));

        await kiosk.Scan("4012345678901");

        await kiosk.See("Aucun article ne porte le numéro");
        await kiosk.Press(Key.Escape);
        await kiosk.See(kiosk.Desk.Say("home"));
    }

    [Fact]
    public async Task A_count_is_typed_in_packs()
    {
        await using var centre = await SomeMaking.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork(kiosk.Desk.Say("work_count"));
        await kiosk.Press(Key.Enter);
        await kiosk.See("S1");
        await kiosk.Press(Key.F6);
        await kiosk.Type("S1");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("3 c 4");
        await kiosk.See("40 pieces (3 cartons + 4");

        await kiosk.Press(Key.F10);

        await kiosk.See("Justes : 1 sur 1 comptées");
    }
}
