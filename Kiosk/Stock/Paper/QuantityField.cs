using System.Text.RegularExpressions;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>A quantity in packs or units; what was understood is said beside it while it is typed.</summary>
/// <param name="desk">Whose language it is read back in.</param>
/// <param name="packed">How the item chosen now is packed; none before one is chosen.</param>
internal sealed partial class QuantityField(Desk desk, Func<PackedUnits?> packed) : TextField(40)
{
    private const int FieldWidth = 16;

    public override int PreferredWidth => 56;

    /// <summary>Base units; null while it cannot be read.</summary>
    public long? Units => Packed.Read(Text);

    /// <summary>Key of the phrase that says why this is no quantity.</summary>
    public string Wrong => Fraction().IsMatch(Text) ? "paper_units_whole"
        : Packed.IsTooLarge(Text) ? "paper_units_too_large"
        : Units == 0 ? "paper_units_none"
        : "paper_units_wrong";

    private PackedUnits Packed => packed() ?? new PackedUnits("", []);

    public override void Draw(Canvas canvas)
    {
        base.Draw(canvas.Sub(0, 0, Math.Min(FieldWidth, canvas.Width), 1));
        if (packed() is not { } item || canvas.Width <= FieldWidth)
        {
            return;
        }

        var says = Text.Length == 0 ? item.Unit
            : Units is { } units ? $"= {desk.Amount(units, item.Unit)}{Recombined(item, units)}"
            : "?";
        canvas.Text(FieldWidth + 1, 0, says, Theme.Quiet);
    }

    private string Recombined(PackedUnits item, long units) =>
        item.HasPacks ? $" ({item.Say(units, desk.Say, desk.Amount)})" : "";

    [GeneratedRegex(@"[0-9]\s*[.,]\s*[0-9]")]
    private static partial Regex Fraction();
}
