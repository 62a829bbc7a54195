using System.Globalization;
using System.Text;

namespace CentreHost.Demo;

/// <summary>Writes a file of keys for the kiosk's <c>--keys</c>: what a member of staff would press, scan and wait to see.</summary>
internal sealed class KeyScript(string language)
{
    private readonly StringBuilder _text = new();

    public int Scans { get; private set; }

    public override string ToString() => _text.ToString();

    public KeyScript Say(string step) => Line("say", step);

    public KeyScript Clock(int hour, int minute) => Line("clock", DemoCalendar.Text(DemoCalendar.At(hour, minute)));

    public KeyScript Type(string text) => Line("type", text);

    public KeyScript Type(long number) => Type(number.ToString(CultureInfo.InvariantCulture));

    public KeyScript Key(string name, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Line("key", name);
        }

        return this;
    }

    /// <summary>A phrase of the kiosk in the language the day is played in.</summary>
    public KeyScript Expect(string french, string english) => Line("expect", language == "en" ? english : french);

    public KeyScript Scan(string card)
    {
        Scans++;
        return Line("scan", card);
    }

    /// <summary>At the start, or over whoever sat here before.</summary>
    public KeyScript SignIn(string staff, string pin, bool first = false)
    {
        if (!first)
        {
            Home().Key("F10").Expect("Code d'agent", "Staff code");
        }

        return Type(staff).Key("Enter").Type(pin).Key("Enter").Expect("Accueil", "Home");
    }

    /// <param name="entry">Name of an entry of the kiosk's first menu, wherever it stands there.</param>
    public KeyScript Open(string entry) => Home().Line("open", entry);

    public KeyScript Home() => Key("Escape", 3);

    private KeyScript Line(string verb, string rest)
    {
        _text.Append(verb).Append(' ').Append(rest).Append('\n');
        return this;
    }
}
