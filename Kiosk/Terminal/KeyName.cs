using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>Keys as people write them in a settings file or a file of keys: F9, Ctrl-], Shift-Tab, Alt-1, é.</summary>
internal static class KeyName
{
    private static readonly (string Prefix, Modifiers Modifier)[] Prefixes =
        [("Ctrl-", Modifiers.Control), ("Alt-", Modifiers.Alt), ("Shift-", Modifiers.Shift)];

    /// <returns>Null when no such key exists.</returns>
    public static KeyPress? Parse(string name)
    {
        var modifiers = Modifiers.None;
        var rest = name.AsSpan().Trim();
        foreach (var (prefix, modifier) in Prefixes)
        {
            if (rest.Length > prefix.Length && rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                modifiers |= modifier;
                rest = rest[prefix.Length..];
            }
        }

        if (rest.Equals("Space", StringComparison.OrdinalIgnoreCase))
        {
            return KeyPress.Of(' ', modifiers);
        }

        if (Rune.DecodeFromUtf16(rest, out var rune, out var used) == System.Buffers.OperationStatus.Done
            && used == rest.Length && !Rune.IsControl(rune))
        {
            var lower = modifiers.HasFlag(Modifiers.Control) ? Rune.ToLowerInvariant(rune) : rune;
            return KeyPress.Of(lower, modifiers);
        }

        return Enum.TryParse<Key>(rest, ignoreCase: true, out var key) && key != Key.Character && char.IsLetter(rest[0])
            ? KeyPress.Of(key, modifiers)
            : null;
    }

    public static string Of(KeyPress key)
    {
        var name = key switch
        {
            { Key: not Key.Character } => key.Key.ToString(),
            { Rune.Value: ' ' } => "Space",
            { Modifiers: Modifiers.None } => key.Rune.ToString(),
            _ => key.Rune.ToString().ToUpper(CultureInfo.InvariantCulture),
        };
        return string.Concat(Prefixes.Where(p => key.Modifiers.HasFlag(p.Modifier)).Select(p => p.Prefix)) + name;
    }
}
