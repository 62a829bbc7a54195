namespace Kiosk.Terminal;

/// <summary>A part of a screen: state, what a key does to it, how it looks. Knows no terminal.</summary>
internal abstract class View
{
    public bool HasFocus { get; set; }

    /// <summary>Cells it asks for; it draws in whatever it gets.</summary>
    public virtual int PreferredWidth => int.MaxValue;

    /// <returns>False when the key meant nothing to it.</returns>
    public abstract bool Press(KeyPress key);

    public abstract void Draw(Canvas canvas);

    /// <summary>
    /// Undoes the last characters typed here: they were a scan. Later edits by other keys end what can be undone.
    /// </summary>
    public virtual void TakeBack(int characters)
    {
    }

    public void Paste(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Press(KeyPress.Of(rune.Value is '\n' or '\t' ? new System.Text.Rune(' ') : rune));
        }
    }
}
