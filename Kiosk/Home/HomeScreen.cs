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
    /// are a card. Whoever has more to do walks to the rest.
    /// </summary>
    public const string Keys = "1234567890aeimoquwyz";

    private readonly IReadOnlyList<MenuEntry> _entries;
    private int _marked;
    private int _top;

    public HomeScreen(Desk desk)
        : base(desk) => _entries = HomeMenu.For(desk);

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

    /// <summary>What opens this entry; none where the member of staff has no such entry.</summary>
    /// <param name="label">Key of its phrase.</param>
    public char? KeyOf(string label) =>
        _entries.TakeWhile(e => e.Label != label).Count() is var at && at < _entries.Count ? Keys[at] : null;

    public override Next? Press(KeyPress key)
    {
        var entry = key.IsText ? Keys.IndexOf((char)key.Rune.Value, StringComparison.OrdinalIgnoreCase) : -1;
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

    public override void Draw(Canvas canvas)
    {
        var first = _entries.Count < canvas.Height ? 1 : 0;
        var page = Math.Max(1, canvas.Height - first);
        _top = Math.Clamp(Math.Clamp(_top, _marked - page + 1, _marked), 0, Math.Max(0, _entries.Count - page));
        for (var i = _top; i < _entries.Count && i < _top + page; i++)
        {
            var style = i == _marked ? Theme.Selected : Theme.Normal;
            canvas.Text(2, i - _top + first, Math.Min(50, canvas.Width - 2), $" {KeyOf(i),2}  {Desk.Say(_entries[i].Label)}", style);
        }

        ScrollBar.Draw(canvas.Sub(canvas.Width - 1, first, 1, page), _top, _entries.Count);
    }

    private static char KeyOf(int entry) => entry < Keys.Length ? Keys[entry] : ' ';

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
