using CentreHost.Storage;

namespace CentreHost.Staff;

internal static class StaffRefusal
{
    public static Refusal WrongContentType() => new("wrong_content_type", 415);

    public static Refusal WrongMethod() => new("wrong_method", 405);

    public static Refusal SignInFirst() => new("sign_in_first", 401);

    public static Refusal NotYourRole() => new("not_your_role", 403);

    /// <summary>The same for an unknown code, a wrong PIN and a disabled colleague.</summary>
    public static Refusal WrongPin() => new("wrong_pin", 401);

    public static Refusal Locked(long seconds) => new("pin_locked", 429, seconds);

    /// <summary>An act that takes two persons was confirmed by the one who began it.</summary>
    public static Refusal SamePerson() => new("same_person", 409);

    public static Refusal CodeTaken(string code) => new("staff_code_taken", 409, code);

    public static Refusal Unknown(string code) => new("staff_unknown", 404, code);

    public static Refusal PinTooShort() => new("pin_too_short", 422);

    public static Refusal BadgeNotActive() => new("badge_not_active", 409);

    public static Refusal BadgeRevoked() => new("badge_revoked", 409);

    public static Refusal LastAdministrator() => new("last_administrator", 409);

    public static Refusal FieldMissing(string field) => new("field_missing", 422, field);
}
