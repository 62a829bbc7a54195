using CentreHost.Centre;
using CentreHost.Outreach;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Outreach;

public sealed class OutreachTests
{
    [Fact]
    public async Task A_session_is_counted_by_women_men_and_children_with_place_topic_and_language()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var session = Session(centre) with { Day = centre.Today.AddDays(-2) };

        await reception.Post<RecordSession, Done>("outreach", session);
        await reception.Post<RecordSession, Done>("outreach", session);

        var line = Assert.Single(await reception.Get<List<SessionLine>>("outreach"));
        Assert.Equal(("Gare routière", "Risques de la route", "ha", 14, 22, 9), (line.Place, line.Topic, line.Language, line.Women, line.Men, line.Children));
    }

    [Fact]
    public async Task A_session_of_nobody_of_tomorrow_or_without_a_topic_is_refused()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        async Task<string> Refused(RecordSession session) => (await reception.Refused("outreach", session)).Code;

        Assert.Equal("session_heads", await Refused(Session(centre) with { Women = 0, Men = 0, Children = 0 }));
        Assert.Equal("session_heads", await Refused(Session(centre) with { Women = -1 }));
        Assert.Equal("session_heads", await Refused(Session(centre) with { Men = int.MaxValue, Women = int.MaxValue }));
        Assert.Equal("session_day", await Refused(Session(centre) with { Day = centre.Today.AddDays(1) }));
        Assert.Equal("session_text", await Refused(Session(centre) with { Topic = " " }));
        Assert.Equal("session_language", await Refused(Session(centre) with { Language = "haoussa" }));
        Assert.Equal("not_your_role", (await kitchen.Refused("outreach", Session(centre))).Code);
    }

    private static RecordSession Session(CentreFixture centre) => new(
        centre.NewId(), OutreachKind.Outreach, centre.Today, "Gare routière", "Risques de la route", "ha", 14, 22, 9);
}
