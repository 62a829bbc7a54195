using CentreHost.Cards;
using CentreHost.Staff;
using Kiosk.Help;
using Kiosk.Scanning;
using Kiosk.Staff;
using Kiosk.Terminal;

namespace Kiosk;

/// <summary>The screens that are open, one above the other, and the keys that mean the same on all of them.</summary>
internal sealed class ScreenStack
{
    private readonly Desk _desk;
    private readonly List<Screen> _open;
    private readonly Binding[] _everywhere;

    public ScreenStack(Desk desk, Screen first)
    {
        (_desk, _open) = (desk, [first]);
        _everywhere =
        [
            Binding.On(Key.Escape, "key_back", Back),
            Binding.On(Key.F1, "key_help", Help),
            Binding.On(Key.F2, "key_language", desk.SwitchLanguage),
            new Binding(KeyPress.Control('q'), "key_leave", Quit),
        ];
    }

    public Screen Top => _open[^1];

    public bool IsLeft => Left is not null;

    /// <summary>None while somebody may be before it.</summary>
    public LeftFor? Left { get; private set; }

    /// <summary>What footer and help show: the keys that act on the screen on top.</summary>
    public IReadOnlyList<Binding> Bindings => [.. Top.Bindings, .. _everywhere.Where(b => IsOpenTo(Top, b))];

    public void Press(KeyPress key)
    {
        Top.ClearNotice();
        if (Top.Question is { } question)
        {
            PressIn(question, key);
            return;
        }

        var top = Top;
        var next = top.Press(key) ?? Bindings.FirstOrDefault(b => b.Key.SameAs(key))?.Act() ?? Next.Stay;
        Go(top, next);
    }

    public void Scanned(ScanInput.Scan scan, TimeSpan at, ReadBy readBy = ReadBy.Qr)
    {
        var top = Top;
        var typed = scan.TakeBack > 0 && top is { Focus: not null, Question: null };
        if (typed && (CardShape.IsShortCode(scan.Code) || (!top.IsScan(scan.Code) && !CardShape.IsLikely(scan.Code))))
        {
            Press(KeyPress.Of(Key.Enter));
            return;
        }

        top.Focus?.TakeBack(scan.TakeBack);
        top.ClearNotice();
        if (top.Question is not null)
        {
            top.Warn("scan_while_question");
            return;
        }

        Go(top, top.Scanned(new ScannedCode(scan.Code, scan.IsIncomplete, at) { ReadBy = readBy }));
    }

    public void Paste(string text)
    {
        if (Top.Question is null)
        {
            Top.Focus?.Paste(text);
        }
    }

    /// <summary>An answer moves on only from the screen that asked, and only while it is on top.</summary>
    public void Go(Screen from, Next next)
    {
        switch (next)
        {
            case Next.Leaving { For: var why }:
                Leave(why);
                break;
            case Next.Staying:
                break;
            case var _ when from != Top:
                break;
            case Next.GoingBack:
                Close();
                break;
            case Next.GoingHome:
                GoHome();
                break;
            case Next.Opening { Screen: var screen }:
                Open(screen);
                break;
            case Next.Replacing { Screen: var screen }:
                _open[^1].Dispose();
                _open.RemoveAt(_open.Count - 1);
                Open(screen);
                break;
            case Next.StartingAnew { Screen: var screen }:
                _open.ForEach(open => open.Dispose());
                _open.Clear();
                Open(screen);
                break;
        }
    }

    /// <summary>The screens below stay as they are: what was typed there goes on after the sign-in.</summary>
    public void AskForSignIn()
    {
        if (_desk.SessionHasEnded && Top is not SignInScreen)
        {
            Open(new SignInScreen(_desk, again: true));
        }
    }

    /// <summary>Whoever passes by reads nothing of what was left open, and does nothing under its name.</summary>
    public void CoverIfLeftAlone()
    {
        if (_desk is { Staff: not null, IsCovered: false, Idle.IsLeftAlone: true } && Top is not SignInScreen)
        {
            Open(new CoverScreen(_desk, _open.LastOrDefault(screen => screen.CoveredTitle is not null)));
        }
    }

    public void Leave(LeftFor why) => Left = why;

    private void PressIn(Question question, KeyPress key)
    {
        if (key.Is(Key.F2))
        {
            _desk.SwitchLanguage();
            return;
        }

        if (question.Press(key) is { } next)
        {
            Top.CloseQuestion();
            Go(Top, next);
        }
    }

    private static bool IsOpenTo(Screen screen, Binding binding) =>
        (!binding.Key.Is(Key.Escape) || screen.CanGoBack) && (!binding.Key.Is(Key.F1) || screen is not HelpScreen);

    private Next Back()
    {
        if (!Top.HasUnsaved)
        {
            return Next.Back;
        }

        Top.Confirm("unsaved_title", d => d.Say("unsaved_text"), () => Next.Back);
        return Next.Stay;
    }

    private Next Help() => Next.Open(new HelpScreen(_desk, Top, Bindings));

    private Next Quit()
    {
        // On a console of its own whoever leaves stands before the machine: that is for those who look after it.
        if (_desk.IsLocked && (_desk.IsCovered || !_desk.May(Role.Head | Role.Administrator)))
        {
            Top.Warn("leave_locked");
            return Next.Stay;
        }

        var waiting = _desk.ScansWaiting;
        Top.Confirm(
            "leave_title",
            d => waiting > 0 ? d.Say("leave_text_waiting", waiting) : d.Say("leave_text"),
            () => new Next.Leaving());
        return Next.Stay;
    }

    private void Open(Screen screen)
    {
        _open.Add(screen);
        screen.Shown();
    }

    private void Close()
    {
        if (_open.Count > 1)
        {
            var closed = Top;
            closed.Dispose();
            _open.RemoveAt(_open.Count - 1);
            if (closed is SignInScreen && Top is CoverScreen)
            {
                // The PIN was given this moment.
                Close();
                return;
            }

            Top.Shown();
        }
    }

    private void GoHome()
    {
        while (_open.Count > 1 && Top is not Home.HomeScreen)
        {
            Top.Dispose();
            _open.RemoveAt(_open.Count - 1);
        }

        Top.Shown();
    }
}
