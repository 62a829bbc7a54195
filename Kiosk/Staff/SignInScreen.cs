using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using Kiosk.Home;
using Kiosk.Terminal;

namespace Kiosk.Staff;

/// <summary>Who sits here. Also over other screens, after the host forgot whom it knew.</summary>
internal sealed class SignInScreen : Screen
{
    private const int LongestCode = 20;
    private const int LongestPin = 12;

    private readonly bool _again;
    private readonly TextField _code = new(LongestCode);
    private readonly SecretField _pin = new(LongestPin);
    private readonly Form _form;

    public SignInScreen(Desk desk, bool again = false)
        : base(desk)
    {
        _again = again;
        _form = new Form(new FormField("", _code), new FormField("", _pin));
    }

    public override string Title => Desk.Say(_again ? "sign_in_again" : "sign_in");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_sign_in", () => Next.Stay),
        .. MayPractise ? [Binding.On(Key.F8, "key_practise", AskToPractise)] : Array.Empty<Binding>(),
    ];

    private bool MayPractise => !_again && Desk.Practice is not null && !Desk.IsDemo;

    public override bool CanGoBack => false;

    public override View? Focus => _form;

    public override Next? Press(KeyPress key)
    {
        if (!_form.Press(key))
        {
            return null;
        }

        if (_form.IsSubmitted)
        {
            SignIn();
        }

        return Next.Stay;
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
            return Next.Stay;
        }

        Ask((centre, stop) => centre.ReadBadge(scan.Code, stop), Known, NotKnown);
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var text = Wrapped.Lines(Desk.Say(_again ? "sign_in_again_text" : "sign_in_text"), canvas.Width - 4);
        for (var i = 0; i < text.Count; i++)
        {
            canvas.Text(2, 1 + i, text[i], Theme.Quiet);
        }

        Row(canvas, text.Count + 2, "staff_code", _code);
        Row(canvas, text.Count + 4, "pin", _pin);
    }

    private void Row(Canvas canvas, int y, string label, View field)
    {
        const int labelWidth = 22;
        canvas.Text(2, y, labelWidth - 3, Desk.Say(label), field.HasFocus ? Theme.Accent : Theme.Normal);
        field.Draw(canvas.Sub(labelWidth, y, LongestCode + 1, 1));
    }

    /// <summary>A badge says who it is; that it is they, the PIN alone says.</summary>
    private Next Known(BadgeShown badge)
    {
        _code.Text = badge.Staff;
        _pin.Clear();
        _form.Focus(1);
        Tell("sign_in_badge", badge.Staff);
        return Next.Stay;
    }

    private Next NotKnown(Problem problem)
    {
        if (problem.Code != "not_a_badge")
        {
            return Refuse(problem);
        }

        Warn("sign_in_before_scan");
        return Next.Stay;
    }

    private Next AskToPractise()
    {
        Confirm("practise_title", d => d.Say("practise_text"), () => new Next.Leaving(LeftFor.Practice));
        return Next.Stay;
    }

    private void SignIn()
    {
        if (Waiting > 0)
        {
            return;
        }

        var (code, pin) = (_code.Text.Trim(), _pin.Text);
        Order((centre, stop) => centre.SignIn(code, pin, stop), staff => Entered(staff, pin), Stopped);
    }

    /// <summary>What lies below belongs to whom it was before: nobody else goes on with it.</summary>
    private Next Entered(SignedIn staff, string pin)
    {
        var isSame = Desk.Staff?.Staff == staff.Staff;
        Desk.SignIn(staff, pin);
        _pin.Clear();
        return !_again ? Next.Instead(new HomeScreen(Desk)) : isSame ? Next.Back : Next.Anew(new HomeScreen(Desk));
    }

    private Next Stopped(Problem problem)
    {
        _pin.Clear();
        _form.Focus(1);
        return Refuse(problem);
    }
}
