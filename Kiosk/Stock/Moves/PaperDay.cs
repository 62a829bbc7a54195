using System.Globalization;
using CentreHost.Stock.Moves;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>The day a paper was written, and its hour where it says one; empty for what happens now.</summary>
internal sealed class PaperDay
{
    private static readonly string[] Hours = ["H:mm", "HH:mm", "H'h'mm", "HHmm", "H'h'"];

    private readonly DateField _day = new();
    private readonly TextField _hour = new(5) { Hint = "hh:mm" };

    public IEnumerable<Field> Fields => [DayField, new("paper_hour", _hour, HourIsWrong)];

    /// <summary>For paper that says no hour.</summary>
    public Field DayField => new("paper_day", _day, () => _day.IsInvalid ? "receive_day_wrong" : null);

    public bool IsEmpty => _day.IsEmpty;

    public DateOnly? Day
    {
        get => _day.Value;
        set => _day.Value = value;
    }

    public PaperDate? Written => _day.Value is { } day ? new PaperDate(day) { At = Hour } : null;

    private TimeOnly? Hour => TimeOnly.TryParseExact(
        _hour.Text.Trim(), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    public void Clear()
    {
        _day.Value = null;
        _hour.Clear();
    }

    private string? HourIsWrong() =>
        string.IsNullOrWhiteSpace(_hour.Text) ? null
        : Hour is null ? "paper_hour_wrong"
        : _day.IsEmpty ? "paper_hour_without_day"
        : null;
}
