using CentreHost.Cards;
using Kiosk.Alone;
using Kiosk.Scanning;
using Kiosk.Signals;
using Kiosk.Terminal;

namespace Kiosk;

/// <summary>
/// The only loop: takes everything that waits (keys, scans, answers, a tick a second), lets the screen on top act, and
/// paints once. It waits for nothing but the next event.
/// </summary>
internal sealed class KioskLoop
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PrefixPatience = TimeSpan.FromMilliseconds(320);
    private const int SecondsBetweenRepaints = 60;
    private const int SecondsBetweenCopies = 600;

    private readonly ITerminal _terminal;
    private readonly Desk _desk;
    private readonly Display _display;
    private readonly ScanDetector _detector;
    private readonly ScreenStack _screens;
    private readonly List<ScanInput> _inputs = [];
    private readonly List<TaskCompletionSource> _settling = [];
    private TaskCompletionSource _painted = NewSignal();
    private int _seconds;

    public KioskLoop(ITerminal terminal, Desk desk, Screen first)
    {
        (_terminal, _desk, _display) = (terminal, desk, new Display(terminal));
        _detector = new ScanDetector(terminal.TimestampFrequency);
        _screens = new ScreenStack(desk, first);
        desk.Ring = new VerdictSignal(terminal, desk).Give;
        if (desk.Sound is { } sound)
        {
            sound.Missing = program => desk.Post(() => _screens.Top.Warn("sound_missing", program));
        }

        desk.Go = _screens.Go;
    }

    public Screen Top => _screens.Top;

    /// <summary>As last drawn, with its colours. From the loop's thread.</summary>
    public CellGrid Picture => _display.Grid;

    /// <summary>Once it has ended.</summary>
    public LeftFor? Left => _screens.Left;

    public async Task Run(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Second, _desk.Clock);
        var (keys, answers) = (Keys(), Answers());
        var tick = timer.WaitForNextTickAsync(stop).AsTask();
        Task? prefix = null;
        _desk.Greet();
        _screens.Top.Shown();
        Paint();
        while (!_screens.IsLeft)
        {
            await Task.WhenAny(prefix is null ? [keys, answers, tick] : [keys, answers, tick, prefix]);
            stop.ThrowIfCancellationRequested();
            TakeEvents();
            keys = keys.IsCompleted ? Keys() : keys;
            answers = answers.IsCompleted ? Answers() : answers;
            if (tick.IsCompleted)
            {
                Tick();
                tick = timer.WaitForNextTickAsync(stop).AsTask();
            }

            prefix = WatchPrefix(prefix);
            Paint();
            Settle();
        }

        Task<bool> Keys() => _terminal.Events.WaitToReadAsync(stop).AsTask();
        Task<bool> Answers() => _desk.Posted.WaitToReadAsync(stop).AsTask();
    }

    /// <summary>A code before the camera: the same scan as from the scanner. From any thread.</summary>
    public void Seen(string code)
    {
        var at = TimeSpan.FromSeconds((double)_desk.Clock.GetTimestamp() / _desk.Clock.TimestampFrequency);
        _desk.Post(() =>
        {
            _desk.Idle.Touch();
            _screens.Scanned(new ScanInput.Scan(code, TakeBack: 0, IsIncomplete: false), at, ReadBy.Camera);
        });
    }

    /// <summary>Done when all that was fed before is taken and painted. From any thread.</summary>
    public Task Settled()
    {
        var settled = NewSignal();
        _desk.Post(() => _settling.Add(settled));
        return settled.Task;
    }

    /// <summary>Done when the picture after this call is painted. From any thread.</summary>
    public Task NextPicture() => Volatile.Read(ref _painted).Task;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void TakeEvents()
    {
        while (!_screens.IsLeft && _terminal.Events.TryRead(out var happened))
        {
            Take(happened);
        }

        while (!_screens.IsLeft && _desk.Posted.TryRead(out var answer))
        {
            answer();
        }

        _screens.AskForSignIn();
    }

    private void Take(TerminalEvent happened)
    {
        if (happened is TerminalEvent.KeyPressed or TerminalEvent.Pasted)
        {
            _desk.Idle.Touch();
        }

        switch (happened)
        {
            case TerminalEvent.KeyPressed { Key: var key }:
                _inputs.Clear();
                _detector.Press(key, _inputs);
                TakeInputs(key.Timestamp);
                break;
            case TerminalEvent.Pasted pasted:
                _screens.Paste(pasted.Text);
                break;
            case TerminalEvent.Resized:
                _display.Invalidate();
                break;
            case TerminalEvent.HungUp:
                _screens.Leave(LeftFor.HungUp);
                break;
        }
    }

    private void TakeInputs(long at)
    {
        foreach (var input in _inputs)
        {
            if (input is ScanInput.Scan scan)
            {
                _screens.Scanned(scan, TimeSpan.FromSeconds((double)at / _terminal.TimestampFrequency));
            }
            else if (input is ScanInput.Ordinary { Key: var key })
            {
                Press(key);
            }
        }
    }

    private void Press(KeyPress key)
    {
        if (key.SameAs(KeyPress.Control('l')))
        {
            _display.Invalidate();
            return;
        }

        _screens.Press(key);
    }

    /// <summary>A prefix pressed by hand is held back only as long as a scanner may pause.</summary>
    private Task? WatchPrefix(Task? prefix)
    {
        if (_detector.Deadline is not { } deadline)
        {
            return null;
        }

        if (prefix is not { IsCompleted: true })
        {
            return prefix ?? Task.Delay(PrefixPatience, _desk.Clock);
        }

        _inputs.Clear();
        _detector.Expire(deadline, _inputs);
        TakeInputs(deadline);
        return null;
    }

    private void Tick()
    {
        _seconds++;
        if (_seconds % HostWatch.Every.TotalSeconds == 0 || _desk.IsAlone)
        {
            _desk.Greet();
        }

        _desk.BringDeeds(askCopies: _seconds % SecondsBetweenCopies == 0);
        if (_seconds % RosterKeeper.Every.TotalSeconds == 0 && _desk is { Outbox: not null, Host.IsPrompt: true })
        {
            _desk.Roster.Ask();
        }

        // What others write to the terminal is not seen by painting differences.
        if (_seconds % SecondsBetweenRepaints == 0)
        {
            _display.Invalidate();
        }

        _screens.CoverIfLeftAlone();
        _screens.Top.Tick();
    }

    private void Paint()
    {
        _display.Draw(canvas => Frame.Draw(canvas, _desk, _screens));
        Interlocked.Exchange(ref _painted, NewSignal()).SetResult();
    }

    private void Settle()
    {
        if (_settling.Count > 0 && !_terminal.Events.TryPeek(out _) && !_desk.Posted.TryPeek(out _))
        {
            _settling.ForEach(s => s.SetResult());
            _settling.Clear();
        }
    }
}
