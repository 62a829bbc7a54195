using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class PeopleTests
{
    [Fact]
    public async Task On_the_surge_path_a_blank_card_a_sex_and_an_age_group_are_enough_and_the_profile_comes_later()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var taken = await reception.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), Sex.F, AgeGroup.From12To17, null, await centre.BlankCard()));

        await reception.Post<ChangeProfile, Done>($"people/{taken.Person}/profile", new ChangeProfile(
            centre.NewId(), Sex.F, AgeGroup.From12To17, new Identity("Démo Zoé", "Éléonore", OriginalScriptName: "زوي"), Intention.Return, null, null));

        var page = await reception.Get<PersonPage>($"people/{taken.Person}");
        Assert.Equal(("Démo Zoé", "زوي", Intention.Return), (page.Identity!.GivenNames, page.Identity.OriginalScriptName, page.Intention));
    }

    [Theory]
    [InlineData("eleonore")]
    [InlineData("ÉLÉONORE zoe")]
    [InlineData("xxx00001")]
    [InlineData("زوي")]
    public async Task Search_forgives_accents_case_and_the_order_of_names(string search)
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Zoé", "Éléonore", OriginalScriptName: "زوي"), null));
        await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "Autre"), null));

        var found = await reception.Get<List<PersonLine>>($"people?search={Uri.EscapeDataString(search)}");

        Assert.Equal("Éléonore Zoé", Assert.Single(found).Name);
    }

    [Fact]
    public async Task Needs_are_shown_to_medical_staff_and_the_head_alone_and_each_reading_is_recorded()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        using var nurse = await centre.SignIn(Role.Medical);
        var taken = await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412"), null, Needs: Needs.Pregnant));

        Assert.Null((await reception.Get<PersonPage>($"people/{taken.Person}")).Needs);
        Assert.Equal(Needs.Pregnant, (await nurse.Get<PersonPage>($"people/{taken.Person}")).Needs);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'people/needs/read'"));
    }

    [Fact]
    public async Task Of_what_a_person_was_given_today_each_sees_what_is_theirs_to_give()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH", ServiceKind.Meal);
        await centre.Service("MEDICAL", ServiceKind.Psychosocial);
        await centre.Give($"UPDATE services SET roles = {(int)Role.Medical} WHERE code = 'MEDICAL'");
        using var reception = await centre.SignIn(Role.Reception);
        using var nurse = await centre.SignIn(Role.Medical);
        var card = (await centre.People(1))[0];
        Assert.Equal(Outcome.Served, (await nurse.Scan(centre.NewId(), card, "MEDICAL")).Outcome);
        Assert.Equal(Outcome.Served, (await reception.Scan(centre.NewId(), card, "LUNCH")).Outcome);

        Assert.Equal(["LUNCH"], (await reception.Get<PersonPage>("people/1")).Today.Select(g => g.Service));
        Assert.Equal(["MEDICAL", "LUNCH"], (await nurse.Get<PersonPage>("people/1")).Today.Select(g => g.Service));
    }

    [Fact]
    public async Task No_name_phone_or_need_stands_in_clear_in_any_file_of_the_centre()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Canariprenom", "Canarinom", Phone: "90123456", Provenance: "Canariville"), null,
            Needs: Needs.Trafficking));
        await reception.Get<List<PersonLine>>("people?search=canari");

        var files = Directory.EnumerateFiles(centre.Directory, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not (".sock" or ".lock")).ToList();

        Assert.Contains(files, file => file.EndsWith("centre.db-wal", StringComparison.Ordinal));
        Assert.All(files, file =>
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            var content = reader.ReadToEnd();
            Assert.All(
                ["Canari", "90123456", "Trafficking"],
                planted => Assert.DoesNotContain(planted, content, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [InlineData("2027-01-01", "birth_in_future")]
    [InlineData("1880-01-01", "birth_too_old")]
    [InlineData("2020-06-01", "age_disagrees")]
    public async Task An_impossible_birth_is_refused_with_its_reason(string birth, string code)
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);

        var refused = await reception.Refused("people", new RegisterPerson(
            centre.NewId(), Sex.M, AgeGroup.From18To59,
            new Identity("Démo", "0412", BirthPrecision: BirthPrecision.Day, Birth: DateOnly.Parse(birth, null)), null));

        Assert.Equal(code, refused.Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task An_arrival_in_the_future_or_long_ago_an_unknown_nationality_and_an_empty_name_are_refused()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var arrival = new RegisterPerson(centre.NewId(), Sex.M, AgeGroup.Unknown, new Identity("Démo", "0412"), null);

        Assert.Equal("arrival_in_future", (await reception.Refused("people", arrival with { ArrivedAtUtc = CentreFixture.Noon.AddHours(1) })).Code);
        Assert.Equal("arrival_long_ago", (await reception.Refused("people", arrival with { ArrivedAtUtc = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc) })).Code);
        Assert.Equal("nationality_unknown", (await reception.Refused("people", arrival with { Identity = new Identity("Démo", "0412", Nationality: "QQQ") })).Code);
        Assert.Equal("name_missing", (await reception.Refused("people", arrival with { Identity = new Identity(" ", "") })).Code);
    }

    [Fact]
    public async Task A_registration_sent_twice_registers_one_person_and_the_same_id_for_another_is_refused()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var arrival = new RegisterPerson(centre.NewId(), Sex.M, AgeGroup.Unknown, new Identity("Démo", "0412"), null);

        var first = await reception.Post<RegisterPerson, Registered>("people", arrival);
        var again = await reception.Post<RegisterPerson, Registered>("people", arrival);

        Assert.Equal(first, again);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
        Assert.Equal("id_reused", (await reception.Refused("people", arrival with { Sex = Sex.F })).Code);
    }
}
