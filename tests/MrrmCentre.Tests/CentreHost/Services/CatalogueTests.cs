using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Texts;

namespace MrrmCentre.Tests.CentreHost.Services;

public sealed class CatalogueTests
{
    [Fact]
    public async Task The_head_changes_a_service_and_the_counter_follows_from_that_day_on()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("KIT_T", ServiceKind.Kit);
        using var head = await centre.SignIn(Role.Head);
        using var desk = await centre.SignIn(Role.Reception);
        var card = (await centre.People(1))[0];

        var changed = await head.Post<ChangeService, ServiceChanged>(
            "catalogue", new ChangeService(centre.NewId(), Kit() with { MaxPerDay = 1 }, centre.Today.AddDays(1)));
        await desk.Scan(centre.NewId(), card, "KIT_T");
        var today = await desk.Scan(centre.NewId(), card, "KIT_T");
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await desk.Scan(centre.NewId(), card, "KIT_T");
        var tomorrow = await desk.Scan(centre.NewId(), card, "KIT_T");

        Assert.Equal(centre.Today, changed.FromDay);
        Assert.Equal(Outcome.Served, today.Outcome);
        Assert.Equal("already_today", tomorrow.Code);
        Assert.Single(await head.Get<List<ServiceVersionLine>>("catalogue/KIT_T/versions"));
    }

    [Fact]
    public async Task A_change_in_the_middle_of_what_was_given_today_is_refused_and_without_a_day_waits_for_tomorrow()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("KIT_T", ServiceKind.Kit);
        using var head = await centre.SignIn(Role.Head);
        using var desk = await centre.SignIn(Role.Reception);
        await desk.Scan(centre.NewId(), (await centre.People(1))[0], "KIT_T");

        var refused = await head.Refused("catalogue", new ChangeService(centre.NewId(), Kit() with { MaxPerDay = 1 }, centre.Today));
        var waiting = await head.Post<ChangeService, ServiceChanged>("catalogue", new ChangeService(centre.NewId(), Kit() with { MaxPerDay = 1 }));

        Assert.Equal("service_given_today", refused.Code);
        Assert.Equal(centre.Today.AddDays(1), waiting.FromDay);
    }

    [Fact]
    public async Task A_new_service_is_offered_at_once_and_a_wrong_one_is_refused_with_a_sentence()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head);
        using var desk = await centre.SignIn(Role.Reception);
        var card = (await centre.People(1))[0];
        await head.Post<ChangeService, ServiceChanged>("catalogue", new ChangeService(centre.NewId(), Kit()));

        Assert.Equal(Outcome.Served, (await desk.Scan(centre.NewId(), card, "KIT_T")).Outcome);
        foreach (var (line, code) in Wrong())
        {
            Assert.Equal(code, (await head.Refused("catalogue", new ChangeService(centre.NewId(), line))).Code);
        }

        Assert.Equal("change_in_the_past", (await head.Refused("catalogue", new ChangeService(centre.NewId(), Kit(), centre.Today.AddDays(-1)))).Code);
        Assert.Equal("not_your_role", (await desk.Refused("catalogue", new ChangeService(centre.NewId(), Kit()))).Code);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM services"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_versions"));
    }

    [Fact]
    public async Task Who_may_not_give_a_service_learns_neither_its_name_nor_who_has_had_it()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("SECRET_T", ServiceKind.Return);
        await centre.Give("UPDATE services SET roles = @1, max_per_day = 1 WHERE code = 'SECRET_T'", (int)Role.Returns);
        var card = (await centre.People(1))[0];
        using var officer = await centre.SignIn(Role.Returns);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        await officer.Scan(centre.NewId(), card, "SECRET_T");

        var verdict = await kitchen.Scan(centre.NewId(), card, "SECRET_T");

        Assert.Equal(("role_required", null, null), (verdict.Code, verdict.Service, verdict.ServiceName));
        Assert.DoesNotContain(await kitchen.Get<List<ServiceLine>>("services"), line => line.Code == "SECRET_T");
        Assert.Contains(await officer.Get<List<ServiceLine>>("services"), line => line.Code == "SECRET_T");
    }

    [Fact]
    public async Task A_need_on_record_entitles_without_being_told_and_goes_with_the_need()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("KIT_T", ServiceKind.Kit);
        await centre.Give("UPDATE services SET entitled_only = 1, entitling_needs = @1 WHERE code = 'KIT_T'", (int)Needs.Pregnant);
        using var desk = await centre.SignIn(Role.Reception);
        var blanks = new[] { await centre.BlankCard(), await centre.BlankCard() };
        var with = await Register(centre, desk, blanks[0], Needs.Pregnant);
        await Register(centre, desk, blanks[1], Needs.None);

        Assert.Equal("not_for_this_person", (await desk.Scan(centre.NewId(), blanks[1], "KIT_T")).Code);
        Assert.Equal(Outcome.Served, (await desk.Scan(centre.NewId(), blanks[0], "KIT_T")).Outcome);
        var line = Assert.Single(await desk.Get<List<EntitlementLine>>($"people/{with.Person}/entitlements"));
        Assert.False(line.FromNeeds, "Reception is told that she may, not why.");
        await desk.Post<ChangeProfile, global::CentreHost.Centre.Done>($"people/{with.Person}/profile", new ChangeProfile(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412"), Intention.Undecided, Needs.None, null));
        Assert.Equal("not_for_this_person", (await desk.Scan(centre.NewId(), blanks[0], "KIT_T")).Code);
    }

    [Fact]
    public async Task The_kitchen_sees_the_letter_of_a_plate_and_how_many_to_cook()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        using var nurse = await centre.SignIn(Role.Medical);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var cards = await centre.People(3);
        var person = centre.Number("SELECT min(id) FROM people");
        await nurse.Post<ChangeDiet, global::CentreHost.Centre.Done>("diets", new ChangeDiet(centre.NewId(), new DietLine("b", new Sentence("Assiette B", "Plate B"), true)));

        Assert.Equal("diet_unknown", (await nurse.Refused($"people/{person}/diet", new SetDiet(centre.NewId(), "Z"))).Code);
        await nurse.Post<SetDiet, global::CentreHost.Centre.Done>($"people/{person}/diet", new SetDiet(centre.NewId(), "B"));

        Assert.Equal("Assiette B", (await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T")).Diet?.Fr);
        Assert.Equal([(null, 2L), ("B", 1L)], (await kitchen.Get<List<DietCount>>("diets/count")).Select(d => (d.Code, d.People)));
    }

    private static Task<Registered> Register(CentreFixture centre, Seat desk, string card, Needs needs) =>
        desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), Sex.F, AgeGroup.From18To59, null, card, Needs: needs));

    private static ServiceLine Kit() => new(
        "KIT_T", new Sentence("Trousse", "Kit"), ServiceKind.Kit, true, null, null, null, false, null, [], Role.Reception, null, 0, null, null);

    private static IEnumerable<(ServiceLine Line, string Code)> Wrong() =>
    [
        (Kit() with { Code = "kit t" }, "service_code_wrong"),
        (Kit() with { Code = "MEAL" }, "service_code_wrong"),
        (Kit() with { Name = new Sentence("", "Kit") }, "service_name_wrong"),
        (Kit() with { Kind = ServiceKind.Meal }, "service_kind_fixed"),
        (Kit() with { Roles = Role.None }, "service_nobody_gives"),
        (Kit() with { DictionaryCode = "HYGIENE" }, "service_not_in_dictionary"),
        (Kit() with { DictionaryCode = "WATER_LITRES" }, "service_not_in_dictionary"),
        (Kit() with { MaxPerDay = 0 }, "service_number_wrong"),
        (Kit() with { ItemUnits = 2 }, "service_item_units_place"),
        (Kit() with { Lends = true }, "service_lends_nothing"),
        (Kit() with { From = "06:00", Until = "07:00" }, "service_hours_wrong"),
        (Kit() with { NotWith = ["NOTHING_T"] }, "service_unknown"),
        (Kit() with { Item = "NO_ITEM", ItemUnits = 1, Place = "STORE" }, "item_unknown"),
    ];
}
