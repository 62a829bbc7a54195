extern alias host;

using CentreHost.Cards;
using CentreHost.Kiosks;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using MrrmCentre.Tests.CentreHost.PaperPath;
using MrrmCentre.Tests.Kiosk.Alone;

namespace MrrmCentre.Tests.CentreHost.Kiosks;

/// <summary>What kiosks did alone, as the host takes it in.</summary>
public sealed class DeedTests
{
    [Fact]
    public async Task A_gift_is_kept_at_its_own_moment_leaves_the_shelf_and_counts_once_however_often_it_comes()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await CounterKiosk.People(centre, 1))[0];
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var deed = Gift(centre, card);

        var first = await Bring(kitchen, deed);
        var again = await Bring(kitchen, deed, deed);

        Assert.Equal(("served", false, false), (first[0].Code, first[0].Conflict, first[0].Repeat));
        Assert.All(again, one => Assert.True(one.Repeat));
        Assert.Equal(
            ["Qr", 1L, Millis(deed.AtUtc)], centre.Rows("SELECT read_by, recorded_at > occurred_at, occurred_at FROM service_events").Single());
        Assert.Equal(1, centre.Number("SELECT sum(missing) FROM open_shortages"));
    }

    [Theory]
    [InlineData(true, true, 1, 0)]
    [InlineData(true, false, 0, 0)]
    [InlineData(false, true, 1, 1)]
    [InlineData(false, false, 0, 0)]
    public async Task What_the_person_was_told_is_what_counts_whatever_the_lost_answer_said(bool served, bool given, int heads, int conflicts)
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await CounterKiosk.People(centre, 1))[0];
        centre.At(12, 30);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        if (!served)
        {
            await kitchen.Scan(centre.NewId(), card, "LUNCH");
        }

        var already = served ? 0 : 1;
        var deed = Gift(centre, card) with { Given = given, Shown = "x" };
        var answer = await kitchen.Post<Scan, Verdict>("scans", new Scan(deed.Id, card, "LUNCH", ReadBy.Qr));
        Assert.Equal(served ? Outcome.Served : Outcome.Refused, answer.Outcome);

        await Bring(kitchen, deed);
        await Bring(kitchen, deed);

        Assert.Equal(heads + already, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal(conflicts, centre.Conflicts().Count);
    }

    [Fact]
    public async Task Two_kiosks_and_one_card_are_two_gifts_and_one_conflict_and_a_take_back_takes_one_of_them()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await CounterKiosk.People(centre, 1))[0];
        centre.At(15);
        using var one = await centre.SignIn(Role.Kitchen, "K1");
        using var other = await centre.SignIn(Role.Kitchen, "K2");
        var deed = Gift(centre, card);
        await Bring(one, deed);

        var second = Gift(centre, card);
        Assert.Equal(("already_this_session", true), Assert.Single(await Bring(other, second)) is var taken ? (taken.Code, taken.Conflict) : default);
        Assert.Equal(2, centre.Number("SELECT sum(heads) FROM service_events"));
        var undo = Gift(centre, card) with { Kind = DeedKind.Undo, Undone = second.Id };
        await Bring(other, undo);
        await Bring(other, undo);

        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_events"));
        using var head = await centre.SignIn(Role.Head);
        Assert.Empty(await head.Get<List<global::CentreHost.PaperPath.ConflictLine>>("paper/conflicts"));
    }

    [Fact]
    public async Task Heads_count_once_and_a_scan_nobody_answered_is_kept_for_the_head_and_counted_nowhere()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await CounterKiosk.People(centre, 1))[0];
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var heads = Gift(centre, card) with
        {
            Kind = DeedKind.Heads,
            Card = null,
            Heads = [new Heads(Sex.F, AgeGroup.From18To59, 20), new Heads(Sex.M, AgeGroup.From0To4, 4)],
        };
        var unanswered = Gift(centre, card) with { Given = null };

        await Bring(kitchen, heads, unanswered);
        await Bring(kitchen, heads, unanswered);

        Assert.Equal(24, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal(["not_answered"], centre.Conflicts());
        Assert.False((await centre.OnlyConflict()).Served);
    }

    [Fact]
    public async Task Who_did_it_is_known_by_their_sign_in_also_after_it_and_else_by_their_code()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await CounterKiosk.People(centre, 2);
        centre.At(15);
        using var cook = await centre.SignIn(Role.Kitchen, "K7");
        var token = cook.Http.DefaultRequestHeaders.Authorization!.Parameter!;
        var session = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token)));
        using (await cook.Http.PostAsync("staff/sign-out", null))
        {
        }

        using var reception = await centre.SignIn(Role.Reception, "K2");
        await Bring(reception, Gift(centre, cards[0]) with { Session = session, Staff = "S002" });
        await Bring(reception, Gift(centre, cards[1]) with { Session = "", Staff = "S001" });

        Assert.Equal(
            [["S001", "K7"], ["S001", "K2"]],
            centre.Rows("SELECT s.code, e.kiosk FROM service_events e JOIN staff s ON s.id = e.staff_id ORDER BY e.seq"));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(30, 0, true)]
    [InlineData(-300, -120, true)]
    public void A_clock_that_cannot_be_believed_is_held_between_what_was_heard_and_now(int minutes, int kept, bool wrong)
    {
        var now = CentreFixture.Noon;
        var deed = new Deed(Guid.NewGuid(), DeedKind.Scan, "LUNCH", now.AddMinutes(minutes), now, now.AddHours(-2), "S001", "");
        var moment = host::CentreHost.Kiosks.DeedMoment.Of(Of(deed), now);

        Assert.Equal(wrong, moment.ClockWasWrong);
        Assert.Equal(now.AddMinutes(Math.Min(kept, 0)), moment.AtUtc);
    }

    [Fact]
    public async Task A_wrong_clock_is_told_to_the_head_and_the_gift_is_kept()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await CounterKiosk.People(centre, 1))[0];
        centre.At(13);
        using var kitchen = await centre.SignIn(Role.Kitchen);

        await Bring(kitchen, Gift(centre, card) with { AtUtc = new DateTime(1970, 1, 2, 0, 0, 0, DateTimeKind.Utc) });

        Assert.Equal(["clock_wrong"], centre.Conflicts());
        Assert.Equal("2026-03-10", centre.Rows("SELECT service_day FROM service_events").Single()[0]);
    }

    [Fact]
    public async Task A_checked_copy_says_which_deeds_it_holds_and_a_deed_nobody_brought_is_missing()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await CounterKiosk.People(centre, 2);
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var (before, after, never) = (Gift(centre, cards[0]), Gift(centre, cards[1]), centre.NewId());
        await Bring(kitchen, before);
        using (var console = centre.Console())
        {
            using var made = await console.Http.PostAsync(
                "backups", new StringContent($$"""{"id":"{{centre.NewId()}}"}""", System.Text.Encoding.UTF8, "application/json"));
            made.EnsureSuccessStatusCode();
        }

        await Bring(kitchen, after);

        var held = await kitchen.Post<AskHeld, Held>("kiosks/deeds/held", new AskHeld([before.Id, after.Id, never]));
        Assert.Equal([never], held.Missing);
        Assert.Equal([before.Id], held.InCopy);
    }

    internal static async Task<IReadOnlyList<DeedTaken>> Bring(Seat seat, params Deed[] deeds) =>
        (await seat.Post<TakeDeeds, DeedsTaken>("kiosks/deeds", new TakeDeeds(deeds))).Taken;

    /// <summary>Half past twelve in Niamey, while nobody answered.</summary>
    private static Deed Gift(CentreFixture centre, string card)
    {
        var at = SomePaper.Morning.Date.AddHours(11.5);
        return new Deed(centre.NewId(), DeedKind.Scan, "LUNCH", at, at, at.AddHours(-1), "S001", "")
        {
            Card = card,
            ReadBy = ReadBy.Qr,
            Given = true,
            Shown = "served",
        };
    }

    private static long Millis(DateTime at) => new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static host::CentreHost.Kiosks.Deed Of(Deed deed) => new(
        deed.Id, host::CentreHost.Kiosks.DeedKind.Scan, deed.Service, deed.AtUtc, deed.KioskUtc, deed.HeardUtc, deed.Staff, deed.Session);
}
