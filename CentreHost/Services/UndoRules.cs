using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>Whether a gift may be taken back at the counter: once, soon, and where it was given.</summary>
internal static class UndoRules
{
    public static Refusal? Decide(ServiceEvent? served, bool reversed, bool loanEnded, string kiosk, DateTime nowUtc)
    {
        if (CanBeTakenBack(served, reversed, loanEnded) is { } refusal)
        {
            return refusal;
        }

        if (served!.Kiosk != kiosk)
        {
            return ServiceRefusal.UndoAtItsKiosk(served.Kiosk);
        }

        return nowUtc - served.RecordedAt > VerdictWords.UndoWindow ? ServiceRefusal.UndoTooLate() : null;
    }

    /// <summary>Whether it may be taken back at all, be it at once or later with a reason.</summary>
    /// <param name="loanEnded">What was lent is already back, or written off.</param>
    public static Refusal? CanBeTakenBack(ServiceEvent? served, bool reversed, bool loanEnded)
    {
        if (served is null)
        {
            return ServiceRefusal.EventUnknown();
        }

        return served.ReversesSeq is not null ? ServiceRefusal.UndoIsFinal()
            : reversed ? ServiceRefusal.AlreadyUndone()
            : loanEnded ? ServiceRefusal.LoanEnded()
            : null;
    }
}
