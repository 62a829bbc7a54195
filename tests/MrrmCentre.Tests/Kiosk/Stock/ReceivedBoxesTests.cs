using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class ReceivedBoxesTests
{
    /// <summary>Number separator as a scanner in keyboard mode sends it: the lot comes last, so none is needed.</summary>
    private const string Label = "]C1010400638133393117280630" + "10S7";

    [Fact]
    public async Task A_box_fills_item_lot_and_day_and_more_of_the_same_are_counted_up()
    {
        await using var centre = await ReceiveSteps.Packed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk);

        await kiosk.Scan(Label);
        await kiosk.See("= 12 pieces (1 carton)");
        await kiosk.See("30/06/2028");
        await kiosk.Scan(Label);
        await kiosk.See("= 24 pieces (2 cartons)");
        await kiosk.Scan(Label.Replace("S7", "S8", StringComparison.Ordinal));
        await kiosk.See("▶  1  SOAP  2 cartons (24 pieces)");
        await kiosk.Quiet();
        await FinishLine(kiosk);
        await kiosk.Press(Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal(["S7:24", "S8:12"], ReceiveSteps.Lines(centre, "o.code || ':' || l.units"));
    }

    [Fact]
    public async Task An_article_number_alone_fills_the_item_and_every_quantity_is_typed_in_packs()
    {
        await using var centre = await ReceiveSteps.Packed();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await ReceiveSteps.Begin(kiosk);
        await kiosk.Scan(ReceiveSteps.Carton);
        await kiosk.See("= 12 pieces (1 carton)");
        await kiosk.Quiet();
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type("4 c");
        await kiosk.Press(Key.Up);
        await kiosk.Type("5 c");
        await kiosk.See("= 60 pieces (5 cartons)");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab);
        await kiosk.Type("S1");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("31122027");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.See("manque 12");

        await kiosk.Press(Key.F10, Key.F10);

        await kiosk.See("Écrivez ce numéro");
        Assert.Equal(48, centre.OnHand("STORE", "SOAP"));
    }

    /// <summary>From the quantity on.</summary>
    private static Task FinishLine(KioskAtCentre kiosk) => kiosk.Press(Key.Enter, Key.Enter, Key.Enter, Key.Enter);
}
