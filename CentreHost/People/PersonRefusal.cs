using CentreHost.Storage;

namespace CentreHost.People;

internal static class PersonRefusal
{
    public static Refusal Unknown() => new("person_unknown", 404);

    public static Refusal NotPresent() => new("person_not_present", 409);

    public static Refusal AlreadyPresent() => new("person_present", 409);

    public static Refusal Deceased() => new("person_deceased", 409);

    public static Refusal Anonymised() => new("person_anonymised", 409);

    public static Refusal ArrivalBeforeDeparture() => new("arrival_before_departure", 422);

    public static Refusal ArrivalInFuture() => new("arrival_in_future", 422);

    public static Refusal ArrivalLongAgo(int days) => new("arrival_long_ago", 422, days);

    public static Refusal BirthInFuture() => new("birth_in_future", 422);

    public static Refusal TooOld() => new("birth_too_old", 422);

    public static Refusal AgeDisagrees() => new("age_disagrees", 422);

    public static Refusal NationalityUnknown(string code) => new("nationality_unknown", 422, code);

    public static Refusal NameMissing() => new("name_missing", 422);

    public static Refusal TextTooLong(int most) => new("text_too_long", 422, most);

    public static Refusal NoConsent() => new("consent_missing", 409);

    public static Refusal HasOtherCard(string shortCode) => new("person_has_card", 409, shortCode);
}
