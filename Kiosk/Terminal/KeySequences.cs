using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>
/// What the escape sequences of xterm, tmux, rxvt and the Linux console stand for. Null: not a key, to be swallowed.
/// </summary>
internal static class KeySequences
{
    public static KeyPress? Ascii(byte b) => b switch
    {
        0 => null,
        0x08 or 0x7f => KeyPress.Of(Key.Backspace),
        (byte)'\t' => KeyPress.Of(Key.Tab),
        (byte)'\r' or (byte)'\n' => KeyPress.Of(Key.Enter),
        < 0x1b => KeyPress.Control((char)(b + 0x60)),
        < 0x20 => KeyPress.Control((char)(b + 0x40)),
        _ => KeyPress.Of((char)b),
    };

    public static KeyPress? Csi(ReadOnlySpan<byte> parameters, byte final)
    {
        if (!Numbers(parameters, out var first, out var modifierCode))
        {
            return null;
        }

        if (final == 'Z')
        {
            return KeyPress.Of(Key.Tab, Modifiers.Shift);
        }

        var modifiers = ModifiersOf(modifierCode);
        if (final == '~')
        {
            return Tilde(first, modifiers);
        }

        return first == 1 && Letter(final) is { } key ? KeyPress.Of(key, modifiers) : null;
    }

    public static KeyPress? Ss3(ReadOnlySpan<byte> parameters, byte final)
    {
        // Some terminals put the modifier here: ESC O 5 P is Ctrl+F1.
        if (!Numbers(parameters, out var modifierCode, out _))
        {
            return null;
        }

        return Letter(final) is { } key ? KeyPress.Of(key, ModifiersOf(modifierCode)) : Keypad(final);
    }

    /// <summary><c>ESC [ [ A</c> to <c>E</c>: F1 to F5 on the Linux console.</summary>
    public static KeyPress? LinuxFunction(byte final) =>
        final is >= (byte)'A' and <= (byte)'E' ? KeyPress.Of(Key.F1 + (final - 'A')) : null;

    private static Key? Letter(byte final) => (char)final switch
    {
        'A' => Key.Up,
        'B' => Key.Down,
        'C' => Key.Right,
        'D' => Key.Left,
        'H' => Key.Home,
        'F' => Key.End,
        'P' => Key.F1,
        'Q' => Key.F2,
        'R' => Key.F3,
        'S' => Key.F4,
        _ => null,
    };

    /// <summary>The numeric keypad in application mode: <c>ESC O p</c> to <c>y</c> are its digits.</summary>
    private static KeyPress? Keypad(byte final) => (char)final switch
    {
        'M' => KeyPress.Of(Key.Enter),
        'I' => KeyPress.Of(Key.Tab),
        'X' => KeyPress.Of('='),
        >= 'j' and <= 'y' => KeyPress.Of("*+,-./0123456789"[final - 'j']),
        _ => null,
    };

    private static KeyPress? Tilde(int code, Modifiers modifiers) => code switch
    {
        1 or 7 => KeyPress.Of(Key.Home, modifiers),
        2 => KeyPress.Of(Key.Insert, modifiers),
        3 => KeyPress.Of(Key.Delete, modifiers),
        4 or 8 => KeyPress.Of(Key.End, modifiers),
        5 => KeyPress.Of(Key.PageUp, modifiers),
        6 => KeyPress.Of(Key.PageDown, modifiers),
        >= 11 and <= 15 => KeyPress.Of(Key.F1 + (code - 11), modifiers),
        >= 17 and <= 21 => KeyPress.Of(Key.F6 + (code - 17), modifiers),
        23 or 24 => KeyPress.Of(Key.F11 + (code - 23), modifiers),
        // F13 to F20: what Shift+F1 to Shift+F8 send on the Linux console.
        25 or 26 => KeyPress.Of(Key.F1 + (code - 25), modifiers | Modifiers.Shift),
        28 or 29 => KeyPress.Of(Key.F3 + (code - 28), modifiers | Modifiers.Shift),
        >= 31 and <= 34 => KeyPress.Of(Key.F5 + (code - 31), modifiers | Modifiers.Shift),
        _ => null,
    };

    private static Modifiers ModifiersOf(int code) => (Modifiers)((code - 1) & 7);

    /// <summary>At most two numbers, each 1 when left out; anything else is not a key of ours.</summary>
    private static bool Numbers(ReadOnlySpan<byte> parameters, out int first, out int second)
    {
        first = second = 1;
        var cut = parameters.IndexOf((byte)';');
        var (one, two) = cut < 0
            ? (Encoding.ASCII.GetString(parameters), "")
            : (Encoding.ASCII.GetString(parameters[..cut]), Encoding.ASCII.GetString(parameters[(cut + 1)..]));
        return Number(one, ref first) && Number(two, ref second);
    }

    private static bool Number(string digits, ref int value)
    {
        if (digits.Length == 0)
        {
            return true;
        }

        var parsed = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        value = parsed && number is > 0 and < 1000 ? number : value;
        return parsed && number is > 0 and < 1000;
    }
}
