using System.Globalization;
using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Staff;

namespace CentreHost.Services;

/// <summary>All a decision looks at, gathered inside the transaction that will record it.</summary>
/// <param name="ServedInSession">Unreversed, this person, this session.</param>
/// <param name="LastServedAt">The person's last unreversed event of this service.</param>
/// <param name="GivenInstead">A service given today that excludes this one.</param>
/// <param name="CentreServedToday">Heads of the whole centre.</param>
internal sealed record ServiceFacts(
    CardState Card,
    PersonStatus Person,
    int ServedInSession,
    int ServedToday,
    DateTime? LastServedAt,
    Service? GivenInstead,
    long CentreServedToday,
    Role StaffRoles)
{
    public Sex Sex { get; init; } = Sex.U;

    public AgeGroup AgeGroup { get; init; } = AgeGroup.Unknown;

    public DateTime? ArrivedAt { get; init; }

    /// <summary>In the seven service days that end today.</summary>
    public int ServedThisWeek { get; init; }

    /// <summary>When enough of them have left those seven days.</summary>
    public DateTime? WeekFreesUtc { get; init; }

    /// <summary>Since the arrival.</summary>
    public int ServedThisStay { get; init; }

    /// <summary>Not yet back.</summary>
    public int Lent { get; init; }

    /// <summary>What stands on record for this person and service: may, may not, or nothing.</summary>
    public bool? Entitled { get; init; }
}

internal abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Serve : Decision
    {
        public static readonly Serve It = new();
    }

    /// <param name="Until">When the answer would change, where time alone changes it.</param>
    /// <param name="Argument">What the sentence names besides: a count, another service.</param>
    public sealed record Refuse(string Code, DateTime? Until = null, string? Argument = null) : Decision;
}

/// <summary>Whether a service may be given. Pure; the first rule that says no gives the reason.</summary>
internal static class ServiceRules
{
    public static Decision Decide(Service service, ServiceFacts facts, DateTime nowUtc, DateTime dayEndsUtc)
    {
        if (!service.Active)
        {
            return new Decision.Refuse(ScanCode.ServiceInactive);
        }

        // Before anything about the person: who may not give a service learns nothing of who has had it.
        if ((service.Roles & facts.StaffRoles) == Role.None)
        {
            return new Decision.Refuse(ScanCode.RoleRequired);
        }

        if (CardSaysNo(facts.Card) is { } card)
        {
            return card;
        }

        if (service.PresenceRequired && facts.Person != PersonStatus.Present)
        {
            return new Decision.Refuse(ScanCode.NotCheckedIn);
        }

        if (facts.GivenInstead is { } other)
        {
            return new Decision.Refuse(ScanCode.NotCombinable, dayEndsUtc, other.Code);
        }

        Decision.Refuse?[] all =
        [
            .. CountSaysNo(service, facts, dayEndsUtc), TimeSaysNo(service, facts, nowUtc), PersonSaysNo(service, facts),
            ArrivalSaysNo(service, facts, nowUtc), CentreSaysNo(service, facts, dayEndsUtc),
        ];
        List<Decision.Refuse> no = [.. all.OfType<Decision.Refuse>()];
        return no.Count == 0 ? Decision.Serve.It : First(no);
    }

    public static Decision.Refuse? CardSaysNo(CardState card) => card switch
    {
        CardState.Bound => null,
        CardState.Blank => new Decision.Refuse(ScanCode.CardBlank),
        CardState.Revoked => new Decision.Refuse(ScanCode.CardRevoked),
        CardState.Expired => new Decision.Refuse(ScanCode.CardExpired),
        CardState.Printed => new Decision.Refuse(ScanCode.CardPrinted),
        _ => throw new ArgumentOutOfRangeException(nameof(card)),
    };

    /// <summary>The first reason is said, with the time at which the last of them has passed: nobody queues again to be
    /// told the next one.</summary>
    private static Decision.Refuse First(List<Decision.Refuse> no) =>
        no[0] with { Until = no.TrueForAll(one => one.Until is not null) ? no.Max(one => one.Until) : null };

    private static IEnumerable<Decision.Refuse> CountSaysNo(Service service, ServiceFacts facts, DateTime dayEndsUtc)
    {
        if (facts.ServedInSession >= service.MaxPerSession)
        {
            yield return new Decision.Refuse(ScanCode.AlreadyThisSession, dayEndsUtc, Times(facts.ServedInSession));
        }

        if (facts.ServedToday >= service.MaxPerDay)
        {
            yield return new Decision.Refuse(ScanCode.AlreadyToday, dayEndsUtc, Times(facts.ServedToday));
        }

        if (facts.ServedThisWeek >= service.MaxPerWeek)
        {
            yield return new Decision.Refuse(ScanCode.AlreadyThisWeek, facts.WeekFreesUtc, Times(facts.ServedThisWeek));
        }

        if (facts.ServedThisStay >= service.MaxPerStay)
        {
            yield return new Decision.Refuse(ScanCode.AlreadyThisStay, null, Times(facts.ServedThisStay));
        }

        // What is lent comes back before the next is lent.
        if (service.Lends && facts.Lent > 0)
        {
            yield return new Decision.Refuse(ScanCode.StillLent, null, Times(facts.Lent));
        }
    }

    private static Decision.Refuse? TimeSaysNo(Service service, ServiceFacts facts, DateTime nowUtc) =>
        facts.LastServedAt is { } last && service.MinIntervalMinutes is { } minutes && last.AddMinutes(minutes) > nowUtc
            ? new Decision.Refuse(ScanCode.TooSoon, last.AddMinutes(minutes))
            : null;

    /// <summary>Someone entitled by name is past the windows meant for everybody.</summary>
    private static Decision.Refuse? PersonSaysNo(Service service, ServiceFacts facts) => facts.Entitled switch
    {
        true => null,
        false => new Decision.Refuse(ScanCode.NotForThisPerson),
        null when service.EntitledOnly || !service.IsFor(facts.Sex, facts.AgeGroup) => new Decision.Refuse(ScanCode.NotForThisPerson),
        null => null,
    };

    private static Decision.Refuse? ArrivalSaysNo(Service service, ServiceFacts facts, DateTime nowUtc) =>
        service.ArrivalWaitMinutes is { } wait && facts.ArrivedAt is { } arrived && arrived.AddMinutes(wait) > nowUtc
            ? new Decision.Refuse(ScanCode.NewArrival, arrived.AddMinutes(wait))
            : null;

    private static Decision.Refuse? CentreSaysNo(Service service, ServiceFacts facts, DateTime dayEndsUtc) =>
        facts.CentreServedToday >= service.CentreDailyLimit
            ? new Decision.Refuse(ScanCode.CentreLimit, dayEndsUtc, Times(facts.CentreServedToday))
            : null;

    private static string Times(long count) => count.ToString(CultureInfo.InvariantCulture);
}
