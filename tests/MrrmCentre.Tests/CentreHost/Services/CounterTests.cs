using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Services;

public sealed class CounterTests
{
    [Fact]
    public async Task A_second_lunch_is_refused_with_the_hour_it_is_possible_again_and_the_refusal_is_on_record()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card) = await Lunch(centre);

        var first = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        var second = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");

        Assert.Equal(Outcome.Served, first.Outcome);
        Assert.Equal((Outcome.Refused, "already_this_session"), (second.Outcome, second.Code));
        Assert.Equal("Déjà servi à ce repas. De nouveau possible demain à 04:00.", second.Sentence.Fr);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM refused_scans WHERE code = 'already_this_session' AND person_id IS NOT NULL"));
    }

    [Fact]
    public async Task The_same_scan_sent_again_is_answered_the_same_and_counted_once_also_when_it_was_refused()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card) = await Lunch(centre);
        var (yes, no) = (centre.NewId(), centre.NewId());

        var answers = new List<Verdict>();
        foreach (var id in new[] { yes, yes, no, no, yes })
        {
            answers.Add(await kitchen.Scan(id, card, "LUNCH_T"));
        }

        Assert.Equal([false, true, false, true, true], answers.Select(a => a.Repeat));
        Assert.Equal([Outcome.Served, Outcome.Served, Outcome.Refused, Outcome.Refused, Outcome.Served], answers.Select(a => a.Outcome));
        Assert.Equal(answers[2].Sentence, answers[3].Sentence);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM refused_scans"));
    }

    [Fact]
    public async Task Undo_within_a_minute_gives_the_entitlement_back_and_leaves_both_events_on_record()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card) = await Lunch(centre);
        var meal = centre.NewId();
        await kitchen.Scan(meal, card, "LUNCH_T");
        centre.Clock.Pass(TimeSpan.FromSeconds(60));

        await kitchen.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), meal));

        Assert.Equal(0, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM service_events"));
        Assert.Equal(0, centre.Number("SELECT sum(heads) FROM service_day_figures"));
        Assert.Equal(Outcome.Served, (await kitchen.Scan(centre.NewId(), card, "LUNCH_T")).Outcome);
    }

    [Fact]
    public async Task Undo_is_refused_when_late_elsewhere_twice_or_of_an_undo()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card) = await Lunch(centre);
        using var other = await centre.SignIn(Role.Kitchen, "K2");
        var (meal, undo) = (centre.NewId(), centre.NewId());
        await kitchen.Scan(meal, card, "LUNCH_T");

        Assert.Equal("undo_at_its_kiosk", (await other.Refused("scans/undo", new UndoService(centre.NewId(), meal))).Code);
        await kitchen.Post<UndoService, Undone>("scans/undo", new UndoService(undo, meal));
        Assert.Equal("already_undone", (await kitchen.Refused("scans/undo", new UndoService(centre.NewId(), meal))).Code);
        Assert.Equal("undo_is_final", (await kitchen.Refused("scans/undo", new UndoService(centre.NewId(), undo))).Code);

        var late = centre.NewId();
        await kitchen.Scan(late, card, "LUNCH_T");
        centre.Clock.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal("undo_too_late", (await kitchen.Refused("scans/undo", new UndoService(centre.NewId(), late))).Code);
        Assert.Equal("event_unknown", (await kitchen.Refused("scans/undo", new UndoService(centre.NewId(), centre.NewId()))).Code);
    }

    [Theory]
    [InlineData("KXTF-BRNV-BAD", ReadBy.Typed, "short_code_wrong")]
    [InlineData("KXTF-BRNO", ReadBy.Typed, "short_code_wrong")]
    [InlineData("KXTF-BRNV-BAD", ReadBy.Qr, "not_a_card")]
    [InlineData("", ReadBy.Qr, "card_malformed")]
    [InlineData("KXTFBRNVKXTFBRNVKXTFBRNVKXTF", ReadBy.Qr, "card_malformed")]
    [InlineData("KXTFBRNVKXTFBRNVKXTFBRNVKXTF", ReadBy.Typed, "card_malformed")]
    [InlineData("https://example.org/ABC", ReadBy.Qr, "not_a_card")]
    [InlineData("https://example.org/ABC", ReadBy.Typed, "not_a_card")]
    public async Task Text_that_is_no_card_is_refused_and_recorded_as_such(string text, object readBy, string code)
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, _) = await Lunch(centre);

        var verdict = await kitchen.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), text, "LUNCH_T", (ReadBy)readBy));

        Assert.Equal((Outcome.Refused, code), (verdict.Outcome, verdict.Code));
        Assert.Null(verdict.Person);
        Assert.Equal(1, centre.Number($"SELECT count(*) FROM refused_scans WHERE code = '{code}'"));
    }

    [Fact]
    public async Task Another_centres_card_is_called_foreign_and_a_blank_one_blank()
    {
        await using var centre = await CentreFixture.Start();
        await using var elsewhere = await CentreFixture.Start(keysOfItsOwn: true);
        var (kitchen, _) = await Lunch(centre);
        var theirs = await elsewhere.BlankCard();
        var ours = await centre.BlankCard();

        Assert.Equal("card_foreign", (await kitchen.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), theirs, "LUNCH_T", ReadBy.Qr))).Code);
        Assert.Equal("card_blank", (await kitchen.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), ours, "LUNCH_T", ReadBy.Qr))).Code);
    }

    [Fact]
    public async Task A_meal_at_half_past_midnight_belongs_to_the_evening_before()
    {
        await using var centre = await CentreFixture.Start(new DateTime(2026, 3, 10, 23, 30, 0, DateTimeKind.Utc)); // 00:30 on the 11th in Niamey
        var (kitchen, card) = await Lunch(centre);

        await kitchen.Scan(centre.NewId(), card, "LUNCH_T");

        Assert.Equal("2026-03-10", centre.Rows("SELECT service_day FROM service_events").Single()[0]);
    }

    [Fact]
    public async Task Only_a_given_name_an_age_group_and_a_sex_reach_the_counter()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, _) = await Lunch(centre);
        using var reception = await centre.SignIn(Role.Reception);
        var blank = await centre.BlankCard();
        await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo Aïcha", "Nomsecret", Nationality: "MLI", Phone: "90000412"), blank,
            Needs: Needs.Trafficking | Needs.Pregnant));

        using var response = await kitchen.Http.PostAsync("scans", Json(new Scan(centre.NewId(), blank, "LUNCH_T", ReadBy.Qr)));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Contains("Démo Aïcha", System.Text.RegularExpressions.Regex.Unescape(body), StringComparison.Ordinal);
        Assert.All(["Nomsecret", "MLI", "90000412", "Trafficking", "Pregnant"], secret => Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Eight_kiosks_scanning_one_card_at_once_serve_it_once()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card) = await Lunch(centre);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => kitchen.Scan(centre.NewId(), card, "LUNCH_T")));

        Assert.Single(verdicts, v => v.Outcome == Outcome.Served);
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_events"));
    }

    [Fact]
    public async Task Heads_without_cards_are_counted_by_sex_and_age_group()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, _) = await Lunch(centre);

        var counted = await kitchen.Post<CountHeads, HeadsCounted>("services/heads", new CountHeads(
            centre.NewId(), "LUNCH_T", [new Heads(Sex.F, AgeGroup.From0To4, 12), new Heads(Sex.M, AgeGroup.Unknown, 30)]));

        Assert.Equal(42, counted.Heads);
        Assert.Equal(12, centre.Number("SELECT heads FROM service_day_figures WHERE sex = 'F' AND age_group = 'From0To4'"));
        Assert.Equal("heads_out_of_range", (await kitchen.Refused("services/heads", new CountHeads(centre.NewId(), "LUNCH_T", []))).Code);
    }

    [Fact]
    public async Task A_meal_is_possible_again_when_its_next_sitting_opens_and_not_when_the_day_turns()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card) = await Lunch(centre);
        await centre.Give("UPDATE services SET from_minutes = 720, until_minutes = 840 WHERE code = 'LUNCH_T'");

        await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        var second = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");

        Assert.Equal("Déjà servi à ce repas. De nouveau possible demain à 12:00.", second.Sentence.Fr);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_told_so_and_a_method_that_is_not_there()
    {
        await using var centre = await CentreFixture.Start();
        using var kitchen = await centre.SignIn(Role.Kitchen);
        using var text = new StringContent("MEAL", System.Text.Encoding.UTF8, "text/plain");

        using var wrongBody = await kitchen.Http.PostAsync("scans", text);
        using var wrongMethod = await kitchen.Http.DeleteAsync("scans");

        Assert.Equal((415, 405), ((int)wrongBody.StatusCode, (int)wrongMethod.StatusCode));
        Assert.Contains("application/json", await wrongBody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_centre_wide_limit_holds_whoever_asks()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("KIT_T", ServiceKind.Kit);
        await centre.Give("UPDATE services SET centre_daily_limit = 3 WHERE code = 'KIT_T'");
        var cards = await centre.People(5);
        using var reception = await centre.SignIn(Role.Reception);

        var verdicts = await Task.WhenAll(cards.Select(card => reception.Scan(centre.NewId(), card, "KIT_T")));

        Assert.Equal(3, verdicts.Count(v => v.Outcome == Outcome.Served));
        Assert.Equal(2, verdicts.Count(v => v.Code == "centre_limit"));
    }

    private static async Task<(Seat Kitchen, string Card)> Lunch(CentreFixture centre)
    {
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        await centre.Give("UPDATE services SET max_per_session = 1, presence_required = 1 WHERE code = 'LUNCH_T'");
        return (await centre.SignIn(Role.Kitchen), (await centre.People(1))[0]);
    }

    private static StringContent Json(Scan scan) => new(
        System.Text.Json.JsonSerializer.Serialize(scan, global::CentreHost.CentreJson.Default.Scan), System.Text.Encoding.UTF8, "application/json");
}
