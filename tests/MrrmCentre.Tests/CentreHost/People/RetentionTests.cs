extern alias host;

using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Summaries;
using host::CentreHost.Storage;
using RetentionRules = host::CentreHost.People.RetentionRules;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class RetentionTests
{
    [Fact]
    public async Task Who_left_long_ago_is_forgotten_everywhere_and_no_figure_changes()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Reception | Role.Head);
        var gone = await Register(centre, head, "Parti", "Démo");
        var here = await Register(centre, head, "Présent", "Démo");
        await head.Post<Depart, Done>($"people/{gone}/departure", new Depart(centre.NewId(), DepartureKind.Self, "Bamako", "Sa mère l'attend"));
        Assert.Equal(
            new DepartureTold(CentreFixture.Noon, DepartureKind.Self, "Bamako", "Sa mère l'attend"),
            Assert.Single((await head.Get<PersonPage>($"people/{gone}")).Departures!));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var closed = await head.Http.PostAsync("summaries/close", null);
        var before = (await head.Get<SummaryPage>("summaries/2026-03-10")).Summary.Figures;
        await head.Post<SetRetention, Done>("retention", new SetRetention(centre.NewId(), 90, 35));

        Assert.Equal(0, (await Anonymise(centre, head)).People);
        centre.Clock.Pass(TimeSpan.FromDays(89));
        Assert.Equal(1, (await head.Get<RetentionPage>("retention")).Due);
        var done = await Anonymise(centre, head);

        var page = await head.Get<PersonPage>($"people/{gone}");
        Assert.Equal((1, null), (done.People, done.CompleteOn));
        Assert.Equal((null, true), (page.Identity, page.AnonymisedAtUtc is not null));
        Assert.Null(Assert.Single(page.Departures!).Reason);
        Assert.Empty(await head.Get<List<PersonLine>>("people?search=parti"));
        Assert.Equal("", Assert.Single(await head.Get<List<PersonLine>>($"people?search={page.CaseNumber}")).Name);
        Assert.Equal("Démo Présent", Assert.Single(await head.Get<List<PersonLine>>("people?search=present")).Name);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM person_keys"));
        Assert.Equal(0, centre.Number($"SELECT count(*) FROM people WHERE id = {gone} AND (identity IS NOT NULL OR needs IS NOT NULL)"));
        await head.Http.PostAsync("summaries/close", null);
        Assert.Equal(before, (await head.Get<SummaryPage>("summaries/2026-03-10")).Summary.Figures);
        Assert.Equal("person_anonymised", (await head.Refused($"people/{gone}/readmission", new Readmit(centre.NewId()))).Code);
        Assert.Equal("person_anonymised", (await head.Refused($"people/{gone}/profile", new ChangeProfile(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "Autre"), Intention.Stay, null, null))).Code);
        Assert.Equal(PersonStatus.Present, (await head.Get<PersonPage>($"people/{here}")).Status);
    }

    [Fact]
    public async Task The_date_told_is_when_the_last_copy_of_the_centre_that_holds_the_key_goes_and_it_goes()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Reception | Role.Head | Role.Administrator);
        var gone = await Register(centre, head, "Parti", "Démo");
        await head.Post<Depart, Done>($"people/{gone}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        await head.Post<SetRetention, Done>("retention", new SetRetention(centre.NewId(), 30, 10));
        centre.Clock.Pass(TimeSpan.FromDays(31));
        var data = new CentreData(centre.Directory);
        var copy = Backup.Write(data, data.Backups, "copy", centre.Clock.UtcNow);

        var done = await Anonymise(centre, head);
        centre.Clock.Pass(TimeSpan.FromDays(11));
        Backup.Write(data, data.Backups, "copy", centre.Clock.UtcNow);
        await Anonymise(centre, head);

        Assert.Equal(new DateOnly(2026, 4, 21), done.CompleteOn);
        Assert.Equal(new DateOnly(2026, 4, 21), DateOnly.FromDateTime(centre.Clock.UtcNow));
        Assert.False(File.Exists(copy));
        Assert.Single(Directory.EnumerateFiles(data.Backups, "*.db"));
    }

    [Theory]
    [InlineData(29, 35, "retention_days_wrong")]
    [InlineData(90, 0, "copy_days_wrong")]
    [InlineData(null, 35, null)]
    [InlineData(30, 1, null)]
    public void Days_out_of_reason_are_refused(int? days, int copyDays, string? code) =>
        Assert.Equal(code, RetentionRules.Check(new host::CentreHost.People.SetRetention(Guid.Empty, days, copyDays))?.Code);

    private static Task<PeopleAnonymised> Anonymise(CentreFixture centre, Seat head) =>
        head.Post<AnonymisePeople, PeopleAnonymised>("retention/anonymise", new AnonymisePeople(centre.NewId()));

    private static async Task<long> Register(CentreFixture centre, Seat desk, string given, string family) =>
        (await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity(given, family), null, Needs: Needs.Pregnant))).Person;
}
