using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

internal class TextField(int maxLength) : View
{
    private readonly TypedHistory<Content> _history = new();
    private Content _content = new("", 0);

    /// <summary>In Unicode normal form C. Setting it puts the caret at the end.</summary>
    public string Text
    {
        get => _content.Text;
        set
        {
            var text = string.Concat(value.EnumerateRunes().Where(r => !Rune.IsControl(r))).Normalize();
            var cut = Math.Min(text.Length, MaxLength);
            text = cut < text.Length && char.IsLowSurrogate(text[cut]) ? text[..(cut - 1)] : text[..cut];
            Change(new Content(text, text.Length));
        }
    }

    /// <summary>In UTF-16 units, as .NET counts a string.</summary>
    public int MaxLength { get; } = maxLength;

    public int Caret => _content.Caret;

    /// <summary>Shown while it is empty.</summary>
    public string Hint { get; init; } = "";

    public override int PreferredWidth => Math.Min(MaxLength + 1, 40);

    protected virtual string Shown(string text) => text;

    protected virtual bool Accepts(Rune rune) => true;

    public void Clear() => Text = "";

    public override bool Press(KeyPress key)
    {
        if (key.IsText)
        {
            _history.Typed(_content);
            Insert(key.Rune);
            return true;
        }

        var (text, caret) = _content;
        Content? changed = key switch
        {
            _ when key.SameAs(KeyPress.Control('u')) => new Content("", 0),
            { Modifiers: not Modifiers.None } => null,
            { Key: Key.Left } => new Content(text, Before(caret)),
            { Key: Key.Right } => new Content(text, After(caret)),
            { Key: Key.Home } => new Content(text, 0),
            { Key: Key.End } => new Content(text, text.Length),
            { Key: Key.Backspace } => new Content(text.Remove(Before(caret), caret - Before(caret)), Before(caret)),
            { Key: Key.Delete } => new Content(text.Remove(caret, After(caret) - caret), caret),
            _ => null,
        };
        if (changed is { } content)
        {
            Change(content);
        }

        return changed is not null;
    }

    public override void TakeBack(int characters) => _content = _history.TakeBack(characters, _content);

    public override void Draw(Canvas canvas)
    {
        if (canvas.IsEmpty)
        {
            return;
        }

        var style = HasFocus ? Theme.FocusedField : Theme.Field;
        var text = Shown(_content.Text);
        var caret = Shown(_content.Text[.._content.Caret]).Length;
        canvas.Row(0).Fill(style);
        if (text.Length == 0)
        {
            canvas.Text(0, 0, canvas.Width, Hint, style);
        }

        var first = FirstShown(text, caret, canvas.Width);
        var at = 0;
        foreach (var rune in Glyph.Of(text[first..]))
        {
            canvas.Put(at, 0, rune, style);
            at += Glyph.Width(rune);
        }

        if (HasFocus)
        {
            canvas.PlaceCursor(Glyph.Measure(text[first..caret]), 0);
        }
    }

    /// <summary>Scrolled only as far as the caret needs.</summary>
    private static int FirstShown(string text, int caret, int width)
    {
        var first = 0;
        while (first < caret && Glyph.Measure(text[first..caret]) > width - 1)
        {
            first += StringInfo.GetNextTextElementLength(text.AsSpan(first));
        }

        return Math.Min(first, caret);
    }

    private void Insert(Rune rune)
    {
        var (text, caret) = _content;
        var left = (text[..caret] + rune).Normalize();
        if (Accepts(rune) && left.Length + text.Length - caret <= MaxLength)
        {
            _content = new Content(left + text[caret..], left.Length);
        }
    }

    private void Change(Content content)
    {
        _history.Forget();
        _content = content;
    }

    private int After(int caret) => caret + StringInfo.GetNextTextElementLength(_content.Text.AsSpan(caret));

    private int Before(int caret)
    {
        var before = 0;
        for (var at = 0; at < caret; at = After(at))
        {
            before = at;
        }

        return before;
    }

    private readonly record struct Content(string Text, int Caret);
}
