using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class ReadmissionTests
{
    [Fact]
    public async Task Who_left_and_is_back_goes_on_under_the_same_number_and_counts_as_returning()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception | Role.Head);
        await centre.People(1);
        await desk.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, "Arlit", "Du travail"));
        centre.Clock.Pass(TimeSpan.FromDays(20));

        var back = await desk.Post<Readmit, Readmitted>(
            "people/1/readmission", new Readmit(centre.NewId(), ArrivalMode.Referral, await centre.BlankCard()));

        var page = await desk.Get<PersonPage>("people/1");
        var today = await desk.Get<Today>("today");
        Assert.Equal((1L, page.CardShortCode), (back.Person, back.CardShortCode));
        Assert.Equal((PersonStatus.Present, ArrivalMode.Referral, centre.Clock.UtcNow, null),
            (page.Status, page.Mode, page.ArrivedAtUtc, page.DepartedAtUtc));
        Assert.Equal("Du travail", Assert.Single(page.Departures!).Reason);
        Assert.Equal((1, 1), (today.Present, today.Arrivals));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM movements WHERE kind = 'ArrivalReturning'"));
    }

    [Fact]
    public async Task Only_who_left_alive_comes_back_and_not_before_leaving()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await centre.People(3);
        await desk.Post<Depart, Done>("people/2/departure", new Depart(centre.NewId(), DepartureKind.Deceased, null));
        await desk.Post<Depart, Done>("people/3/departure", new Depart(centre.NewId(), DepartureKind.Self, null));

        async Task<string> Refused(long person, DateTime? at = null) =>
            (await desk.Refused($"people/{person}/readmission", new Readmit(centre.NewId(), ArrivedAtUtc: at))).Code;

        Assert.Equal("person_present", await Refused(1));
        Assert.Equal("person_deceased", await Refused(2));
        Assert.Equal("arrival_before_departure", await Refused(3, CentreFixture.Noon.AddDays(-1)));
        Assert.Equal("arrival_in_future", await Refused(3, CentreFixture.Noon.AddDays(1)));
        Assert.Equal("person_unknown", await Refused(9));
    }

    [Fact]
    public async Task A_change_of_intention_is_dated_and_the_earlier_ones_stay()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await centre.People(1);
        foreach (var intention in new[] { Intention.Continue, Intention.Continue, Intention.Return })
        {
            centre.Clock.Pass(TimeSpan.FromDays(1));
            await desk.Post<ChangeProfile, Done>("people/1/profile", new ChangeProfile(
                centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412", NameOrder: NameOrder.GivenFirst), intention, null, null));
        }

        Assert.Equal(
            [new IntentionSince(Intention.Continue, CentreFixture.Noon.AddDays(1)), new IntentionSince(Intention.Return, CentreFixture.Noon.AddDays(3))],
            (await desk.Get<PersonPage>("people/1")).Intentions!);
        Assert.Equal("Démo 0412", Assert.Single(await desk.Get<List<PersonLine>>("people")).Name);
    }
}
