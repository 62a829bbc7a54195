using Kiosk.Terminal;

namespace Kiosk;

/// <summary>A dialog that can change language while it is open, and what yes does.</summary>
internal sealed class Question(Desk desk, string title, Func<Desk, string> text, Func<Next> yes)
{
    private string _language = desk.Language;
    private Dialog _dialog = Make(desk, title, text);

    /// <returns>Null until it is answered.</returns>
    public Next? Press(KeyPress key)
    {
        _dialog.Press(key);
        return _dialog.Answer is null ? null : _dialog.IsConfirmed ? yes() : Next.Stay;
    }

    public void Draw(Canvas canvas)
    {
        if (_language != desk.Language)
        {
            (_language, _dialog) = (desk.Language, Make(desk, title, text));
        }

        _dialog.Draw(canvas);
    }

    private static Dialog Make(Desk desk, string title, Func<Desk, string> text) =>
        Dialog.Confirm(desk.Say(title), text(desk), desk.Say("yes"), desk.Say("no"));
}
