using CentreHost.Storage;

namespace CentreHost.Services;

internal static class ServiceRefusal
{
    public static Refusal Unknown(string code) => new("service_unknown", 404, code);

    public static Refusal EventUnknown() => new("event_unknown", 404);

    public static Refusal AlreadyUndone() => new("already_undone", 409);

    public static Refusal UndoIsFinal() => new("undo_is_final", 409);

    public static Refusal UndoTooLate() => new("undo_too_late", 409);

    public static Refusal UndoAtItsKiosk(string kiosk) => new("undo_at_its_kiosk", 409, kiosk);

    public static Refusal NotAMeal(string code) => new("not_a_meal", 422, code);

    public static Refusal NoMealOpen() => new("no_meal_open", 409);

    public static Refusal HeadsOutOfRange() => new("heads_out_of_range", 422);

    public static Refusal ItemUnknown(string item) => new("item_unknown", 422, item);

    public static Refusal PlaceUnknown(string place) => new("place_unknown", 422, place);

    public static Refusal CodeWrong(string code) => new("service_code_wrong", 422, code);

    public static Refusal NameWrong(int most) => new("service_name_wrong", 422, most);

    public static Refusal KindFixed(string code) => new("service_kind_fixed", 409, code);

    public static Refusal NotInDictionary(string code) => new("service_not_in_dictionary", 422, code);

    public static Refusal NobodyGives() => new("service_nobody_gives", 422);

    public static Refusal NumberWrong() => new("service_number_wrong", 422);

    public static Refusal ItemUnitsPlace() => new("service_item_units_place", 422);

    public static Refusal LendsNothing() => new("service_lends_nothing", 422);

    public static Refusal HoursWrong() => new("service_hours_wrong", 422);

    public static Refusal HoursOverlap(string meal) => new("service_hours_overlap", 422, meal);

    public static Refusal ChangeInThePast() => new("change_in_the_past", 422);

    public static Refusal GivenTodayAlready(string code) => new("service_given_today", 409, code);

    public static Refusal TimetableDays() => new("timetable_days", 422);

    public static Refusal TimetableTwice(string timetable) => new("timetable_twice", 409, timetable);

    public static Refusal TimetableUnknown(string timetable) => new("timetable_unknown", 404, timetable);

    /// <summary>What a step of a case counts is not counted anywhere else as well.</summary>
    public static Refusal ByCaseOnly() => new("by_case_only", 409);

    /// <summary>What a nurse records as a visit is not handed out at the counter as well.</summary>
    public static Refusal ByVisitOnly() => new("by_visit_only", 409);

    public static Refusal CentreLimit(int limit) => new("heads_past_limit", 409, limit);

    public static Refusal DietUnknown(string diet) => new("diet_unknown", 422, diet);

    public static Refusal DietWrong() => new("diet_wrong", 422);

    public static Refusal LoanEnded() => new("loan_ended", 409);
}
