using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Kiosk.Terminal;

/// <summary>
/// The tty the kiosk was started on: a console of the machine, tmux, or SSH. While it is open nothing else may write to
/// the terminal or read System.Console, and children are started with all three streams redirected.
/// </summary>
internal sealed class LinuxTerminal : ITerminal
{
    private static readonly TimeSpan FarewellPatience = TimeSpan.FromMilliseconds(500);

    private readonly TerminalDevice _device;
    private readonly TimeProvider _clock;
    private readonly Channel<TerminalEvent> _events = Channel.CreateUnbounded<TerminalEvent>();
    private readonly KeyboardThread _keyboard;
    private readonly List<PosixSignalRegistration> _signals = [];
    private volatile bool _gone;
    private bool _isLocked;
    private int _restored;
    private int _disposed;

    private LinuxTerminal(TerminalDevice device, TimeProvider clock)
    {
        (_device, _clock) = (device, clock);
        _keyboard = new KeyboardThread(device.Descriptor, clock, _events.Writer) { Gone = HangUp };
        AppDomain.CurrentDomain.ProcessExit += RestoreAtExit;
        AppDomain.CurrentDomain.UnhandledException += RestoreAtCrash;
        device.MakeRaw();
        Write(Greeting);
        if (OperatingSystem.IsLinux())
        {
            Catch(PosixSignal.SIGWINCH, Resized);
            Catch(PosixSignal.SIGTERM, HangUp);
            Catch(PosixSignal.SIGHUP, HangUp);
            Catch(PosixSignal.SIGTSTP, Stay);
            Catch(PosixSignal.SIGCONT, Resume);
        }

        _keyboard.Start();
    }

    public TerminalSize Size => _device.Size;

    public long TimestampFrequency => _clock.TimestampFrequency;

    public ChannelReader<TerminalEvent> Events => _events.Reader;

    /// <summary>Alternate screen, plain cursor keys and keypad, bracketed paste, no wrapping, no cursor.</summary>
    private static ReadOnlySpan<byte> Greeting => "\e[?1049h\e[?1l\e>\e[?2004h\e[?7l\e(B\e[?25l\e[0m\e[2J"u8;

    /// <summary>Clears before it leaves, because older Linux consoles have no alternate screen to leave.</summary>
    private static ReadOnlySpan<byte> Farewell => "\e[0m\e[2J\e[H\e[?2004l\e[?7h\e[?25h\e[?1049l"u8;

    public static bool TryOpen(
        TimeProvider clock,
        [NotNullWhen(true)] out LinuxTerminal? terminal,
        [NotNullWhen(false)] out TerminalRefusal? refusal) =>
        // /dev/tty first: after a change of user the tty's own device file may not be ours to open.
        TryOpen("/dev/tty", clock, out terminal, out refusal) || TryOpen("/proc/self/fd/0", clock, out terminal, out refusal);

    public static bool TryOpen(
        string device,
        TimeProvider clock,
        [NotNullWhen(true)] out LinuxTerminal? terminal,
        [NotNullWhen(false)] out TerminalRefusal? refusal)
    {
        var opened = TerminalDevice.Open(device, out refusal);
        terminal = opened is null ? null : new LinuxTerminal(opened, clock);
        return terminal is not null;
    }

    public void Write(ReadOnlySpan<byte> bytes) => _device.Write(bytes, () => !_gone);

    public void Bell() => Write("\a"u8);

    /// <summary>Until it is restored no key leads to another console of the machine.</summary>
    /// <returns>False: this is no console, or the right to do so is missing.</returns>
    public bool LockConsole() => _isLocked = Libc.Control(_device.Descriptor, Libc.LockConsoleSwitching, 0) == 0;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _gone = true;
        _signals.ForEach(s => s.Dispose());
        _keyboard.Stop();
        _events.Writer.TryComplete();
        Restore();
        AppDomain.CurrentDomain.ProcessExit -= RestoreAtExit;
        AppDomain.CurrentDomain.UnhandledException -= RestoreAtCrash;
        _device.Close();
    }

    private void Restore()
    {
        if (Interlocked.Exchange(ref _restored, 1) == 1)
        {
            return;
        }

        // A terminal nobody reads any more must not hold up the end of the process, nor a frame still waiting for it.
        _gone = true;
        var start = _clock.GetTimestamp();
        _device.Write(Farewell, () => _clock.GetElapsedTime(start) < FarewellPatience);
        if (_isLocked)
        {
            _ = Libc.Control(_device.Descriptor, Libc.UnlockConsoleSwitching, 0);
        }

        _device.Restore();
    }

    private void RestoreAtExit(object? sender, EventArgs e) => Restore();

    private void RestoreAtCrash(object sender, UnhandledExceptionEventArgs e) => Restore();

    private void Catch(PosixSignal signal, Action then) =>
        _signals.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            then();
        }));

    private void Resized() => _events.Writer.TryWrite(new TerminalEvent.Resized(Size));

    private void HangUp()
    {
        _gone = true;
        _events.Writer.TryWrite(new TerminalEvent.HungUp());
        _events.Writer.TryComplete();
    }

    /// <summary>A kiosk that stops leaves a shell behind.</summary>
    private static void Stay()
    {
    }

    /// <summary>Whoever stopped us with SIGSTOP may have used the terminal meanwhile.</summary>
    private void Resume()
    {
        _device.MakeRaw();
        Write(Greeting);
        Resized();
    }
}
