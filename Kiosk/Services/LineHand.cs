using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>What the hand may type at the line: a card's code; figures, arrows and Space for the household in sight.</summary>
internal sealed class LineHand(TextField code, Func<HouseholdTicks?> household) : View
{
    public override bool Press(KeyPress key) =>
        (code.Text.Length == 0 && household()?.Press(key) == true) || code.Press(key);

    /// <summary>A burst goes to the household until its first letter, and from there to the code.</summary>
    public override void TakeBack(int characters)
    {
        var before = code.Text.Length;
        code.TakeBack(characters);
        household()?.TakeBack(characters - (before - code.Text.Length));
    }

    public override void Draw(Canvas canvas) => code.Draw(canvas);
}
