using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.PaperPath;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.PaperPath;

public sealed class LateLinesTests
{
    private static readonly TimeOnly Noon = new(12, 0);

    [Fact]
    public async Task A_line_is_an_event_of_its_own_day_and_moment_marked_late()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var kitchen = await centre.SignIn(Role.Kitchen);

        var told = await kitchen.Tell(centre, "LUNCH", null, card);

        var line = Assert.Single(told.Lines);
        Assert.Equal((false, "served", false, SomePaper.Morning.AddHours(5)), (line.Conflict, line.Code, line.Repeat, line.AtUtc));
        Assert.Equal(["2026-03-10", "Roster", 1L], centre.Rows("SELECT service_day, read_by, heads FROM service_events").Single());
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_day_figures WHERE service_day = '2026-03-10'"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM late_lines l JOIN service_events e ON e.id = l.id WHERE l.served AND l.entered_at > l.occurred_at"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_meal_scanned_and_on_paper_is_kept_twice_and_one_of_them_is_a_conflict(bool scannedLater)
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(12, 30);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        await kitchen.Scan(centre.NewId(), card, "LUNCH");
        centre.At(14, 30);

        var told = await kitchen.Tell(centre, "LUNCH", scannedLater ? Noon : new TimeOnly(13, 30), card);

        Assert.Equal("already_this_session", Assert.Single(told.Lines).Code);
        Assert.Equal((2, 2), (centre.Number("SELECT count(*) FROM service_events"), centre.Number("SELECT sum(heads) FROM service_day_figures")));
        Assert.Equal(["already_this_session"], centre.Conflicts());
        Assert.Equal("Déjà servi à ce repas.", told.Lines[0].Sentence.Fr);
    }

    [Fact]
    public async Task Who_was_told_of_late_is_refused_at_the_counter_like_anybody_served()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(13);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        await kitchen.Tell(centre, "LUNCH", Noon, card);

        Assert.Equal("already_this_session", (await kitchen.Scan(centre.NewId(), card, "LUNCH")).Code);
        Assert.Empty(centre.Conflicts());
    }

    [Theory]
    [InlineData("valid_until = '2026-03-10'", "served")]
    [InlineData("valid_until = '2026-03-09'", "card_expired")]
    [InlineData("batch = 1, bound_at = NULL, state = 'Printed'", "card_printed")]
    [InlineData("staff_id = 1, person_id = NULL", "card_is_badge")]
    public async Task A_card_past_its_last_day_still_in_the_printer_or_a_badge_is_a_conflict(string card, string code)
    {
        await using var centre = await SomePaper.Canteen();
        var shown = (await centre.People(1))[0];
        using var kitchen = await centre.SignIn(Role.Kitchen);
        centre.At(15);
        await centre.Give($"UPDATE cards SET {card} WHERE state = 'Bound'");

        var told = await kitchen.Tell(centre, "LUNCH", Noon, shown);

        Assert.Equal(code, Assert.Single(told.Lines).Code);
        Assert.Equal(code == "served" ? [] : [code], centre.Conflicts());
    }

    [Theory]
    [InlineData(12, "served")]
    [InlineData(13, "card_revoked")]
    public async Task A_card_is_judged_as_it_was_then(int hour, string code)
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(12, 30);
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<RevokeCard, Done>("cards/revoke", new RevokeCard(centre.NewId(), card, null, "perdue"));
        centre.At(15);

        var told = await reception.Tell(centre, "LUNCH", new TimeOnly(hour, 0), card);

        Assert.Equal(code, told.Lines[0].Code);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events WHERE person_id IS NOT NULL"));
    }

    [Fact]
    public async Task Who_came_after_the_hour_on_the_paper_is_a_conflict_and_without_an_hour_ate_on_arrival()
    {
        await using var centre = await SomePaper.Canteen();
        centre.At(13, 30);
        var cards = await centre.People(2);
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);

        var early = await kitchen.Tell(centre, "LUNCH", Noon, cards[0]);
        var middle = await kitchen.Tell(centre, "LUNCH", null, cards[1]);

        Assert.Equal("card_blank", early.Lines[0].Code);
        Assert.Equal(("served", SomePaper.Morning.AddHours(5.5)), (middle.Lines[0].Code, middle.Lines[0].AtUtc));
    }

    [Theory]
    [InlineData(false, "card_expired")]
    [InlineData(true, "not_checked_in")]
    public async Task Who_had_left_before_is_a_conflict_and_who_left_after_is_not(bool byNumber, string code)
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(13);
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        centre.At(15);
        var named = byNumber ? (string)centre.Rows("SELECT case_number FROM people").Single()[0]! : card;

        var after = await reception.Tell(centre, "LUNCH", new TimeOnly(13, 30), named);
        var before = await reception.Tell(centre, "KIT", Noon, named);

        Assert.Equal((code, "served"), (after.Lines[0].Code, before.Lines[0].Code));
    }

    [Fact]
    public async Task An_unknown_code_is_kept_as_typed_and_counts_as_a_head_nobody_knows()
    {
        await using var centre = await SomePaper.Canteen();
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);

        var told = await kitchen.Tell(centre, "LUNCH", Noon, "Démo Awa, bloc 3", "BBBB-BBBB");

        Assert.All(told.Lines, line => Assert.True(line.Conflict));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM service_events WHERE person_id IS NULL AND sex = 'U' AND age_group = 'Unknown'"));
        using var head = await centre.SignIn(Role.Head);
        Assert.Equal(["Démo Awa, bloc 3", "BBBB-BBBB"], (await head.Get<List<ConflictLine>>("paper/conflicts")).Select(line => line.Typed));
        Assert.DoesNotContain("Awa", string.Concat(centre.Rows("SELECT hex(typed) FROM late_lines").Select(row => row[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_for_one_person_alone_waits_until_it_is_known_for_whom()
    {
        await using var centre = await SomePaper.Canteen();
        centre.At(15);
        using var head = await centre.SignIn(Role.Head);

        await head.Tell(centre, "ADVICE", null, "illisible");

        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));
        Assert.False((await centre.OnlyConflict()).Served);
    }

    [Fact]
    public async Task A_line_sent_again_is_answered_the_same_and_counts_once()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(12, 30);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        PaperLine[] lines = [new(centre.NewId(), card), new(centre.NewId(), card), new(centre.NewId(), "?")];
        var scanned = centre.NewId();
        await kitchen.Scan(scanned, (await centre.People(1))[0], "LUNCH");

        var first = await kitchen.Tell("LUNCH", Noon, null, lines);
        var again = await kitchen.Tell("LUNCH", Noon, null, [.. lines, new PaperLine(scanned, "perdu")]);

        Assert.Equal(first.Lines.Select(line => line with { Repeat = true }), again.Lines.Take(3));
        Assert.Equal(("served", true, false), (again.Lines[3].Code, again.Lines[3].Repeat, again.Lines[3].Conflict));
        Assert.Equal(4, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM conflicts"));
    }

    [Fact]
    public async Task What_has_not_happened_yet_is_not_taken_and_nothing_of_it_is_kept()
    {
        await using var centre = await SomePaper.Canteen();
        var card = (await centre.People(1))[0];
        centre.At(11);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var line = new PaperLine(centre.NewId(), card);

        var early = await kitchen.Refused("paper/lines", new EnterLines(null, "LUNCH", SomePaper.Day, null, [line]));
        var hour = await kitchen.Refused("paper/lines", new EnterLines(null, "LUNCH", SomePaper.Day, new TimeOnly(13, 0), [line]));
        var instant = await kitchen.Refused(
            "paper/lines", new EnterLines(null, "KIT", SomePaper.Day, new TimeOnly(9, 0), [line, line with { AtUtc = SomePaper.Morning.AddHours(9) }]));

        Assert.Equal(["paper_future", "paper_future", "paper_future"], new[] { early, hour, instant }.Select(problem => problem.Code));
        Assert.Equal(0, centre.Number("SELECT (SELECT count(*) FROM late_lines) + (SELECT count(*) FROM service_events)"));
    }

    [Fact]
    public async Task A_tally_counts_by_sex_and_age_and_past_the_limit_it_is_kept_as_a_conflict()
    {
        await using var centre = await SomePaper.Canteen();
        await centre.Give("UPDATE services SET centre_daily_limit = 25 WHERE code = 'LUNCH'");
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var heads = new EnterHeads(
            centre.NewId(), null, "LUNCH", SomePaper.Day, null,
            [new Heads(Sex.F, AgeGroup.From18To59, 20), new Heads(Sex.M, AgeGroup.From0To4, 10)]);

        var first = await kitchen.Post<EnterHeads, HeadsEntered>("paper/heads", heads);
        var again = await kitchen.Post<EnterHeads, HeadsEntered>("paper/heads", heads);

        Assert.Equal((30, 1), (first.Heads, first.Conflicts));
        Assert.Equal(first, again);
        Assert.Equal(30, centre.Number("SELECT sum(heads) FROM service_day_figures WHERE service_day = '2026-03-10'"));
        Assert.Equal(["centre_limit"], centre.Conflicts());
    }

    [Fact]
    public async Task The_last_line_is_taken_back_within_its_minute_and_its_conflict_with_it()
    {
        await using var centre = await SomePaper.Canteen();
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var told = await kitchen.Tell(centre, "LUNCH", null, "faux");

        await kitchen.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), told.Lines[0].Line));

        Assert.Equal(0, centre.Number("SELECT sum(heads) FROM service_events"));
        using var head = await centre.SignIn(Role.Head);
        Assert.Empty(await head.Get<List<ConflictLine>>("paper/conflicts"));
        Assert.Equal(ConflictEnd.TakenBack, Assert.Single(await head.Get<List<ConflictLine>>("paper/conflicts?all=true")).End);
    }
}
