using Kiosk.Terminal;

namespace Kiosk.Staff;

/// <summary>
/// Over everything once nobody has touched the kiosk for two minutes. What was typed stays below it for the same person,
/// whose PIN uncovers it. Where the line or the gate is open it goes on: cards are answered, and no name is shown.
/// </summary>
internal sealed class CoverScreen : Screen
{
    private const int LongestPin = 12;
    private const int TriesAtOnce = 5;
    private static readonly TimeSpan PauseAfterTries = TimeSpan.FromMinutes(1);

    private readonly Screen? _goesOn;
    private readonly SecretField _pin = new(LongestPin) { HasFocus = true };
    private readonly long _since;
    private long _lastTry;
    private int _tries;
    private bool _isTrying;

    /// <param name="goesOn">The line or gate that is open below, or none.</param>
    public CoverScreen(Desk desk, Screen? goesOn)
        : base(desk)
    {
        (_goesOn, _since) = (goesOn, desk.Clock.GetTimestamp());
        desk.IsCovered = true;
    }

    public override string Title => _goesOn?.CoveredTitle ?? Desk.Say("cover_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_uncover", Uncover),
        Binding.On(Key.F10, "key_someone_else", AskToLeave),
    ];

    public override bool CanGoBack => false;

    public override View Focus => _pin;

    private string Who => Desk.Staff?.Name ?? "";

    public override Next? Press(KeyPress key) => key.Is(Key.Enter) ? null : base.Press(key);

    public override Next Scanned(ScannedCode scan)
    {
        if (_goesOn is null)
        {
            Warn("cover_scan");
        }
        else
        {
            _goesOn.Scanned(scan);
            TellFor(_goesOn);
        }

        return Next.Stay;
    }

    /// <summary>The line and the gate are not left; anything else is given up once its time is over.</summary>
    public override void Tick()
    {
        if (_goesOn is null && Desk.ScansWaiting == 0 && Desk.Clock.GetElapsedTime(_since) >= IdleWatch.KeepsFor)
        {
            Desk.Go(this, Leave());
        }
    }

    public override void Draw(Canvas canvas)
    {
        var foot = canvas.Sub(0, canvas.Height - 3, canvas.Width, 3);
        if (_goesOn is not null)
        {
            _goesOn.DrawCovered(canvas.Sub(0, 0, canvas.Width, canvas.Height - 4));
        }
        else
        {
            foot = canvas.Sub(0, Math.Min(4, canvas.Height - 1), canvas.Width, 3);
            var text = Wrapped.Lines(Desk.Say("cover_text", Who), canvas.Width - 4);
            for (var i = 0; i < text.Count; i++)
            {
                canvas.Text(2, 1 + i, text[i], Theme.Quiet);
            }
        }

        var label = Desk.Say("cover_pin", Who);
        foot.Text(2, 1, foot.Width - LongestPin - 5, label, Theme.Accent);
        _pin.Draw(foot.Sub(Math.Min(Glyph.Measure(label), foot.Width - LongestPin - 5) + 3, 1, LongestPin + 1, 1));
    }

    private void Uncover()
    {
        var pin = _pin.Text;
        _pin.Clear();
        if (_isTrying || pin.Length == 0)
        {
            return;
        }

        // Whoever tries out figures is kept waiting; what goes on below is not.
        if (_tries >= TriesAtOnce && Desk.Clock.GetElapsedTime(_lastTry) < PauseAfterTries)
        {
            Warn("cover_wait");
            return;
        }

        _tries = _tries >= TriesAtOnce ? 0 : _tries;
        (_isTrying, _lastTry) = (true, Desk.Clock.GetTimestamp());
        Desk.Begin(() => Task.FromResult(Desk.IsPin(pin)), Tried);
    }

    private void Tried(bool isRight)
    {
        _isTrying = false;
        if (!isRight)
        {
            _tries++;
            Warn("cover_wrong", Who);
            return;
        }

        Desk.IsCovered = false;
        Desk.Go(this, Next.Back);
    }

    private Next AskToLeave()
    {
        if (Desk.ScansWaiting > 0 || _goesOn is { HasUnsaved: true })
        {
            Warn("sign_out_waiting", Math.Max(1, Desk.ScansWaiting));
            return Next.Stay;
        }

        Confirm("cover_other_title", d => d.Say("cover_other_text", Who), Leave);
        return Next.Stay;
    }

    private Next Leave()
    {
        Desk.SignOut();
        return Next.Anew(new SignInScreen(Desk));
    }
}
