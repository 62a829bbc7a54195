using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Kiosk.Terminal;

/// <summary>
/// Reads the tty and waits for nothing else, neither host nor disk nor screen: the kernel keeps 4,095 unread bytes,
/// about 67 scans, and drops the rest without a word. There must be exactly one: two readers put letters out of order.
/// </summary>
internal sealed unsafe class KeyboardThread
{
    private const int BufferLength = 4096;

    private readonly int _descriptor;
    private readonly TimeProvider _clock;
    private readonly ChannelWriter<TerminalEvent> _events;
    private readonly InputParser _parser;
    private readonly Thread _thread;
    private readonly List<TerminalEvent> _batch = [];
    private readonly int _wakeEnd;
    private readonly int _wokenEnd;

    public KeyboardThread(int descriptor, TimeProvider clock, ChannelWriter<TerminalEvent> events)
    {
        (_descriptor, _clock, _events) = (descriptor, clock, events);
        _parser = new InputParser(clock.TimestampFrequency);
        var ends = stackalloc int[2];
        if (Libc.Pipe(ends, Libc.CloseOnExec) != 0)
        {
            throw new IOException($"pipe2: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        (_wokenEnd, _wakeEnd) = (ends[0], ends[1]);
        _thread = new Thread(Run) { IsBackground = true, Name = "keyboard" };
    }

    /// <summary>Called on the keyboard's thread when the terminal is gone.</summary>
    public required Action Gone { private get; init; }

    public void Start() => _thread.Start();

    public void Stop()
    {
        byte wake = 1;
        _ = Libc.Write(_wakeEnd, &wake, 1);
        _thread.Join();
        _ = Libc.Close(_wakeEnd);
        _ = Libc.Close(_wokenEnd);
    }

    private void Run()
    {
        var buffer = stackalloc byte[BufferLength];
        var waits = stackalloc Libc.PollDescriptor[2];
        waits[0] = new Libc.PollDescriptor { Descriptor = _descriptor, Events = Libc.PollIn };
        waits[1] = new Libc.PollDescriptor { Descriptor = _wokenEnd, Events = Libc.PollIn };
        while (true)
        {
            waits[0].Happened = waits[1].Happened = 0;
            _ = Libc.Poll(waits, 2, MillisecondsToDeadline());
            if (waits[1].Happened != 0)
            {
                return;
            }

            if (waits[0].Happened != 0 && !ReadOnce(buffer))
            {
                Gone();
                return;
            }

            _parser.Expire(_clock.GetTimestamp(), _batch);
            Deliver();
        }
    }

    private bool ReadOnce(byte* buffer)
    {
        var length = Libc.Read(_descriptor, buffer, BufferLength);
        if (length > 0)
        {
            _parser.Feed(new ReadOnlySpan<byte>(buffer, (int)length), _clock.GetTimestamp(), _batch);
            return true;
        }

        return length < 0 && Marshal.GetLastPInvokeError() is Libc.TryAgain or Libc.Interrupted;
    }

    private void Deliver()
    {
        foreach (var happened in _batch)
        {
            _events.TryWrite(happened);
        }

        _batch.Clear();
    }

    private int MillisecondsToDeadline()
    {
        if (_parser.Deadline is not { } deadline)
        {
            return -1;
        }

        var left = deadline - _clock.GetTimestamp();
        return left <= 0 ? 0 : (int)(left * 1000 / _clock.TimestampFrequency) + 1;
    }
}
