using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>A PIN: digits only, never shown.</summary>
internal sealed class SecretField(int maxLength) : TextField(maxLength)
{
    protected override string Shown(string text) => new('●', new StringInfo(text).LengthInTextElements);

    protected override bool Accepts(Rune rune) => rune.IsAscii && char.IsAsciiDigit((char)rune.Value);
}
