using System.Text.RegularExpressions;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Services;

/// <summary>What a service's rules must be to be believed. Pure.</summary>
internal static partial class ServiceTermRules
{
    private const int LongestName = 80;
    private const int MinutesOfTenYears = 10 * 366 * 24 * 60;
    private const long MostUnits = 1_000_000;

    /// <param name="kind">What it is already; a service does not change its kind, its figures would change their meaning.</param>
    public static Refusal? Check(ServiceLine line, Catalogue catalogue, string? kind)
    {
        if (!ServiceCode().IsMatch(line.Code) || line.Code == Catalogue.MealOfTheHour)
        {
            return ServiceRefusal.CodeWrong(line.Code);
        }

        if (Blank(line.Name.Fr) || Blank(line.Name.En))
        {
            return ServiceRefusal.NameWrong(LongestName);
        }

        if (kind is not null && kind != line.Kind.ToString())
        {
            return ServiceRefusal.KindFixed(line.Code);
        }

        if (line.DictionaryCode is { } code && !IsCounted(code))
        {
            return ServiceRefusal.NotInDictionary(code);
        }

        return line.Roles == Role.None ? ServiceRefusal.NobodyGives() : CheckNumbers(line) ?? CheckStock(line) ?? CheckHours(line) ?? CheckOthers(line, catalogue);
    }

    /// <summary>A code that nobody knows would be counted as something else, and nobody told.</summary>
    public static bool IsCounted(string dictionaryCode) => IndicatorDictionary.Current.Find(dictionaryCode) is { Source: IndicatorSource.Service };

    private static Refusal? CheckNumbers(ServiceLine line)
    {
        int?[] counts = [line.MaxPerSession, line.MaxPerDay, line.MaxPerWeek, line.MaxPerStay, line.CentreDailyLimit];
        int?[] minutes = [line.MinIntervalMinutes, line.ArrivalWaitMinutes];
        return counts.Any(count => count is < 1 or > 1_000_000) || minutes.Any(one => one is < 1 or > MinutesOfTenYears)
            ? ServiceRefusal.NumberWrong()
            : null;
    }

    private static Refusal? CheckStock(ServiceLine line)
    {
        var given = (line.Item is null ? 0 : 1) + (line.Place is null ? 0 : 1) + (line.ItemUnits == 0 ? 0 : 1);
        return given is 1 or 2 || line.ItemUnits is < 0 or > MostUnits ? ServiceRefusal.ItemUnitsPlace()
            : line.Lends && line.Item is null ? ServiceRefusal.LendsNothing()
            : null;
    }

    private static Refusal? CheckHours(ServiceLine line)
    {
        var isMeal = line.Kind == ServiceKind.Meal;
        return (line.From is null) != (line.Until is null) ? ServiceRefusal.HoursWrong()
            : line.From is not null && (!isMeal || ServiceTerms.Minutes(line.From) is null || ServiceTerms.Minutes(line.Until) is null) ? ServiceRefusal.HoursWrong()
            : !isMeal && (line.Timetable is not null || line.ForComingDay) ? ServiceRefusal.HoursWrong()
            : null;
    }

    private static Refusal? CheckOthers(ServiceLine line, Catalogue catalogue) =>
        line.NotWith.FirstOrDefault(other => other == line.Code || catalogue.Find(other) is null) is { } wrong ? ServiceRefusal.Unknown(wrong)
        : line.Kind == ServiceKind.Meal && line.Active && catalogue.Services.FirstOrDefault(s => Overlaps(s, line)) is { } meal
            ? ServiceRefusal.HoursOverlap(meal.Code)
            : null;

    /// <summary>Two meals that begin in the same minute: the clock could not choose.</summary>
    private static bool Overlaps(Service other, ServiceLine line) =>
        other.Code != line.Code && other.Active && other.Kind == ServiceKind.Meal && other.FromMinutes is { } from
        && other.Timetable == line.Timetable && from == ServiceTerms.Minutes(line.From);

    private static bool Blank(string name) => string.IsNullOrWhiteSpace(name) || name.Length > LongestName;

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,29}$")]
    private static partial Regex ServiceCode();
}
