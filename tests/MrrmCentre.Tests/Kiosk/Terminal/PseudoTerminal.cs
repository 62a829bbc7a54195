using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

/// <summary>The other end of a real tty: what a terminal emulator holds.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const nuint SetWindowSize = 0x5414;

    private readonly int _slave;

    public PseudoTerminal()
    {
        Master = OpenMaster(Libc.ReadWrite | Libc.NoControllingTerminal);
        Assert.True(Master >= 0 && Grant(Master) == 0 && Unlock(Master) == 0);
        var name = new byte[128];
        Assert.Equal(0, NameOf(Master, name, (nuint)name.Length));
        Path = Encoding.UTF8.GetString(name).TrimEnd('\0');

        // One end held open, or the settings would go with the last one closed.
        _slave = Libc.Open(Path, Libc.ReadWrite | Libc.NoControllingTerminal);
        Resize(new TerminalSize(80, 24));
    }

    public int Master { get; private set; }

    public string Path { get; }

    public byte[] Settings
    {
        get
        {
            Assert.Equal(0, Libc.GetAttributes(_slave, out var settings));
            return MemoryMarshal.AsBytes(new ReadOnlySpan<Libc.Termios>(in settings)).ToArray();
        }
    }

    public void Resize(TerminalSize size)
    {
        var figures = new Libc.WindowSizeFigures { Columns = (ushort)size.Columns, Rows = (ushort)size.Rows };
        Assert.Equal(0, SetSize(Master, SetWindowSize, in figures));
    }

    public void Type(ReadOnlySpan<byte> bytes) =>
        Assert.Equal(bytes.Length, Write(Master, bytes.ToArray(), (nuint)bytes.Length));

    /// <summary>What the program wrote and nobody has read yet.</summary>
    public string Written()
    {
        var buffer = new byte[65536];
        var waiting = new Libc.PollDescriptor { Descriptor = Master, Events = Libc.PollIn };
        var text = new StringBuilder();
        while (Poll(ref waiting, 1, 0) > 0 && Read(Master, buffer, (nuint)buffer.Length) is > 0 and var length)
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, (int)length));
        }

        return text.ToString();
    }

    public void HangUp()
    {
        _ = Libc.Close(Master);
        Master = -1;
    }

    public static void Signal(int signal) => Assert.Equal(0, Kill(Environment.ProcessId, signal));

    public void Dispose()
    {
        _ = Libc.Close(_slave);
        if (Master >= 0)
        {
            HangUp();
        }
    }

    [DllImport("libc", EntryPoint = "posix_openpt")]
    private static extern int OpenMaster(int flags);

    [DllImport("libc", EntryPoint = "grantpt")]
    private static extern int Grant(int master);

    [DllImport("libc", EntryPoint = "unlockpt")]
    private static extern int Unlock(int master);

    [DllImport("libc", EntryPoint = "ptsname_r")]
    private static extern int NameOf(int master, byte[] name, nuint length);

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern int SetSize(int master, nuint request, in Libc.WindowSizeFigures size);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint Write(int descriptor, byte[] bytes, nuint length);

    [DllImport("libc", EntryPoint = "read")]
    private static extern nint Read(int descriptor, byte[] bytes, nuint length);

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int Poll(ref Libc.PollDescriptor descriptor, nuint count, int milliseconds);
}
