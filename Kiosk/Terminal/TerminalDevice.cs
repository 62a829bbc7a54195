using System.Runtime.InteropServices;

namespace Kiosk.Terminal;

/// <summary>
/// An opened tty in raw mode. It is our own opening, so that non-blocking does not leak to the shell that shares the
/// descriptors 0 and 1, and never System.Console, whose input turns echo back on while a child process runs.
/// </summary>
internal sealed class TerminalDevice
{
    private static readonly TerminalSize Unknown = new(80, 24);

    private readonly int _descriptor;
    private readonly Libc.Termios _before;
    private readonly Lock _writing = new();
    private bool _closed;

    private TerminalDevice(int descriptor, Libc.Termios before) => (_descriptor, _before) = (descriptor, before);

    public int Descriptor => _descriptor;

    public TerminalSize Size =>
        Libc.WindowSize(_descriptor, Libc.GetWindowSize, out var figures) == 0 && figures is { Columns: > 0, Rows: > 0 }
            ? new TerminalSize(figures.Columns, figures.Rows)
            : Unknown;

    public static TerminalDevice? Open(string path, out TerminalRefusal? refusal)
    {
        var descriptor = Libc.Open(
            path, Libc.ReadWrite | Libc.NoControllingTerminal | Libc.NonBlocking | Libc.CloseOnExec);
        if (descriptor < 0)
        {
            refusal = new TerminalRefusal.NotOpened(path, Marshal.GetLastPInvokeErrorMessage());
            return null;
        }

        if (Libc.GetAttributes(descriptor, out var before) != 0)
        {
            _ = Libc.Close(descriptor);
            refusal = new TerminalRefusal.NotATerminal();
            return null;
        }

        refusal = null;
        return new TerminalDevice(descriptor, before);
    }

    /// <summary>No echo, no lines, and Ctrl-C, Ctrl-Z, Ctrl-\, Ctrl-S are plain keys.</summary>
    public void MakeRaw()
    {
        var raw = _before;
        Libc.MakeRaw(ref raw);
        raw.Characters[Libc.ControlCharacters.Minimum] = 1;
        raw.Characters[Libc.ControlCharacters.Time] = 0;
        _ = Libc.SetAttributes(_descriptor, Libc.Now, raw);
    }

    /// <summary>As it was. Waits for nothing; a scan not yet read does not go to the shell as a command.</summary>
    public void Restore()
    {
        _ = Libc.Flush(_descriptor, Libc.InputQueue);
        _ = Libc.SetAttributes(_descriptor, Libc.Now, _before);
    }

    public void Close()
    {
        // The number of a closed descriptor is given to the next file opened: no late frame may go there.
        lock (_writing)
        {
            _closed = true;
            _ = Libc.Close(_descriptor);
        }
    }

    /// <summary>
    /// Writes all, waiting while the terminal is full for as long as <paramref name="patience"/> says.
    /// </summary>
    public bool Write(ReadOnlySpan<byte> bytes, Func<bool> patience)
    {
        lock (_writing)
        {
            return !_closed && WriteAll(bytes, patience);
        }
    }

    private unsafe bool WriteAll(ReadOnlySpan<byte> bytes, Func<bool> patience)
    {
        fixed (byte* start = bytes)
        {
            nuint done = 0;
            while (done < (nuint)bytes.Length)
            {
                var written = Libc.Write(_descriptor, start + done, (nuint)bytes.Length - done);
                if (written >= 0)
                {
                    done += (nuint)written;
                }
                else if (!CanRetry(Marshal.GetLastPInvokeError()) || !patience())
                {
                    return false;
                }
            }
        }

        return true;
    }

    private unsafe bool CanRetry(int error)
    {
        if (error == Libc.TryAgain)
        {
            var room = new Libc.PollDescriptor { Descriptor = _descriptor, Events = Libc.PollOut };
            _ = Libc.Poll(&room, 1, 100);
        }

        return error is Libc.TryAgain or Libc.Interrupted;
    }
}
