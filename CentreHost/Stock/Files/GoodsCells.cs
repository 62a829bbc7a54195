using System.Globalization;
using System.Text.RegularExpressions;
using CentreHost.Centre;
using CentreHost.Import;
using Inventory;

namespace CentreHost.Stock.Files;

/// <summary>Cells of the store's files: whole units, days as centres write them, hours in the centre's own time.</summary>
internal static partial class GoodsCells
{
    // What a spreadsheet makes of an empty or broken day stands outside.
    private const int FirstYear = 2000, LastYear = 2100;

    private static readonly string[] MonthForms = ["M/yyyy", "yyyy-M", "M-yyyy", "M.yyyy"];

    /// <summary>Thousands may stand apart by spaces; a comma or a point never stands for them, so 1,200 is refused, not guessed.</summary>
    public static long? Units(this Cells cells, string column, long perUnit = 1)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        var plain = Whole().IsMatch(text) ? Spaces().Replace(text, "") : null;
        if (plain is null)
        {
            cells.Fault(column, text[0] is '-' or '\u2212' ? "stock_file_negative" : "stock_file_not_whole", text);
            return null;
        }

        // Eighteen digits of the largest pack still fit.
        if (plain.Length <= 18 && Int128.Parse(plain, CultureInfo.InvariantCulture) * perUnit is var units && units <= Quantity.MostUnitsInOneEntry)
        {
            return (long)units;
        }

        cells.Fault(column, "stock_file_too_many", text);
        return null;
    }

    /// <summary>A box that names only a month is good to its last day. Days stand before months; a year has four digits.</summary>
    public static DateOnly? LastDay(this Cells cells, string column)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        var day = Cells.Day(text) ?? (DateOnly.TryParseExact(text, MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.AddMonths(1).AddDays(-1)
            : default(DateOnly?));
        if (day is { Year: >= FirstYear and <= LastYear })
        {
            return day;
        }

        cells.Fault(column, "stock_file_not_a_day", text);
        return null;
    }

    /// <summary>A day with its hour: what was counted is held against the book of that very moment.</summary>
    public static DateTime? Moment(this Cells cells, string column, ServiceDays days)
    {
        var text = cells.Required(column);
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split([' ', 'T'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && Cells.Day(parts[0]) is { Year: >= FirstYear and <= LastYear } day
            && TimeOnly.TryParseExact(parts[1], ["H:mm", "H:mm:ss", "H'h'mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
        {
            return days.Utc(day, (int)hour.ToTimeSpan().TotalMinutes);
        }

        cells.Fault(column, "stock_file_not_a_moment", text);
        return null;
    }

    [GeneratedRegex(@"^(\d+|\d{1,3}([ \u00A0\u202F]\d{3})+)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"[ \u00A0\u202F]")]
    private static partial Regex Spaces();
}
