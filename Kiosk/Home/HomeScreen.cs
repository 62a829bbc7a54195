using CentreHost.Staff;
using Kiosk.Gate;
using Kiosk.People;
using Kiosk.Services;
using Kiosk.Staff;
using Kiosk.Terminal;

namespace Kiosk.Home;

/// <summary>What the member of staff may do here, by figure, letter or arrows.</summary>
internal sealed class HomeScreen : Screen
{
    /// <summary>
    /// Figures, then letters no card is written with: a scanner types its first letters before anybody knows that they
    /// are a card. Where they do not do, the last of them opens the second round: z1, z2, z3.
    /// </summary>
    public const string Keys = "1234567890aeimoquwyz";

    private readonly IReadOnlyList<MenuEntry> _entries;
    private readonly MenuPicture _picture;
    private int _marked;
    private bool _inSecondRound;

    public HomeScreen(Desk desk)
        : base(desk) => (_entries, _picture) = (HomeMenu.For(desk), new MenuPicture(desk));

    public override string Title => Desk.Say("home");

    public override bool CanGoBack => false;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_open", Open),
        Binding.On(Key.Up, "key_up", () => Mark(_marked - 1)),
        Binding.On(Key.Down, "key_down", () => Mark(_marked + 1)),
        Binding.On(Key.F4, "key_presence", () => Next.Open(new PresenceScreen(Desk))),
        Binding.On(Key.F10, "key_sign_out", SignOut),
    ];

    private int FirstRound => _entries.Count <= Keys.Length ? _entries.Count : Keys.Length - 1;

    /// <summary>What opens this entry; none where the member of staff has no such entry.</summary>
    /// <param name="label">Key of its phrase.</param>
    public string? KeysOf(string label) =>
        _entries.TakeWhile(e => e.Label != label).Count() is var at && at < _entries.Count ? KeysOf(at) : null;

    public override Next? Press(KeyPress key)
    {
        var second = _inSecondRound;
        _inSecondRound = false;
        if (!key.IsText)
        {
            return Walk(key);
        }

        var at = Keys.IndexOf((char)key.Rune.Value, StringComparison.OrdinalIgnoreCase);
        var entry = at < 0 ? -1 : second ? FirstRound + at : at;
        if (!second && at == FirstRound && FirstRound < _entries.Count)
        {
            _inSecondRound = true;
            Mark(FirstRound);
            return Next.Stay;
        }

        if (entry < 0 || entry >= _entries.Count)
        {
            return null;
        }

        Mark(entry);
        return Open();
    }

    /// <summary>Whoever may see people sees whose card it is; for the others a card means the line, or the gate.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        if (Desk.May(CardHolder.MaySeePeople))
        {
            return base.Scanned(scan);
        }

        if (Desk.May(Role.Gate) && !Desk.May(HomeMenu.Counter))
        {
            var gate = new GateScreen(Desk);
            gate.Scanned(scan);
            return Next.Open(gate);
        }

        var line = new LineScreen(Desk);
        line.Scanned(scan);
        return Next.Open(line);
    }

    public override void Draw(Canvas canvas) =>
        _picture.Draw(canvas, [.. _entries.Select((entry, at) => new MenuPicture.Line(KeysOf(at), entry.Label))], _marked);

    private string KeysOf(int entry) => entry < FirstRound ? Keys[entry].ToString() : $"{Keys[FirstRound]}{Keys[entry - FirstRound]}";

    private Next? Walk(KeyPress key)
    {
        int? to = key.Key switch
        {
            Key.Home or Key.PageUp => 0,
            Key.End or Key.PageDown => _entries.Count - 1,
            Key.Left => _marked - _picture.PerColumn,
            Key.Right => _marked + _picture.PerColumn,
            _ => null,
        };
        if (to is not { } entry || key.Modifiers != Modifiers.None)
        {
            return null;
        }

        // A step aside that leads nowhere leaves the mark where it is.
        Mark(key.Key is Key.Left or Key.Right && (entry < 0 || entry >= _entries.Count) ? _marked : entry);
        return Next.Stay;
    }

    private void Mark(int entry) => _marked = Math.Clamp(entry, 0, Math.Max(0, _entries.Count - 1));

    private Next Open() => _entries.Count == 0 ? Next.Stay : Next.Open(_entries[_marked].Open(Desk));

    private Next SignOut()
    {
        if (Desk.ScansWaiting > 0)
        {
            Warn("sign_out_waiting", Desk.ScansWaiting);
            return Next.Stay;
        }

        Desk.SignOut();
        return Next.Instead(new SignInScreen(Desk));
    }
}
