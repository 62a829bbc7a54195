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
}

/// <summary>Whether a gift may be taken back at the counter: once, soon, and where it was given.</summary>
internal static class UndoRules
{
    public static Refusal? Decide(ServiceEvent? served, bool reversed, string kiosk, DateTime nowUtc)
    {
        if (served is null)
        {
            return ServiceRefusal.EventUnknown();
        }

        if (served.ReversesSeq is not null)
        {
            return ServiceRefusal.UndoIsFinal();
        }

        if (reversed)
        {
            return ServiceRefusal.AlreadyUndone();
        }

        if (served.Kiosk != kiosk)
        {
            return ServiceRefusal.UndoAtItsKiosk(served.Kiosk);
        }

        return nowUtc - served.RecordedAt > VerdictWords.UndoWindow ? ServiceRefusal.UndoTooLate() : null;
    }
}
