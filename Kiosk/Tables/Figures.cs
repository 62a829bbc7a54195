using CentreHost.Texts;

namespace Kiosk.Tables;

/// <summary>Numbers and moments as the reader's language writes them.</summary>
internal static class Figures
{
    /// <summary>A fixed space between thousands: the narrow one French prescribes is missing from console fonts.</summary>
    public static string Number(this Desk desk, long number) =>
        number.ToString("N0", desk.Words.Culture).Replace('\u202f', ' ').Replace('\u00a0', ' ');

    /// <summary>"100 comprimés": how many of what.</summary>
    public static string Amount(this Desk desk, long units, string unit) => $"{desk.Number(units)} {desk.Unit(units, unit)}";

    /// <summary>The unit alone, where the number stands elsewhere in the phrase.</summary>
    public static string Unit(this Desk desk, long units, string unit) => UnitWord.Of(units, unit, desk.Language);

    public static string Day(this Desk desk, DateOnly day) => day.ToString("dd/MM/yyyy", desk.Words.Culture);

    public static string Moment(this Desk desk, DateTime utc) =>
        desk.Host.Local(utc).ToString("dd/MM HH:mm", desk.Words.Culture);

    /// <summary>A part of a whole, drawn with whole blocks.</summary>
    public static string Bar(long part, long whole, int width)
    {
        var full = whole <= 0 ? 0 : (int)Math.Clamp(part * width / whole, part > 0 ? 1 : 0, width);
        return new string('█', full) + new string('░', width - full);
    }
}
