namespace CentreHost.Services;

/// <summary>The stable codes of a verdict. Each has a phrase in both languages.</summary>
internal static class ScanCode
{
    public const string Served = "served";
    public const string Identified = "identified";
    public const string ServiceInactive = "service_inactive";

    /// <summary>What a nurse records as a visit is not handed out at the counter as well.</summary>
    public const string ByVisitOnly = "by_visit_only";

    /// <summary>What a step of a case counts is not counted at the counter as well.</summary>
    public const string ByCaseOnly = "by_case_only";
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

    /// <summary>Expired because its holder left: said so, for another card would not help.</summary>
    public const string PersonLeft = "person_left";

    /// <summary>Made for somebody and not yet scanned out of the printer.</summary>
    public const string CardPrinted = "card_printed";
    public const string CardIsBadge = "card_is_badge";
    public const string NotCheckedIn = "not_checked_in";
    public const string NotCombinable = "not_combinable";
    public const string AlreadyThisSession = "already_this_session";
    public const string AlreadyToday = "already_today";
    public const string AlreadyThisWeek = "already_this_week";
    public const string AlreadyThisStay = "already_this_stay";
    public const string StillLent = "still_lent";
    public const string TooSoon = "too_soon";
    public const string NotForThisPerson = "not_for_this_person";
    public const string NewArrival = "new_arrival";
    public const string CentreLimit = "centre_limit";
    public const string RoleRequired = "role_required";

    /// <summary>A kiosk stopped before anybody was answered.</summary>
    public const string NotAnswered = "not_answered";

    /// <summary>A kiosk that was alone had a clock nobody can believe.</summary>
    public const string ClockWrong = "clock_wrong";

    /// <summary>About the one person: the others of the household may still be served.</summary>
    private static readonly HashSet<string> OfThePerson =
    [
        NotCheckedIn, NotCombinable, AlreadyThisSession, AlreadyToday, AlreadyThisWeek, AlreadyThisStay, StillLent, TooSoon,
        NotForThisPerson, NewArrival,
    ];

    /// <summary>A rule of the service, which its named second person may set aside. A wrong card, an absent person or a
    /// service not offered is not a matter of judgement.</summary>
    private static readonly HashSet<string> OfTheService =
    [
        NotCombinable, AlreadyThisSession, AlreadyToday, AlreadyThisWeek, AlreadyThisStay, StillLent, TooSoon, NotForThisPerson,
        NewArrival, CentreLimit, RoleRequired,
    ];

    public static bool OthersMay(string code) => OfThePerson.Contains(code);

    public static bool CanBeOverridden(string code) => OfTheService.Contains(code);
}
