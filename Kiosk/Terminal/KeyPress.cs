using System.Text;

namespace Kiosk.Terminal;

internal enum Key
{
    Character,
    Enter, Escape, Tab, Backspace, Delete, Insert,
    Up, Down, Left, Right, Home, End, PageUp, PageDown,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
}

[Flags]
internal enum Modifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}

/// <param name="Key">Which key.</param>
/// <param name="Rune">What was typed when <paramref name="Key"/> is Character: lower case under Control.</param>
/// <param name="Modifiers">A typed capital is a Character without Shift: the terminal does not tell.</param>
/// <param name="Timestamp">When the bytes were read, in ticks of <see cref="ITerminal.TimestampFrequency"/>.</param>
internal readonly record struct KeyPress(Key Key, Rune Rune, Modifiers Modifiers, long Timestamp)
{
    /// <summary>Something a field would insert.</summary>
    public bool IsText => Key == Key.Character && Modifiers == Modifiers.None && !Rune.IsControl(Rune);

    public static KeyPress Of(Key key, Modifiers modifiers = Modifiers.None, long timestamp = 0) =>
        new(key, default, modifiers, timestamp);

    public static KeyPress Of(Rune rune, Modifiers modifiers = Modifiers.None, long timestamp = 0) =>
        new(Key.Character, rune, modifiers, timestamp);

    public static KeyPress Of(char letter, Modifiers modifiers = Modifiers.None, long timestamp = 0) =>
        Of(new Rune(letter), modifiers, timestamp);

    public static KeyPress Control(char letter) => Of(letter, Modifiers.Control);

    public bool Is(Key key, Modifiers modifiers = Modifiers.None) => Key == key && Modifiers == modifiers;

    /// <summary>The same key, whenever it was pressed.</summary>
    public bool SameAs(KeyPress other) => this with { Timestamp = 0 } == other with { Timestamp = 0 };
}
