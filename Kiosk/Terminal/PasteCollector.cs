using System.Text;

namespace Kiosk.Terminal;

/// <summary>What stands between <c>ESC [ 200 ~</c> and <c>ESC [ 201 ~</c>.</summary>
internal sealed class PasteCollector
{
    /// <summary>Bytes kept; the rest of a larger paste is read and dropped.</summary>
    public const int Longest = 64 * 1024;

    private readonly List<byte> _bytes = [];
    private int _matched;

    private static ReadOnlySpan<byte> End => "\e[201~"u8;

    public void Begin()
    {
        _bytes.Clear();
        _matched = 0;
    }

    /// <returns>True when this byte ended the paste.</returns>
    public bool Take(byte b)
    {
        // The end mark begins with its only ESC, so a broken match can only start again at this byte.
        if (b != End[_matched])
        {
            Keep(End[.._matched]);
            _matched = 0;
        }

        if (b == End[_matched])
        {
            _matched++;
            return _matched == End.Length;
        }

        Keep([b]);
        return false;
    }

    public string Text()
    {
        var text = Clean(Encoding.UTF8.GetString(_bytes.ToArray()));
        _bytes.Clear();
        return text;
    }

    /// <summary>Line ends are \n; no other control character but \t.</summary>
    public static string Clean(string pasted)
    {
        var text = new StringBuilder();
        foreach (var rune in pasted.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Count + bytes.Length <= Longest)
        {
            _bytes.AddRange(bytes);
        }
    }
}
