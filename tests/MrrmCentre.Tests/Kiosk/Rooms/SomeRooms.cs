using System.Text.RegularExpressions;
using CentreHost.Services;
using CentreHost.Stock;
using Kiosk.Home;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Rooms;

/// <summary>A centre with a men's and a women's block, and its kitchen, store and clinic.</summary>
internal static class SomeRooms
{
    public static async Task<CentreFixture> Start()
    {
        var centre = await CentreFixture.Start();
        await centre.Give("INSERT INTO blocks (code, kind) VALUES ('H1', 'Men'), ('F1', 'Women')");
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, code || '-A' FROM blocks");
        for (var bed = 1; bed <= 4; bed++)
        {
            await centre.Give(
                "INSERT INTO beds (room_id, code, usable) SELECT r.id, b.code || '-00' || @1, @2 FROM rooms r JOIN blocks b ON b.id = r.block_id",
                bed, bed != 4);
        }

        await centre.Item("PORTION", ItemKind.Meal);
        await centre.Item("PARA", ItemKind.Medicine, lotTracked: true);
        await centre.Item("SOAP", ItemKind.Kit, lotTracked: true);
        await centre.Service("LUNCH", ServiceKind.Meal, "PORTION", Given.Kitchen);
        await centre.Service("CLINIC", ServiceKind.Medical);
        return centre;
    }

    /// <summary>Figures, letters: what the home screen calls this entry.</summary>
    public static async Task OpenMenu(this KioskAtCentre kiosk, string label)
    {
        var name = kiosk.Desk.Say(label);
        await kiosk.See(kiosk.Desk.Say("home"));
        for (var below = 0; below < 40 && !kiosk.Screen.Contains(name, StringComparison.Ordinal); below++)
        {
            await kiosk.Press(Key.Down);
        }

        await kiosk.See(name);
        if (Regex.Match(kiosk.Screen, $@"(\w+)  {Regex.Escape(name)}") is { Success: true } keyed)
        {
            await kiosk.Type(keyed.Groups[1].Value);
            return;
        }

        var at = HomeMenu.For(kiosk.Desk).TakeWhile(entry => entry.Label != label).Count();
        await kiosk.Press([.. Enumerable.Repeat(Key.Up, HomeMenu.Entries.Count), .. Enumerable.Repeat(Key.Down, at), Key.Enter]);
    }

    /// <summary>Nothing is on its way any more.</summary>
    public static Task Quiet(this KioskAtCentre kiosk) => kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");

    /// <summary>Every key the footer and the help show means something to the screen.</summary>
    public static IEnumerable<Key> ShownKeys(this KioskAtCentre kiosk) =>
        kiosk.Loop.Top.Bindings.Select(b => b.Key.Key).Where(k => k != Key.Character);
}
