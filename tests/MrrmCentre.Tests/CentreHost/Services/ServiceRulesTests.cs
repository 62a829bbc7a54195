extern alias host;

using host::CentreHost.Cards;
using host::CentreHost.People;
using host::CentreHost.Services;
using host::CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Services;

/// <summary>The rules as a table: one row a case, to be read by whoever runs a centre.</summary>
public sealed class ServiceRulesTests
{
    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime DayEnds = new(2026, 11, 21, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    // what is different                              the answer
    [InlineData("nothing", "served")]
    [InlineData("the service is switched off", "service_inactive")]
    [InlineData("the card is blank", "card_blank")]
    [InlineData("the card was revoked", "card_revoked")]
    [InlineData("the card has expired", "card_expired")]
    [InlineData("the card is still in the printer", "card_printed")]
    [InlineData("the person has left", "not_checked_in")]
    [InlineData("the person is out, presence asked", "not_checked_in")]
    [InlineData("the person is out, presence not asked", "served")]
    [InlineData("another meal was given instead", "not_combinable")]
    [InlineData("served once this session, one allowed", "already_this_session")]
    [InlineData("served once today, two a day allowed", "served")]
    [InlineData("served twice today, two a day allowed", "already_today")]
    [InlineData("served 59 minutes ago, an hour between", "too_soon")]
    [InlineData("served 60 minutes ago, an hour between", "served")]
    [InlineData("the centre gave its last one", "centre_limit")]
    [InlineData("the centre has one left", "served")]
    [InlineData("staff without the role", "role_required")]
    [InlineData("staff without the role, card revoked", "role_required")]
    [InlineData("six in seven days, seven allowed", "served")]
    [InlineData("seven in seven days, seven allowed", "already_this_week")]
    [InlineData("twice this stay, two allowed", "already_this_stay")]
    [InlineData("a blanket still on loan", "still_lent")]
    [InlineData("for women, a man", "not_for_this_person")]
    [InlineData("for women, a woman", "served")]
    [InlineData("for women, sex not known yet", "served")]
    [InlineData("for small children, an adult", "not_for_this_person")]
    [InlineData("for small children, age not known yet", "served")]
    [InlineData("for women, a man entitled by name", "served")]
    [InlineData("for the entitled, nothing on record", "not_for_this_person")]
    [InlineData("for the entitled, entitled", "served")]
    [InlineData("for everybody, kept from this person", "not_for_this_person")]
    [InlineData("an hour to wait after arrival, arrived 59 minutes ago", "new_arrival")]
    [InlineData("an hour to wait after arrival, arrived 60 minutes ago", "served")]
    [InlineData("revoked and already served", "card_revoked")]
    [InlineData("switched off and revoked", "service_inactive")]
    public void One_difference_gives_one_answer(string difference, string answer)
    {
        var (service, facts) = Case(difference);

        var decision = ServiceRules.Decide(service, facts, Noon, DayEnds);

        Assert.Equal(answer, decision is Decision.Refuse refused ? refused.Code : "served");
    }

    [Fact]
    public void A_refusal_by_interval_says_when_it_ends_and_by_day_when_the_day_ends()
    {
        var soon = ServiceRules.Decide(Meal(), Facts() with { LastServedAt = Noon.AddMinutes(-10) }, Noon, DayEnds);
        var today = ServiceRules.Decide(WithMaxPerDay(1), Facts() with { ServedToday = 1 }, Noon, DayEnds);

        // A kit once a day and thirty days apart is not possible again tonight.
        var both = ServiceRules.Decide(
            Service(s => (s.MaxPerDay, s.MinIntervalMinutes) = (1, 30 * 24 * 60)),
            Facts() with { ServedToday = 1, LastServedAt = Noon }, Noon, DayEnds);
        Assert.Equal(("already_today", Noon.AddDays(30)), (Assert.IsType<Decision.Refuse>(both).Code, Assert.IsType<Decision.Refuse>(both).Until));
        Assert.Equal(Noon.AddMinutes(50), Assert.IsType<Decision.Refuse>(soon).Until);
        Assert.Equal(DayEnds, Assert.IsType<Decision.Refuse>(today).Until);
    }

    private static (Service Service, ServiceFacts Facts) Case(string difference) => difference switch
    {
        "nothing" => (Meal(), Facts()),
        "the service is switched off" => (Inactive(), Facts()),
        "the card is blank" => (Meal(), Facts() with { Card = CardState.Blank }),
        "the card was revoked" => (Meal(), Facts() with { Card = CardState.Revoked }),
        "the card has expired" => (Meal(), Facts() with { Card = CardState.Expired }),
        "the card is still in the printer" => (Meal(), Facts() with { Card = CardState.Printed }),
        "the person has left" => (Meal(), Facts() with { Person = PersonStatus.Departed }),
        "the person is out, presence asked" => (Meal(), Facts() with { Person = PersonStatus.Out }),
        "the person is out, presence not asked" => (Free(), Facts() with { Person = PersonStatus.Out }),
        "another meal was given instead" => (Meal(), Facts() with { GivenInstead = Meal() }),
        "served once this session, one allowed" => (Meal(), Facts() with { ServedInSession = 1, ServedToday = 1 }),
        "served once today, two a day allowed" => (WithMaxPerDay(2), Facts() with { ServedToday = 1 }),
        "served twice today, two a day allowed" => (WithMaxPerDay(2), Facts() with { ServedToday = 2 }),
        "served 59 minutes ago, an hour between" => (Meal(), Facts() with { LastServedAt = Noon.AddMinutes(-59) }),
        "served 60 minutes ago, an hour between" => (Meal(), Facts() with { LastServedAt = Noon.AddMinutes(-60) }),
        "the centre gave its last one" => (WithCentreLimit(100), Facts() with { CentreServedToday = 100 }),
        "the centre has one left" => (WithCentreLimit(100), Facts() with { CentreServedToday = 99 }),
        "staff without the role" => (Meal(), Facts() with { StaffRoles = Role.Medical }),
        "staff without the role, card revoked" => (Meal(), Facts() with { StaffRoles = Role.Medical, Card = CardState.Revoked }),
        "six in seven days, seven allowed" => (Service(s => s.MaxPerWeek = 7), Facts() with { ServedThisWeek = 6 }),
        "seven in seven days, seven allowed" => (Service(s => s.MaxPerWeek = 7), Facts() with { ServedThisWeek = 7 }),
        "twice this stay, two allowed" => (Service(s => s.MaxPerStay = 2), Facts() with { ServedThisStay = 2 }),
        "a blanket still on loan" => (Service(s => s.Lends = true), Facts() with { Lent = 1 }),
        "for women, a man" => (ForWomen(), Facts() with { Sex = Sex.M }),
        "for women, a woman" => (ForWomen(), Facts() with { Sex = Sex.F }),
        "for women, sex not known yet" => (ForWomen(), Facts() with { Sex = Sex.U }),
        "for small children, an adult" => (ForSmallChildren(), Facts() with { AgeGroup = AgeGroup.From18To59 }),
        "for small children, age not known yet" => (ForSmallChildren(), Facts() with { AgeGroup = AgeGroup.Unknown }),
        "for women, a man entitled by name" => (ForWomen(), Facts() with { Sex = Sex.M, Entitled = true }),
        "for the entitled, nothing on record" => (Service(s => s.EntitledOnly = true), Facts()),
        "for the entitled, entitled" => (Service(s => s.EntitledOnly = true), Facts() with { Entitled = true }),
        "for everybody, kept from this person" => (Free(), Facts() with { Entitled = false }),
        "an hour to wait after arrival, arrived 59 minutes ago" => (WithWait(60), Facts() with { ArrivedAt = Noon.AddMinutes(-59) }),
        "an hour to wait after arrival, arrived 60 minutes ago" => (WithWait(60), Facts() with { ArrivedAt = Noon.AddMinutes(-60) }),
        "revoked and already served" => (Meal(), Facts() with { Card = CardState.Revoked, ServedInSession = 1 }),
        "switched off and revoked" => (Inactive(), Facts() with { Card = CardState.Revoked }),
        _ => throw new ArgumentException(difference, nameof(difference)),
    };

    private static ServiceFacts Facts() =>
        new(CardState.Bound, PersonStatus.Present, 0, 0, null, null, 0, Role.Kitchen);

    private static Service Meal() => Service(s =>
    {
        s.MaxPerSession = 1;
        s.MinIntervalMinutes = 60;
        s.PresenceRequired = true;
    });

    private static Service Inactive() => Service(s => s.Active = false);

    private static Service Free() => Service(_ => { });

    private static Service ForWomen() => Service(s => s.SexMask = 1 << (int)Sex.F);

    private static Service ForSmallChildren() => Service(s => s.AgeMask = 1 << (int)AgeGroup.From0To4);

    private static Service WithWait(int minutes) => Service(s => s.ArrivalWaitMinutes = minutes);

    private static Service WithMaxPerDay(int times) => Service(s => s.MaxPerDay = times);

    private static Service WithCentreLimit(int heads) => Service(s => s.CentreDailyLimit = heads);

    private static Service Service(Action<Service> rules)
    {
        var service = new Service { Id = 1, Code = "LUNCH", NameFr = "Déjeuner", NameEn = "Lunch", Kind = ServiceKind.Meal, Roles = Role.Kitchen };
        rules(service);
        return service;
    }
}
