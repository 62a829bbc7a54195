using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;

namespace CentreHost.Import;

/// <summary>A birth as centres write it: a day, a year alone, or an age in years.</summary>
internal static class BirthCell
{
    public static (DateOnly? Birth, BirthPrecision Precision) Read(Cells cells, DateOnly today)
    {
        var stated = cells.Word("birth_precision", Words.Precisions);
        if (cells.Text("birth") is not { } text || stated == BirthPrecision.Unknown)
        {
            return (null, BirthPrecision.Unknown);
        }

        var (birth, most) = Understand(text, today);
        if (birth is null)
        {
            cells.Fault("birth", "import_not_a_birth", text);
            return (null, BirthPrecision.Unknown);
        }

        if (stated == BirthPrecision.Day && most != BirthPrecision.Day)
        {
            cells.Fault("birth_precision", "import_birth_precision", text);
        }

        return (birth, stated ?? most);
    }

    private static (DateOnly? Birth, BirthPrecision Most) Understand(string text, DateOnly today)
    {
        if (Cells.Day(text) is { } day)
        {
            return (day, BirthPrecision.Day);
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (null, BirthPrecision.Unknown);
        }

        return number switch
        {
            >= 1850 and <= 9999 => (Ages.BornIn(number, today), BirthPrecision.Year),
            < 150 => (Ages.BornAbout(number, today), BirthPrecision.EstimatedAge),
            _ => (null, BirthPrecision.Unknown),
        };
    }
}

/// <summary>When a person came: a day, or a day and an hour, in the centre's own time.</summary>
internal static class ArrivalCell
{
    private const int LongestStayYears = 2;

    public static DateTime Read(Cells cells, ServiceDays days, DateTime nowUtc, DateOnly today)
    {
        var text = cells.Required("arrived");
        if (text.Length == 0)
        {
            return nowUtc;
        }

        if (Understand(text, days, nowUtc, today) is not { } arrived)
        {
            cells.Fault("arrived", "import_not_a_day", text);
            return nowUtc;
        }

        if (arrived > nowUtc)
        {
            cells.Fault("arrived", PersonRefusal.ArrivalInFuture());
        }
        else if (arrived < nowUtc.AddYears(-LongestStayYears))
        {
            // Every service day since the first arrival gets its summary: a slip in the year would make thousands.
            cells.Fault("arrived", "import_arrival_long_ago", text, LongestStayYears);
        }

        return arrived;
    }

    /// <summary>A day without an hour means its noon, which no cut-off moves to another service day; today it means now.</summary>
    private static DateTime? Understand(string text, ServiceDays days, DateTime nowUtc, DateOnly today)
    {
        var parts = text.Split([' ', 'T'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || Cells.Day(parts[0]) is not { } day)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            var noon = days.Utc(day, 12 * 60);
            return day == today && noon > nowUtc ? nowUtc : noon;
        }

        return TimeOnly.TryParseExact(parts[1], ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? days.Utc(day, time.Hour * 60 + time.Minute)
            : null;
    }
}
