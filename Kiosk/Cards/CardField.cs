using Kiosk.Scanning;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>A card, scanned or typed. Of the whole code only the beginning is shown: what stands on a screen can be copied.</summary>
internal sealed class CardField(int maxLength) : TextField(maxLength)
{
    private const int InSight = 4;

    protected override string Shown(string text) =>
        CardShape.IsWhole(Text) && text.Length > InSight ? text[..InSight] + new string('●', text.Length - InSight) : text;
}
