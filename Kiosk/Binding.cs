using Kiosk.Terminal;

namespace Kiosk;

/// <summary>A key that acts. Footer and help are drawn from the list the keys are looked up in.</summary>
/// <param name="Label">Key of the phrase that says what it does.</param>
internal sealed record Binding(KeyPress Key, string Label, Func<Next> Act)
{
    public static Binding On(Key key, string label, Func<Next> act) => new(KeyPress.Of(key), label, act);

    public static Binding On(Key key, string label, Action act) => On(key, label, () =>
    {
        act();
        return Next.Stay;
    });

    public static Binding On(char letter, string label, Func<Next> act) => new(KeyPress.Of(letter), label, act);
}
