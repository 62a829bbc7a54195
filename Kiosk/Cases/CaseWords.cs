using CentreHost.Cases;

namespace Kiosk.Cases;

internal static class CaseWords
{
    /// <summary>Every field the signed-in member of staff may know of.</summary>
    public static IReadOnlyList<CaseField> Mine(Desk desk) => [.. Enum.GetValues<CaseField>().Where(field => desk.May(CaseRoles.Of(field)))];

    public static string Field(Desk desk, CaseField field) => desk.Say($"case_field_{field}");

    public static string Step(Desk desk, CaseStep step) => desk.Say($"case_step_{step}");

    /// <summary>Nobody is named by a complaint out of the box.</summary>
    public static string Who(Desk desk, CaseLine line) => line.Name is { Length: > 0 } name ? $"{name} ({line.CaseNumber})"
        : line.CaseNumber ?? desk.Say("case_nobody");
}
