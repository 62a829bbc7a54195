using CentreHost.Summaries;

namespace Kiosk.Summaries;

/// <summary>A check in words: what holds, or what does not and what to do about it.</summary>
internal static class CheckText
{
    public static string Of(Desk desk, SummaryPage page, DayCheck check)
    {
        var key = check.Holds ? $"check_{check.Code}" : $"check_fails_{check.Code}";
        return desk.Words.Has(key) ? desk.Say(key, Subject(desk, page, check.Subject)) : check.Code;
    }

    public static string Indicator(Desk desk, SummaryPage page, string code) =>
        page.Names.FirstOrDefault(name => name.Indicator == code) is { } known ? desk.Say(known.Name) : code;

    public static string Detail(Desk desk, SummaryPage page, string code) =>
        page.Details.FirstOrDefault(name => name.Detail == code) is { } known ? desk.Say(known.Name) : code;

    private static string Subject(Desk desk, SummaryPage page, string? subject) =>
        subject is null ? "" : Indicator(desk, page, subject) is var name && name != subject ? name : Detail(desk, page, subject);
}
