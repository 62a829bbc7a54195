using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>A day typed as its digits, dd mm yyyy; a separator fills up a day or month of one digit.</summary>
internal sealed class DateField : View
{
    private const int Full = 8;

    private readonly TypedHistory<string> _history = new();
    private string _digits = "";

    /// <summary>What is shown where nothing is typed yet, in the language of the screen.</summary>
    public string Hint { get; set; } = "jj/mm/aaaa";

    public override int PreferredWidth => 11;

    /// <summary>Null while it is empty or not a day of the calendar.</summary>
    public DateOnly? Value
    {
        get => DateOnly.TryParseExact(
            _digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        set
        {
            _history.Forget();
            _digits = value?.ToString("ddMMyyyy", CultureInfo.InvariantCulture) ?? "";
        }
    }

    public bool IsEmpty => _digits.Length == 0;

    /// <summary>Something is typed that is not an answer.</summary>
    public bool IsInvalid => !IsEmpty && Value is null;

    private string Shown => _digits.Length switch
    {
        <= 2 => _digits,
        <= 4 => $"{_digits[..2]}/{_digits[2..]}",
        _ => $"{_digits[..2]}/{_digits[2..4]}/{_digits[4..]}",
    };

    public override bool Press(KeyPress key)
    {
        if (key.IsText)
        {
            _history.Typed(_digits);
            Type(key.Rune);
            return true;
        }

        var erase = key.Is(Key.Backspace) || key.Is(Key.Delete);
        if (erase || key.SameAs(KeyPress.Control('u')))
        {
            _history.Forget();
            _digits = erase && _digits.Length > 0 ? _digits[..^1] : "";
            return true;
        }

        return false;
    }

    public override void TakeBack(int characters) => _digits = _history.TakeBack(characters, _digits);

    public override void Draw(Canvas canvas)
    {
        if (canvas.IsEmpty)
        {
            return;
        }

        var style = HasFocus ? Theme.FocusedField : Theme.Field;
        var shown = Shown;
        var typed = shown + (Hint.Length > shown.Length ? Hint[shown.Length..] : "");
        canvas.Text(0, 0, canvas.Width, typed, style);
        if (HasFocus)
        {
            canvas.PlaceCursor(Math.Min(shown.Length, canvas.Width - 1), 0);
        }
    }

    private void Type(Rune rune)
    {
        if (rune.IsAscii && char.IsAsciiDigit((char)rune.Value) && _digits.Length < Full)
        {
            _digits += (char)rune.Value;
        }
        else if (rune.Value is '/' or '-' or '.' or ' ' && _digits.Length is 1 or 3)
        {
            _digits = _digits[..^1] + "0" + _digits[^1];
        }
    }
}
