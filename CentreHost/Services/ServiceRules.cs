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
    Role StaffRoles);

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

        Decision? no = EntitlementSaysNo(service, facts, nowUtc, dayEndsUtc) ?? CentreSaysNo(service, facts, dayEndsUtc);
        return no ?? Decision.Serve.It;
    }

    public static Decision.Refuse? CardSaysNo(CardState card) => card switch
    {
        CardState.Bound => null,
        CardState.Blank => new Decision.Refuse(ScanCode.CardBlank),
        CardState.Revoked => new Decision.Refuse(ScanCode.CardRevoked),
        CardState.Expired => new Decision.Refuse(ScanCode.CardExpired),
        _ => throw new ArgumentOutOfRangeException(nameof(card)),
    };

    private static Decision.Refuse? EntitlementSaysNo(Service service, ServiceFacts facts, DateTime nowUtc, DateTime dayEndsUtc)
    {
        if (facts.ServedInSession >= service.MaxPerSession)
        {
            return new Decision.Refuse(ScanCode.AlreadyThisSession, dayEndsUtc, Times(facts.ServedInSession));
        }

        if (facts.ServedToday >= service.MaxPerDay)
        {
            return new Decision.Refuse(ScanCode.AlreadyToday, dayEndsUtc, Times(facts.ServedToday));
        }

        return facts.LastServedAt is { } last && service.MinIntervalMinutes is { } minutes && last.AddMinutes(minutes) > nowUtc
            ? new Decision.Refuse(ScanCode.TooSoon, last.AddMinutes(minutes))
            : null;
    }

    private static Decision.Refuse? CentreSaysNo(Service service, ServiceFacts facts, DateTime dayEndsUtc)
    {
        if (facts.CentreServedToday >= service.CentreDailyLimit)
        {
            return new Decision.Refuse(ScanCode.CentreLimit, dayEndsUtc, Times(facts.CentreServedToday));
        }

        return (service.Roles & facts.StaffRoles) == Role.None ? new Decision.Refuse(ScanCode.RoleRequired) : null;
    }

    private static string Times(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The stable codes of a verdict. Each has a phrase in both languages.</summary>
internal static class ScanCode
{
    public const string Served = "served";
    public const string Identified = "identified";
    public const string ServiceInactive = "service_inactive";
    public const string NoMealNow = "no_meal_now";
    public const string CardMalformed = "card_malformed";
    public const string NotACard = "not_a_card";
    public const string TwoCards = "two_cards";
    public const string ShortCodeWrong = "short_code_wrong";
    public const string CardWrongKeyboard = "card_wrong_keyboard";
    public const string CardForeign = "card_foreign";
    public const string CardUnknown = "card_unknown";
    public const string CardBlank = "card_blank";
    public const string CardRevoked = "card_revoked";
    public const string CardExpired = "card_expired";
    public const string NotCheckedIn = "not_checked_in";
    public const string NotCombinable = "not_combinable";
    public const string AlreadyThisSession = "already_this_session";
    public const string AlreadyToday = "already_today";
    public const string TooSoon = "too_soon";
    public const string CentreLimit = "centre_limit";
    public const string RoleRequired = "role_required";
}
