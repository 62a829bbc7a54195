using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Screens;

public sealed class CounterPicturesTests
{
    public static TheoryData<int, int, string> Sizes => new()
    {
        { 80, 24, "fr" }, { 80, 24, "en" }, { 120, 36, "fr" }, { 120, 36, "en" },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Sign_in(int columns, int rows, string language)
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = KioskAtCentre.SwitchOn(centre, columns, rows, language);
        await kiosk.See(kiosk.Desk.Say("online"));
        await kiosk.Type("DEMO");

        await ApprovedScreen.Check(kiosk, $"sign-in-{language}-{columns}x{rows}");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Line(int columns, int rows, string language)
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen, columns, rows, language);
        var cards = await kiosk.People(2);
        await kiosk.Press(Key.Enter);
        await kiosk.Scan(cards[0]);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 1, "to be served");
        await ApprovedScreen.Check(kiosk, $"line-yes-{language}-{columns}x{rows}");

        kiosk.Terminal.Advance(TimeSpan.FromSeconds(4));
        await kiosk.Scan(cards[0]);
        await kiosk.Until(() => kiosk.Desk.Line!.Recent.Count == 2, "to be refused");

        await ApprovedScreen.Check(kiosk, $"line-no-{language}-{columns}x{rows}");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Person(int columns, int rows, string language)
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, columns, rows, language);
        await kiosk.Scan((await kiosk.People(1))[0]);
        await kiosk.See(kiosk.Desk.Say("given_today_none"));
        await kiosk.Press(Key.F5);
        await kiosk.See(kiosk.Desk.Say("choose_service"));
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("given_today") + "\n");
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");

        await ApprovedScreen.Check(kiosk, $"person-{language}-{columns}x{rows}");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Registration(int columns, int rows, string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, columns, rows, language);
        await kiosk.Type("4");
        await kiosk.See(kiosk.Desk.Say("given_names"));
        await kiosk.Press(Key.F10);
        await kiosk.Type("Démo");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Tab, Key.Down);

        await ApprovedScreen.Check(kiosk, $"registration-{language}-{columns}x{rows}");
    }
}
