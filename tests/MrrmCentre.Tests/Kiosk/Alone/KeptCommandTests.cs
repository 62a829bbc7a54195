using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Home;
using Kiosk.Outbox;
using Kiosk.Services;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Alone;

/// <summary>Take-backs and head counts at a kiosk with a disk of its own, while the host answers, answers late, or says no.</summary>
public sealed class KeptCommandTests : IDisposable
{
    private readonly string _disk = Directory.CreateTempSubdirectory("mrrm-kiosk-").FullName;

    public void Dispose() => Directory.Delete(_disk, recursive: true);

    [Fact]
    public async Task A_take_back_whose_answer_is_lost_is_done_once()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 1);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Scan(cards[0]);
        kiosk.Wire.LoseNextAnswer();

        await kiosk.Press(Key.F8);
        await kiosk.See("Annulé");
        await kiosk.Mend();

        Assert.Equal(0, kiosk.Desk.Line!.ServedHere);
        Assert.Equal((2, 0), Events(centre));
        await kiosk.Scan(cards[0]);
        Assert.Equal(LineWord.Yes, kiosk.Desk.Line.Last!.Word);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM conflicts"));
    }

    [Fact]
    public async Task A_take_back_pressed_twice_before_its_answer_takes_back_one_gift()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 2);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Scan(cards[0]);
        await kiosk.Scan(cards[1]);
        kiosk.Wire.HoldAnswers();

        await kiosk.Press(Key.F8);
        await kiosk.Press(Key.F8);
        kiosk.Wire.LetAnswersGo();
        await kiosk.See("Annulé");
        await kiosk.Until(() => kiosk.Desk.UnderWay == 0, "all answers");

        Assert.Equal((3, 1), Events(centre));
        Assert.Equal(1, kiosk.Desk.Line!.ServedHere);
    }

    [Fact]
    public async Task What_the_host_says_no_to_is_said_and_not_brought_after_a_new_start()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 1);
        await using (var kiosk = await CounterKiosk.AtTheLine(centre, _disk))
        {
            await kiosk.Scan(cards[0]);
            using var head = await centre.SignIn(Role.Head);
            await head.Post<ReverseService, Undone>(
                "scans/reverse", new ReverseService(centre.NewId(), kiosk.Desk.Line!.Last!.Given[0], "Rendu au comptoir"));

            await kiosk.Press(Key.F8);
            await kiosk.See("déjà");
            Assert.Equal(0, kiosk.Outbox.Unsent);
        }

        await using var again = DeedOutbox.Open(_disk, "K1", "centre");
        Assert.Equal((0, 1), (again.Unsent, again.AllTaken().Count));
        Assert.Equal((2, 0), Events(centre));
    }

    [Fact]
    public async Task A_head_count_whose_answer_is_lost_counts_once()
    {
        await using var centre = await LineTests.Canteen();
        await centre.Service("WATER", ServiceKind.Item);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Press(Key.Escape);
        await kiosk.Type(((HomeScreen)kiosk.Loop.Top).KeysOf("menu_heads")!);
        await kiosk.See("WATER");
        await kiosk.Type("WAT");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("12");
        await kiosk.Press(Key.F10);
        await kiosk.Press(Key.Left);
        kiosk.Wire.LoseNextAnswer();

        await kiosk.Press(Key.Enter);
        await kiosk.See("12 personnes");
        await kiosk.Mend();

        Assert.Equal((1, 12), Events(centre));
    }

    private static (long, long) Events(CentreFixture centre) =>
        (centre.Number("SELECT count(*) FROM service_events"), centre.Number("SELECT sum(heads) FROM service_events"));
}
