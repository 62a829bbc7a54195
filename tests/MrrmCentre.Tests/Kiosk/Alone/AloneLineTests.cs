using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Home;
using Kiosk.Services;
using Kiosk.Terminal;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.Kiosk.Alone;

/// <summary>The line while nobody answers: one scan, one answer, and afterwards the host has each of them once.</summary>
public sealed class AloneLineTests : IDisposable
{
    private readonly string _disk = Directory.CreateTempSubdirectory("mrrm-kiosk-").FullName;

    public void Dispose() => Directory.Delete(_disk, recursive: true);

    [Fact]
    public async Task Without_its_host_the_line_answers_by_itself_says_so_and_brings_each_scan_once()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 4);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Scan(cards[0]);
        await kiosk.Cut();

        await kiosk.Scan(cards[1]);
        Assert.Contains("▲ HORS LIGNE ▲", kiosk.Screen, StringComparison.Ordinal);
        Assert.Contains("▲ √ ▲", kiosk.Screen, StringComparison.Ordinal);
        Assert.Contains("1 à envoyer", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Scan(cards[0]);
        Assert.Equal(LineWord.No, kiosk.Desk.Line!.Last!.Word);
        Assert.Contains("Déjà servi à ce repas.", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Scan(cards[2]);
        Assert.Equal(3, kiosk.Desk.Line.ServedHere);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events"));

        await kiosk.Mend();

        Assert.Equal(3, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM refused_scans"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM conflicts"));
        Assert.Equal(["Qr", "K1"], centre.Rows("SELECT DISTINCT read_by, kiosk FROM service_events").Single());
        await kiosk.Scan(cards[3]);
        Assert.Null(kiosk.Desk.Line.Last!.Alone);
    }

    [Fact]
    public async Task A_host_whose_answers_do_not_come_does_not_hold_the_queue_up()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 5);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk, patience: TimeSpan.FromMilliseconds(800));
        await kiosk.Until(() => !kiosk.Desk.IsAlone, "a prompt host");
        kiosk.Wire.HoldAnswers();

        await kiosk.Scan(cards[0]);
        Assert.Contains("LENT : HORS LIGNE", kiosk.Screen, StringComparison.Ordinal);
        foreach (var card in cards.Skip(1))
        {
            await kiosk.Scan(card);
        }

        Assert.Equal(5, kiosk.Desk.Line!.Recent.Count(entry => entry is { Alone: not null, Word: LineWord.Yes }));
        kiosk.Wire.LetAnswersGo();
        await kiosk.Mend();
        Assert.Equal(5, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM conflicts"));
    }

    [Fact]
    public async Task An_answer_lost_on_its_way_counts_once()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 1);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        kiosk.Wire.LoseNextAnswer();

        await kiosk.Scan(cards[0]);
        Assert.Equal(LineWord.Yes, kiosk.Desk.Line!.Last!.Word);

        await kiosk.Until(() => kiosk.Outbox.Unsent == 0, "it to be brought");
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal(0, centre.Number("SELECT (SELECT count(*) FROM conflicts) + (SELECT count(*) FROM late_lines)"));
    }

    [Fact]
    public async Task What_was_given_alone_is_taken_back_alone_and_given_again()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 1);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Cut();
        await kiosk.Scan(cards[0]);

        await kiosk.Press(Key.F8);
        await kiosk.See("Annulé");
        await kiosk.Scan(cards[0]);
        Assert.Equal(LineWord.Yes, kiosk.Desk.Line!.Last!.Word);
        Assert.Equal(1, kiosk.Desk.Line.ServedHere);

        await kiosk.Mend();
        Assert.Equal((3, 1), (centre.Number("SELECT count(*) FROM service_events"), centre.Number("SELECT sum(heads) FROM service_events")));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM conflicts"));
    }

    [Fact]
    public async Task A_card_that_is_not_on_the_roster_is_given_with_a_question_mark_and_one_misread_is_not()
    {
        await using var centre = await LineTests.Canteen();
        var blanks = (await CounterKiosk.People(centre, 2))[..1];
        await centre.Give("DELETE FROM cards WHERE person_id = 1");
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Cut();

        await kiosk.Scan(blanks[0]);
        Assert.Equal(LineWord.Unknown, kiosk.Desk.Line!.Last!.Word);
        Assert.Contains("▲ ? ▲", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Scan(blanks[0][..20] + (blanks[0][20] == 'B' ? 'C' : 'B') + blanks[0][21..]);
        Assert.Equal(LineWord.Alert, kiosk.Desk.Line.Last!.Word);
        await kiosk.See("Lecture incomplète");
        await kiosk.Scan("http://exemple.test/carte");
        await kiosk.See("Ce code n'est pas celui d'une carte du centre");
        await kiosk.Scan(blanks[0][..30]);
        await kiosk.See("Lecture incomplète");

        await kiosk.Mend();
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events WHERE person_id IS NULL"));
        Assert.Equal("card_unknown", Assert.Single(centre.Rows("SELECT rule FROM conflicts"))[0]);
    }

    [Fact]
    public async Task A_revoked_card_is_refused_alone_and_an_eaten_meal_may_be_given_all_the_same_for_the_head_to_see()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 2);
        await centre.Give("UPDATE cards SET state = 'Revoked', revoked_at = 0 WHERE person_id = 2");
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        await kiosk.Scan(cards[0]);
        await kiosk.Cut();

        await kiosk.Scan(cards[1]);
        Assert.Equal(LineWord.Alert, kiosk.Desk.Line!.Last!.Word);
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, binding => binding.Key.Is(Key.F7));
        await kiosk.Scan(cards[0]);
        await kiosk.Press(Key.F7);
        await kiosk.Until(() => kiosk.Desk.Line.ServedHere == 2, "it to be given");

        await kiosk.Mend();
        Assert.Equal(2, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal("already_this_session", Assert.Single(centre.Rows("SELECT rule FROM conflicts"))[0]);
    }

    [Fact]
    public async Task Fifty_in_one_burst_while_the_host_goes_and_comes_back_are_each_answered_once_in_order()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 150);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk);
        var line = kiosk.Desk.Line!;

        kiosk.Terminal.Feed(Burst(cards[..50]));
        kiosk.Wire.IsCut = true;
        kiosk.Terminal.Feed(Burst(cards[50..100]));
        await kiosk.Until(() => line.ServedHere == 100, "a hundred answers");
        kiosk.Wire.IsCut = false;
        kiosk.Terminal.Feed(Burst(cards[100..]));
        await kiosk.Until(() => line.ServedHere == 150, "all answers");

        Assert.Equal(cards.TakeLast(CounterLine.Remembered).Reverse(), line.Recent.Select(entry => entry.Code));
        await kiosk.Mend();
        Assert.Equal((150, 150), (centre.Number("SELECT count(*) FROM service_events"), centre.Number("SELECT count(DISTINCT person_id) FROM service_events")));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM conflicts"));
    }

    [Fact]
    public async Task Heads_are_counted_and_a_service_is_chosen_without_the_host()
    {
        await using var centre = await LineTests.Canteen();
        await centre.Service("WATER", ServiceKind.Item);
        var cards = await CounterKiosk.People(centre, 1);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _disk, roles: Role.Kitchen);
        await kiosk.Cut();

        await kiosk.Press(Key.F5);
        await kiosk.Type("WAT");
        await kiosk.Press(Key.Enter);
        await kiosk.Scan(cards[0]);
        Assert.Equal(LineWord.Yes, kiosk.Desk.Line!.Last!.Word);

        await kiosk.Press(Key.Escape);
        await kiosk.Type(((HomeScreen)kiosk.Loop.Top).KeysOf("menu_heads")!);
        await kiosk.Type("WAT");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("12");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("3");
        await kiosk.Press(Key.F10);
        await kiosk.Press(Key.Left);
        await kiosk.Press(Key.Enter);
        await kiosk.See("15 personnes");
        Assert.Equal(2, kiosk.Outbox.Unsent);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));

        await kiosk.Mend();
        const string water = "FROM service_events e JOIN services s ON s.id = e.service_id WHERE s.code = 'WATER'";
        Assert.Equal((1, 1), (centre.Number($"SELECT count(*) {water} AND e.person_id IS NOT NULL"), centre.Number("SELECT count(DISTINCT person_id) FROM service_events")));
        Assert.Equal((2, 15), (centre.Number($"SELECT count(*) {water} AND e.person_id IS NULL"), centre.Number($"SELECT sum(e.heads) {water} AND e.person_id IS NULL")));
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_said_and_the_host_goes_on_serving()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 40);
        await using var disk = await SmallDisk.Mount(2);
        await using var kiosk = await CounterKiosk.AtTheLine(centre, disk.Folder);
        disk.FillLeaving(0);
        await disk.Freeze();

        var served = 0;
        while (!kiosk.Outbox.IsRefused && served < 30)
        {
            await kiosk.Scan(cards[served++]);
            Assert.Equal(LineWord.Yes, kiosk.Desk.Line!.Last!.Word);
            Assert.Equal(served, centre.Number("SELECT count(*) FROM service_events"));
        }

        Assert.Contains("LE DISQUE REFUSE", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Cut();
        await kiosk.Scan(cards[served]);
        Assert.Equal(LineWord.Alert, kiosk.Desk.Line!.Last!.Word);
        Assert.Contains("Écrivez cette carte sur papier.", kiosk.Screen, StringComparison.Ordinal);

        await disk.Thaw();
        disk.MakeRoom();
        await kiosk.Scan(cards[served]);
        Assert.Equal(LineWord.Yes, kiosk.Desk.Line.Last!.Word);
        await kiosk.Mend();
        Assert.Equal((served + 1, 0), (centre.Number("SELECT count(*) FROM service_events"), centre.Number("SELECT count(*) FROM conflicts")));
    }

    [Fact]
    public async Task A_kiosk_that_is_killed_has_everything_when_it_is_started_again()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 3);
        await using (var killed = await CounterKiosk.AtTheLine(centre, _disk))
        {
            await killed.Cut();
            foreach (var card in cards)
            {
                await killed.Scan(card);
            }
        }

        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));
        await using var again = new CounterKiosk(centre.Directory, _disk, "K1", centre.Clock);
        Assert.Equal(3, again.Outbox.Unsent);
        await again.GoToTheLine("CK1");

        await again.Mend();
        Assert.Equal(3, centre.Number("SELECT count(DISTINCT person_id) FROM service_events"));
        Assert.Equal(3, centre.Number("SELECT count(*) FROM service_events"));
    }

    private static byte[] Burst(IEnumerable<string> cards) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat(cards.Select(card => card + "\r")));
}
