using CentreHost.Services;
using Kiosk.People;
using Kiosk.Staff;

namespace Kiosk.Services.Catalogue;

/// <summary>The rules of a service as a head of centre says them.</summary>
internal static class RuleWords
{
    /// <summary>How often, how long after, how many in all.</summary>
    /// <param name="all">Among them those it is not given with, by name.</param>
    public static string Limits(Desk desk, ServiceLine line, IReadOnlyList<ServiceLine> all)
    {
        string[] parts =
        [
            Count(desk, "rule_per_session", line.MaxPerSession),
            Count(desk, "rule_per_day", line.MaxPerDay),
            Count(desk, "rule_per_week", line.MaxPerWeek),
            Count(desk, "rule_per_stay", line.MaxPerStay),
            Span(desk, "rule_interval", line.MinIntervalMinutes),
            Span(desk, "rule_arrival", line.ArrivalWaitMinutes),
            Count(desk, "rule_centre", line.CentreDailyLimit),
            line.NotWith.Count > 0 ? desk.Say("rule_not_with", string.Join(", ", line.NotWith.Select(code => NameOf(desk, code, all)))) : "",
        ];
        var said = string.Join(" · ", parts.Where(part => part.Length > 0));
        return said.Length > 0 ? said : desk.Say("rule_none");
    }

    /// <summary>To whom, and by whom.</summary>
    public static string Who(Desk desk, ServiceLine line)
    {
        string[] parts =
        [
            string.Join(", ", line.Sexes.Select(sex => PersonWords.Of(desk, sex))),
            string.Join(", ", line.AgeGroups.Select(age => PersonWords.Of(desk, age))),
            line.EntitledOnly ? desk.Say("flag_EntitledOnly") : "",
            line.ForHousehold ? desk.Say("flag_ForHousehold") : "",
            desk.Say("rule_by", StaffScreen.Roles(desk, line.Roles)),
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string NameOf(Desk desk, string code, IReadOnlyList<ServiceLine> all) =>
        all.FirstOrDefault(other => other.Code == code) is { } service ? desk.Say(service.Name) : code;

    private static string Count(Desk desk, string phrase, int? most) => most is { } count ? desk.Say(phrase, count) : "";

    private static string Span(Desk desk, string phrase, int? minutes) =>
        minutes is { } m ? desk.Say(phrase, SpanField.Say(desk, m)) : "";
}
