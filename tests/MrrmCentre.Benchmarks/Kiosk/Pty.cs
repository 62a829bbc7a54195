using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Terminal;
using Microsoft.Win32.SafeHandles;

namespace MrrmCentre.Benchmarks.Kiosk;

/// <summary>A program in a terminal of its own: bytes typed, the screen it paints, and when it painted it.</summary>
internal sealed partial class Pty : IDisposable
{
    private const int ReadWrite = 2, NoControllingTerminal = 0x100, CloseOnExec = 0x80000;
    private const nuint Unlock = 0x40045431, NumberOf = 0x80045430, SetWindowSize = 0x5414, Unread = 0x541B;
    private static readonly TerminalSize Size = new(80, 24);

    private readonly SafeFileHandle _handle;
    private readonly PaintedScreen _screen = new(Size);
    private readonly List<byte> _pending = [];
    private readonly Lock _gate = new();
    private (Func<string, bool> Seen, TaskCompletionSource<long> At)? _awaited;

    private Pty(SafeFileHandle handle, Process process)
    {
        (_handle, Process) = (handle, process);
        new Thread(ReadOn) { IsBackground = true, Name = "pty" }.Start();
    }

    public Process Process { get; }

    private int Descriptor => (int)_handle.DangerousGetHandle();

    public string Screen
    {
        get
        {
            lock (_gate)
            {
                return string.Join('\n', _screen.Lines());
            }
        }
    }

    /// <param name="command">For the shell, which it takes the place of.</param>
    public static unsafe Pty Open(string command)
    {
        var master = OpenFile("/dev/ptmx", ReadWrite | NoControllingTerminal | CloseOnExec);
        int locked = 0, number = 0;
        WindowSize size = new() { Rows = (ushort)Size.Rows, Columns = (ushort)Size.Columns };
        if (master < 0 || Control(master, Unlock, &locked) != 0 || Control(master, NumberOf, &number) != 0 || Control(master, SetWindowSize, &size) != 0)
        {
            throw new IOException($"No pty: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec setsid -c {command} </dev/pts/{number} >/dev/pts/{number} 2>&1"]);
        start.Environment["TERM"] = "linux";
        return new Pty(new SafeFileHandle(master, ownsHandle: true), Process.Start(start)!);
    }

    public unsafe void Type(string text)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        while (!rest.IsEmpty)
        {
            fixed (byte* start = rest)
            {
                var written = WriteTo(Descriptor, start, (nuint)rest.Length);
                rest = written > 0 ? rest[(int)written..] : throw new IOException("The terminal takes nothing.");
            }
        }
    }

    /// <returns>When the screen first was so.</returns>
    public async Task<long> Until(Func<string, bool> seen, string what)
    {
        Task<long> at;
        lock (_gate)
        {
            if (seen(Screen))
            {
                return Stopwatch.GetTimestamp();
            }

            var awaited = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            (_awaited, at) = ((seen, awaited), awaited.Task);
        }

        try
        {
            return await at.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"Never seen: {what}\n{Screen}");
        }
    }

    public Task<long> Until(string text) => Until(screen => screen.Contains(text, StringComparison.Ordinal), text);

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
        _handle.Dispose();
    }

    private unsafe void ReadOn()
    {
        var chunk = new byte[65_536];
        while (true)
        {
            nint read;
            fixed (byte* start = chunk)
            {
                // Nothing more, once the program has ended: whoever waits for its screen times out and says so.
                if ((read = ReadFrom(Descriptor, start, (nuint)chunk.Length)) <= 0)
                {
                    return;
                }
            }

            var at = Stopwatch.GetTimestamp();
            int unread = 0;
            _ = Control(Descriptor, Unread, &unread);
            lock (_gate)
            {
                _pending.AddRange(chunk.AsSpan(0, (int)read));
                if (unread == 0)
                {
                    _screen.Take(CollectionsMarshal.AsSpan(_pending));
                    _pending.Clear();
                    Tell(at);
                }
            }
        }
    }

    private void Tell(long at)
    {
        if (_awaited is { } awaited && awaited.Seen(Screen))
        {
            _awaited = null;
            awaited.At.SetResult(at);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint ReadFrom(int descriptor, byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint WriteTo(int descriptor, byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static unsafe partial int Control(int descriptor, nuint request, void* value);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows, Columns, Width, Height;
    }
}
