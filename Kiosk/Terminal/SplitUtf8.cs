using System.Buffers;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>
/// Decodes UTF-8 a byte at a time: a read may end within a letter, and é must not become two bad ones.
/// </summary>
internal sealed class SplitUtf8
{
    private readonly byte[] _bytes = new byte[4];
    private int _length;

    /// <summary>A character has begun and waits for the rest of its bytes.</summary>
    public bool IsOpen => _length > 0;

    public void Forget() => _length = 0;

    /// <param name="b">The next byte.</param>
    /// <param name="rune">U+FFFD for broken bytes.</param>
    /// <param name="again">The byte broke the character before it and is not yet taken itself.</param>
    /// <returns>True when a character is complete.</returns>
    public bool Take(byte b, out Rune rune, out bool again)
    {
        _bytes[_length++] = b;
        var status = Rune.DecodeFromUtf8(_bytes.AsSpan(0, _length), out rune, out var used);
        again = false;
        if (status == OperationStatus.NeedMoreData)
        {
            return false;
        }

        again = used < _length;
        _length = 0;
        return true;
    }
}
